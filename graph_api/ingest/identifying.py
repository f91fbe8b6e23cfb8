"""People of the graph as the rules of `identity` see them: judged, merged where a rule says so; and marks made weak."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from graph_api.db import Bookmarks, Database, RequestContext
from graph_api.identity.candidates import candidates
from graph_api.identity.clusters import consistent
from graph_api.identity.deciding import Judgement, Verdict
from graph_api.identity.marks import why_weak
from graph_api.identity.person import Address, Belonging, HeldMark, Person, names_of
from graph_api.identity.rules import Rules
from graph_api.ingest.merging import MergeDecision, merge
from graph_api.ingest.statements import batch, text_of
from graph_api.records.ids import derive_id

MOST_SHARING = 50  # records that hold a mark which is followed to others
_MARKS_AT_ONCE = 5_000
_READING = RequestContext(operation="identify", deadline=60.0)


@dataclass(frozen=True)
class Moment:
    """The moment at which people are looked at, the zone in which days are counted, and what a reader has to have seen."""

    at: datetime
    time_zone: str
    bookmarks: Bookmarks = frozenset()


@dataclass(frozen=True)
class Weakened:
    """A mark that became weak, why, and the merges still standing that it caused: decision, fragment and canonical customer."""

    identifier: str
    reason: str
    merges: tuple[tuple[str, str, str], ...]


async def identify(
    database: Database, ids: Sequence[str], rules: Rules, moment: Moment, granted: Collection[str] = ()
) -> tuple[list[Judgement], Bookmarks]:
    """Judge these customers and all who share a mark with them, and merge whom a rule merges.

    Returns every judgement but those of people kept apart, and the bookmarks to see the merges with. `granted` are the purposes
    for which a visitor agreed that her earlier history joins her.
    """
    known = await people(database, await sharing(database, ids, moment), moment)
    found = consistent(candidates(known, rules, granted), known, rules)
    for judgement in found:
        if judgement.verdict is Verdict.MERGE:
            moved = await merge(database, judgement.other, judgement.one, decision(judgement, moment.at), moment.bookmarks)
            moment = replace(moment, bookmarks=moved.bookmarks) if moved else moment
    return found, moment.bookmarks


def decision(judgement: Judgement, at: datetime) -> MergeDecision:
    """Return the decision that a judgement leads to; its id comes from the pair and the moment."""
    id = derive_id("mgd", judgement.rule, f"{judgement.one} {judgement.other} {at.isoformat()}")
    told = (judgement.score, judgement.reasons, judgement.marks)
    return MergeDecision(id, at, rule=judgement.rule, score=told[0], reasons=told[1], marks=told[2])


async def sharing(database: Database, ids: Sequence[str], moment: Moment) -> list[str]:
    """Return these customers and all who hold one of their marks."""
    [row] = await _rows(database, "_sharing", moment, ids=list(ids), most=MOST_SHARING)
    return sorted({*ids, *row["ids"]})


async def people(database: Database, ids: Iterable[str], moment: Moment) -> list[Person]:
    """Return what tells who these customers are; ids that are merged or nobody's are left out."""
    rows = await _rows(database, "_people", moment, ids=sorted(ids), at=moment.at.isoformat(), timeZone=moment.time_zone)
    return [_person(row) for row in rows]


async def weaken(database: Database, rules: Rules, moment: Moment) -> list[Weakened]:
    """Make every strong mark weak that stands on the stop list or is held by more people than the limit; tells what each caused."""
    reasons = {mark.id: why_weak(mark, rules) async for mark in _strong_marks(database, moment)}
    marks = [{"id": id, "reason": reason} for id, reason in reasons.items() if reason]
    if not marks:
        return []
    written = await database.write([batch(text_of("_ingest", "_weaken"), marks=marks)], context=_READING, bookmarks=moment.bookmarks)
    [result] = written.results
    return [Weakened(row["id"], row["reason"], tuple(tuple(merge) for merge in row["merges"])) for row in result.rows]


async def _strong_marks(database: Database, moment: Moment) -> AsyncIterator[HeldMark]:
    after = ""
    while rows := await _rows(database, "_strong_marks", moment, after=after, most=_MARKS_AT_ONCE):
        for row in rows:
            if row["isStrong"]:
                yield HeldMark(row["id"], row["type"], row["value"], is_strong=True, holders=row["holders"])
        after = rows[-1]["id"]


async def _rows(database: Database, name: str, moment: Moment, **values: object) -> list[dict[str, Any]]:
    statement = batch(text_of("_ingest", name), **values)
    return await database.rows(statement.text, statement.parameters, context=_READING, bookmarks=moment.bookmarks)


def _person(row: Mapping[str, Any]) -> Person:
    given, family = names_of(row["displayName"])
    return Person(
        row["id"],
        row["kind"],
        given,
        family,
        date.fromisoformat(row["birthDate"]) if row["birthDate"] else None,
        row["isMinor"],
        tuple(_mark(*mark) for mark in row["marks"]),
        tuple(Address(text, confidential) for text, confidential in row["addresses"]),
        tuple(Belonging(household, _moment(ended)) for household, ended in row["belongings"]),
    )


def _mark(*told: Any) -> HeldMark:
    id, type, value, is_strong, since, until, holders = told
    return HeldMark(id, type, value, is_strong, _moment(since), _moment(until), holders)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
