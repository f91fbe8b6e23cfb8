"""What a client gave, field by field, on its way to become records; what is wrong with it, and where that stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, cast

import msgspec

from graph_api.errors import RecordError
from graph_api.mutations.entries import Entry, Mark, Part
from graph_api.records.business import Source
from graph_api.records.fields import Field
from graph_api.records.ids import PREFIXES, is_id, resolve
from graph_api.records.marks import normalize
from graph_api.records.mentions import mentions
from graph_api.records.money import digits, to_fine_minor
from graph_api.records.recognition import Identifier, identifier_key, strength_of
from graph_api.records.record import Record, properties

Path = tuple[str | int, ...]
MAY_MENTION = "mayMention"  # beside a note: what of all that it may mention is meant


class ProblemCode(StrEnum):
    """What is wrong with what a client gave; clients can rely on these."""

    INVALID = "INVALID"
    MISSING = "MISSING"
    NOT_FOUND = "NOT_FOUND"
    REFUSED = "REFUSED"
    MENTIONS = "MENTIONS"
    KEY_REUSED = "KEY_REUSED"
    IN_PROGRESS = "IN_PROGRESS"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, with the way to it from the mutation's arguments on."""

    code: ProblemCode
    message: str
    path: Path

    def as_answer(self) -> dict[str, Any]:
        """As the payload has it; places in lists are numbers written as text, counted from 0."""
        return {"code": self.code.value, "message": self.message, "path": [str(step) for step in self.path]}


@dataclass(frozen=True)
class Draft:
    """A record to be: where it stands in the input, whose it is, and its fields by the names of the record.

    `given` holds what the client named, null included; `implied` what holds where neither she nor the graph says anything.
    """

    kind: type[Record]
    path: Path
    source: str
    source_key: str
    reported_by: str | None
    given: Mapping[str, Any]
    implied: Mapping[str, Any] = field(default_factory=dict[str, Any])
    must_exist: bool = False

    @property
    def id(self) -> str:
        """The permanent id that it has, or will have; of what is only ever added, by all that tells it apart."""
        if self.kind.distinguished_by:
            with suppress(RecordError):
                return self.record(None).id
        return resolve(self.kind.__name__, self.source, self.source_key)

    def record(self, known: Record | None) -> Record:
        """The record, over what is known of it. Raises RecordError with the property that is wrong."""
        kept = {} if known is None else msgspec.structs.asdict(known)
        said = {name: value for name, value in self.given.items() if value is not None or name in _nullable(self.kind)}
        named: dict[str, Any] = {"source": self.source, "source_key": self.source_key, "reported_by": self.reported_by}
        if known is not None and not self._names_what_never_changes:
            named = {"source": known.source, "source_key": known.source_key, "reported_by": self._reporter(known)}
        values: dict[str, Any] = {**self.implied, **kept, **said, **named}
        for each in properties(self.kind):
            if each.name not in values and each.name in _needed(self.kind):
                raise RecordError(f"{self.kind.__name__} {each.property} is missing", each.property)
        return self.kind(**values)

    @property
    def _names_what_never_changes(self) -> bool:
        """Whether it is named by the id of something that is only ever added to, which the record refuses."""
        return bool(self.kind.distinguished_by) and is_id(self.source_key, PREFIXES[self.kind.__name__])

    def _reporter(self, known: Record) -> str | None:
        """Who reports the change, named only where it is not the system that the record is from."""
        if known.source == self.source:
            return self.reported_by
        return resolve("Source", self.source, self.reported_by or self.source)


def _needed(kind: type[Record]) -> frozenset[str]:
    return frozenset(each.name for each in msgspec.structs.fields(kind) if each.required)


def _nullable(kind: type[Record]) -> frozenset[str]:
    """The fields that can be taken back by a null; a null for any other says as little as leaving it out."""
    return frozenset(each.name for each in properties(kind) if not each.required)


def spelt(each: Field) -> str:
    """How an input names a field: an amount without the word for its unit."""
    return each.property.removesuffix("Minor") if each.form in ("amount", "fine amount") else each.property


@dataclass
class Drafting:
    """Takes an input apart; `problems` are what it found wrong."""

    entry: Entry
    made_up_key: str
    problems: list[Problem] = field(default_factory=list[Problem])

    def drafts(self, given: Mapping[str, Any]) -> list[Draft]:
        """The record of the mutation first, then what belongs to it."""
        entry, path = self.entry, ("input",)
        named_by = given["source"] if entry.kind is Source else given.get(entry.named_by)
        key = str(given.get(entry.key) or named_by or self.made_up_key)
        draft = Draft(
            entry.kind,
            path,
            str(given["source"]),
            key,
            given.get("reportedBy"),
            {**self._values(entry.fields, given, path, given.get("currency")), **entry.fixed},
            must_exist=entry.changes,
        )
        self._look_over(given)
        if entry.mark:
            return self._held(entry.mark, draft, given)
        return [draft, *self._parts(entry.parts, given, draft)]

    def _look_over(self, given: Mapping[str, Any]) -> None:
        """What a record may be without and this mutation may not; and what a note mentions that nobody said it may."""
        for each in self.entry.fields:
            name = spelt(each)
            if each.name in self.entry.needed and given.get(name) is None:
                self.problems.append(Problem(ProblemCode.MISSING, f"{self.entry.kind.__name__} {name} is missing.", ("input", name)))
        allowed = {str(getattr(each, "name", each)) for each in given.get(MAY_MENTION) or ()}
        for mention, words in mentions(str(given.get(self.entry.note) or "")).items():
            if mention not in allowed:
                said = f"This seems to mention {mention} ({', '.join(words)}); write it without, or say {MAY_MENTION}: [{mention}]."
                self.problems.append(Problem(ProblemCode.MENTIONS, said, ("input", self.entry.note)))

    def _held(self, mark: Mark, draft: Draft, given: Mapping[str, Any]) -> list[Draft]:
        """The holding of a mark and the mark; without a key of its own the holding is known by who holds what since when."""
        said = self._values(mark.fields, given, draft.path, None)
        if not all(said.get(name) for name in ("type", "value")):
            self.problems.append(Problem(ProblemCode.MISSING, "type and value say which mark it is.", draft.path))
            return [draft]
        told = (said["type"], said["value"], said.get("country"))
        key, normal = identifier_key(*told), normalize(*told)
        known = {**said, "normalized_value": normal}
        held = {**draft.given, "identifier": key}
        own = given.get("sourceKey") or f"{given.get('customer')}/{key}/{given.get('validFrom') or ''}"
        return [
            replace(draft, source_key=str(own), given=held),
            Draft(Identifier, draft.path, draft.source, key, draft.reported_by, known, {"strength": strength_of(said["type"], normal)}),
        ]

    def _parts(self, parts: tuple[Part, ...], given: Mapping[str, Any], around: Draft) -> Iterator[Draft]:
        for part in parts:
            for index, inner in enumerate(cast("list[Mapping[str, Any]]", given.get(part.name) or ())):
                path = (*around.path, part.name, index)
                inherited = {name: around.given[name] for name in part.inherits if around.given.get(name) is not None}
                implied = {**inherited, **({part.numbered: index + 1} if part.numbered else {})}
                currency = inner.get("currency") or inherited.get("currency")
                values = {**self._values(part.fields, inner, path, currency), part.owner: around.id}
                key = str(inner.get("sourceKey") or f"{around.source_key}/{part.name}/{index + 1}")
                draft = Draft(part.kind, path, around.source, key, around.reported_by, values, implied)
                yield draft
                yield from self._parts(part.parts, inner, draft)

    def _values(self, fields: tuple[Field, ...], given: Mapping[str, Any], path: Path, currency: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for each in fields:
            name = spelt(each)
            if name in given:
                try:
                    found[each.name] = None if given[name] is None else _value(each, given[name], currency)
                except ValueError as error:
                    self.problems.append(Problem(ProblemCode.INVALID, f"{name} {error}.", (*path, name)))
        return found


def _value(each: Field, given: Any, currency: Any) -> Any:
    """A coerced value as a record takes it. Raises ValueError with what is wrong."""
    match each.form:
        case "moment":
            return datetime.fromisoformat(_written(given))
        case "day":
            return date.fromisoformat(_written(given))
        case "length":
            return msgspec.convert(given, timedelta)
        case "amount":
            return minor(given, currency)
        case "fine amount":
            return _fine(given, currency)
        case "choice":
            return str(getattr(given, "name", given))
        case "references":
            return tuple(given)
        case "shares":
            assert each.share is not None
            return tuple(_share(each.share, one, currency) for one in given)
        case _:
            return given


def _share(share: type[msgspec.Struct], given: Mapping[str, Any], currency: Any) -> msgspec.Struct:
    values = {name: value for name, value in given.items() if value is not None}
    if "amount" in values:
        values["amount_minor"] = minor(values.pop("amount"), currency)
    return share(**values)


def _written(given: Any) -> str:
    if isinstance(given, str):
        return given
    raise ValueError("is written out here; a path stands in conditions alone")


def minor(amount: Decimal, currency: Any) -> int:
    """An amount in major units as whole minor units. Raises ValueError for a fraction of one, and without a currency."""
    scaled = _scaled(amount, currency)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"has at most {digits(currency)} digits after the point in {currency}, and {amount} has more")
    return int(scaled)


def _fine(amount: Decimal, currency: Any) -> int | float:
    _scaled(amount, currency)
    try:
        return to_fine_minor(amount, currency)
    except RecordError as error:
        raise ValueError(str(error)) from None


def _scaled(amount: Decimal, currency: Any) -> Decimal:
    if not isinstance(currency, str):
        raise ValueError("needs a currency beside it")
    return amount.scaleb(digits(currency))
