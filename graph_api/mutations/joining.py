"""Who is one person, said by a colleague: two records joined or parted again, and marks that belong to somebody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from graph_api.db import Statement, StatementResult
from graph_api.ingest.merging import MERGED_KIND, MergeDecision, merge_statements, unmerge_statements
from graph_api.ingest.splitting import split_statements
from graph_api.mutations.drafts import Problem, ProblemCode
from graph_api.records.ids import derive_id, resolve

_INPUT = "input"


@dataclass(frozen=True)
class Given:
    """One thing that such a mutation is told: its name, whether it is several ids, one, or text, and what it means."""

    name: str
    sort: str
    said: str
    is_needed: bool = True


@dataclass(frozen=True)
class Done:
    """What is to be written, and the id of whom the answer shows; or what keeps it from being done."""

    statements: tuple[Statement, ...]
    changed: str | None
    problems: tuple[Problem, ...] = ()


class NotHeldError(Exception):
    """Takes back the transaction of a split: some of the marks are not held as it says."""

    def __init__(self, ids: list[str]) -> None:
        super().__init__()
        self.problem = _problem(ProblemCode.NOT_FOUND, f"No holding by this customer has come here for {', '.join(ids)}.", "identifiers")


@dataclass(frozen=True)
class Join:
    """A mutation on people who are there: what it is told, which of that names people, and what follows from as whom they are read."""

    given: tuple[Given, ...]
    people: tuple[str, ...]
    do: Callable[[Mapping[str, Any], Mapping[str, str], str], Done]

    def ids(self, given: Mapping[str, Any]) -> Mapping[str, str]:
        """The ids of the people, by the names of what was given; a key is one of the source."""
        return {name: resolve(MERGED_KIND, given["source"], given[name]) for name in self.people}

    def done(self, given: Mapping[str, Any], read_as: Mapping[str, str], made_up_key: str) -> Done:
        """What follows, once it is known as whom each id is read; people whom nobody knows are named."""
        ids = self.ids(given)
        unknown = [name for name, id in ids.items() if id not in read_as]
        if unknown:
            return Done(
                (), None, tuple(_problem(ProblemCode.NOT_FOUND, f"There is no Customer {given[name]!r} here.", name) for name in unknown)
            )
        return self.do({**given, **ids}, read_as, made_up_key)


def _merge(given: Mapping[str, Any], read_as: Mapping[str, str], made_up_key: str) -> Done:
    fragment, canonical = read_as[given["fragment"]], read_as[given["canonical"]]
    if fragment == canonical:
        return _refused("They are one person already.", "fragment")
    decision = MergeDecision(
        derive_id("mgd", "mutation", made_up_key),
        datetime.now(UTC),
        decided_by=given.get("decidedBy") or given["source"],
        reasons=(given["reason"],),
    )
    return Done(tuple(merge_statements(fragment, canonical, decision)), canonical)


def _unmerge(given: Mapping[str, Any], read_as: Mapping[str, str], made_up_key: str) -> Done:
    fragment, canonical = given["customer"], read_as[given["customer"]]
    if fragment == canonical:
        return _refused("She is merged into nobody.", "customer")
    return Done(tuple(unmerge_statements(fragment, canonical, datetime.now(UTC))), fragment)


def _split(given: Mapping[str, Any], read_as: Mapping[str, str], made_up_key: str) -> Done:
    customer, target = given["customer"], given["target"]
    if read_as[customer] == read_as[target]:
        return _refused("Both are one person; there is nobody else to give it to.", "target")
    return Done(_handed((customer, target), given, read_as[customer]), read_as[target])


def _rejoin(given: Mapping[str, Any], read_as: Mapping[str, str], made_up_key: str) -> Done:
    customer, target = given["customer"], given["target"]
    return Done(_handed((customer, None), given, read_as[target]), read_as[customer])


def _handed(ids: tuple[str, str | None], given: Mapping[str, Any], standing_at: str) -> tuple[Statement, ...]:
    identifiers = [resolve("Identifier", given["source"], each) for each in given["identifiers"]]
    splitting, *others = split_statements(ids, identifiers, [standing_at])
    return (replace(splitting, check=partial(_check_held, identifiers)), *others)


def _check_held(identifiers: list[str], result: StatementResult) -> None:
    [row] = result.rows
    if missing := sorted({*identifiers} - {*row["identifiers"]}):
        raise NotHeldError(missing)


def _refused(message: str, name: str) -> Done:
    return Done((), None, (_problem(ProblemCode.REFUSED, message, name),))


def _problem(code: ProblemCode, message: str, name: str) -> Problem:
    return Problem(code, message, (_INPUT, name))


def _marks(said: str) -> Given:
    return Given("identifiers", "ids", said)


_NAMED = "Her id, or her key in your own system."
JOINS: Mapping[str, Join] = MappingProxyType(
    {
        "mergeCustomers": Join(
            (
                Given("fragment", "id", f"Who is read as the other one from now on. {_NAMED}"),
                Given("canonical", "id", f"Who stays. {_NAMED}"),
                Given("reason", "text", "Why they are one person, for whoever looks at it later."),
                Given("decidedBy", "text", "Who decided it; the source where it is left out.", is_needed=False),
            ),
            ("fragment", "canonical"),
            _merge,
        ),
        "unmergeCustomer": Join((Given("customer", "id", f"Who was merged into another. {_NAMED}"),), ("customer",), _unmerge),
        "splitIdentifiers": Join(
            (
                Given("customer", "id", f"With whom they arrived. {_NAMED}"),
                Given("target", "id", f"Whose they are. {_NAMED}"),
                _marks("The Identifiers that are the other one's, by id or as `EMAIL|ann@example.org`."),
            ),
            ("customer", "target"),
            _split,
        ),
        "rejoinIdentifiers": Join(
            (
                Given("customer", "id", f"With whom they arrived, and to whom they go back. {_NAMED}"),
                Given("target", "id", f"To whom they were given. {_NAMED}"),
                _marks("The Identifiers that go back, by id or as `EMAIL|ann@example.org`."),
            ),
            ("customer", "target"),
            _rejoin,
        ),
    }
)
