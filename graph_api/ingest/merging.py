"""Two records of one person become one and two again: each move one transaction, which deletes and overwrites nothing.

A customer that is merged loses the label by which people are read and keeps the one by which records name her. Her relationships
move to the canonical customer and remember the id that they arrived with; so do those that a load writes later under the old id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from graph_api.db import Bookmarks, Database, RequestContext, Statement, StatementResult
from graph_api.errors import LoadError, StaleError
from graph_api.ingest.statements import batch, text_of
from graph_api.records.fields import Field, fields_of
from graph_api.records.ids import resolve
from graph_api.records.record import Record

MERGED_KIND = "Customer"  # the only kind of which two records may turn out to be one
_MERGING = RequestContext(operation="merge", deadline=60.0)
_ATTEMPTS = 5  # each one answers a merge of the same people by somebody else, in between


@dataclass(frozen=True)
class MergeDecision:
    """Why two records are one person: by a rule or by a colleague, how sure from 0 to 1, for which reasons and by which marks, and when."""

    id: str
    at: datetime
    rule: str | None = None
    decided_by: str | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Moved:
    """What a merge or an unmerge did: who is read as whom or as herself again, by which decision; how many relationships moved."""

    fragment: str
    canonical: str
    decision: str
    relationships: int
    bookmarks: Bookmarks


async def merge(database: Database, fragment: str, canonical: str, decision: MergeDecision, bookmarks: Iterable[str] = ()) -> Moved | None:
    """Make two ids one person and say what moved; None where they are one already. Raises LoadError for an id of nobody.

    Ids that were merged before stand for the people they are read as.
    """

    def statements(read_as: Mapping[str, str]) -> tuple[str, str, list[Statement]] | None:
        one, other = read_as[fragment], read_as[canonical]
        return None if one == other else (one, other, merge_statements(one, other, decision))

    return await _moved(database, (fragment, canonical), statements, bookmarks)


async def unmerge(database: Database, fragment: str, at: datetime, bookmarks: Iterable[str] = ()) -> Moved | None:
    """Part a merged id from the person it is read as, with all that came under it since; None where it is not merged.

    Whoever had been merged into it goes with it. Raises LoadError for an id of nobody.
    """

    def statements(read_as: Mapping[str, str]) -> tuple[str, str, list[Statement]] | None:
        canonical = read_as[fragment]
        return None if canonical == fragment else (fragment, canonical, unmerge_statements(fragment, canonical, at))

    return await _moved(database, (fragment,), statements, bookmarks)


def merge_statements(fragment: str, canonical: str, decision: MergeDecision) -> list[Statement]:
    """Return what makes two customers one when it is run in one transaction; there, StaleError is raised where one is merged already."""
    told = {
        "id": decision.id,
        "at": decision.at.isoformat(),
        "rule": decision.rule,
        "decidedBy": decision.decided_by,
        "score": decision.score,
        "reasons": list(decision.reasons),
        "marks": list(decision.marks),
    }
    merging = batch(text_of("_ingest", "_merge"), fragment=fragment, canonical=canonical, decision=told)
    return [replace(merging, check=_check_decided), settle([fragment], every=False)]


def unmerge_statements(fragment: str, canonical: str, at: datetime) -> list[Statement]:
    """Return what parts a fragment from the customer as whom it is read when it is run in one transaction; raises StaleError there where
    it is read as somebody else by then.
    """
    parting = batch(text_of("_ingest", "_unmerge"), fragment=fragment, canonical=canonical, at=at.isoformat())
    return [replace(parting, check=_check_decided), settle([canonical], every=True)]


def settling(records: Iterable[Record]) -> list[Statement]:
    """Return what takes relationships that these records have just written to the people who are read; none where they name nobody."""
    ids = {
        resolve(MERGED_KIND, record.source, key)
        for record in records
        for field in _naming_people(type(record))
        for key in _keys(field, record)
    }
    return [settle(sorted(ids), every=False)] if ids else []


def settle(ids: list[str], *, every: bool) -> Statement:
    """Return what puts the relationships of these customers where they are read; of merged ones alone, or of every one."""
    return batch(text_of("_ingest", "_settle"), ids=ids, all=every)


async def read_as(database: Database, ids: Sequence[str], bookmarks: Iterable[str] = ()) -> Mapping[str, str]:
    """Return as whom each id is read. Raises LoadError for an id of nobody."""
    found = await known_as(database, ids, bookmarks)
    for id in ids:
        if id not in found:
            raise LoadError(f"{id} is the id of no customer; look it up with customers(filter: …)")
    return found


async def known_as(database: Database, ids: Iterable[str], bookmarks: Iterable[str] = ()) -> Mapping[str, str]:
    """Return as whom each id is read; those of nobody are left out."""
    statement = batch(text_of("_ingest", "_read_as"), ids=sorted(ids))
    rows = await database.rows(statement.text, statement.parameters, context=_MERGING, bookmarks=bookmarks)
    return {row["id"]: row["canonical"] for row in rows}


def _check_decided(result: StatementResult) -> None:
    if not result.rows:
        raise StaleError("Somebody else has merged or parted them meanwhile.")


async def _moved(
    database: Database,
    ids: Sequence[str],
    statements: Callable[[Mapping[str, str]], tuple[str, str, list[Statement]] | None],
    bookmarks: Iterable[str],
) -> Moved | None:
    for _ in range(_ATTEMPTS):
        found = statements(await read_as(database, ids, bookmarks))
        if found is None:
            return None
        fragment, canonical, todo = found
        try:
            result = await database.write(todo, context=_MERGING, bookmarks=bookmarks)
        except StaleError:
            continue
        deciding, settled = result.results
        return Moved(fragment, canonical, deciding.rows[0]["decision"], settled.rows[0]["moved"], result.bookmarks)
    raise LoadError(f"{' and '.join(ids)} are being merged by somebody else; try again")


@cache
def _naming_people(record_class: type[Record]) -> tuple[Field, ...]:
    return tuple(field for field in fields_of(record_class) if field.target == MERGED_KIND)


def _keys(field: Field, record: Record) -> list[str]:
    value = getattr(record, field.name)
    return field.keys(value) if field.keys is not None and value is not None else []
