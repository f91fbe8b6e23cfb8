"""Makes the invented town as large as is wanted: district after district like it, each with people, names and numbers of its own.

A district is the town once more: everybody in it with households, needs, orders and returns, and ten talks with everybody, for a
page of ten to be full. So every size has the same sorts of people in the same shares. It is written by the statements of
`cypher/_ingest`, the one way in; only the sorting before them is left out, for nothing here is doubtful.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from graph_api.db import Database, RequestContext
from graph_api.ingest.moments import now
from graph_api.ingest.statements import batch, write_text
from graph_api.ingest.writing import row_of
from graph_api.records.business import Channel, Team
from graph_api.records.commerce import Order, OrderLine, Return
from graph_api.records.conversation import Direction, Interaction, InteractionKind, Participant
from graph_api.records.household import Household, Membership
from graph_api.records.need import Need
from graph_api.records.person import Customer
from graph_api.records.record import Record
from seed.sources import stories

from .texts import statement

TALKS_WITH_EACH = 10
_COPIED = (Customer, Household, Membership, Order, OrderLine, Return, Interaction, Need)  # in the order in which they are written
_DISTRICTS_AT_ONCE, _ROWS_AT_ONCE = 8, 5_000
_FIRST_TALK = datetime(2025, 1, 6, 9, tzinfo=UTC)
_APART = timedelta(seconds=7)  # what one district does later than the one before
_WRITING = RequestContext(operation="bench", deadline=600.0)

Row = dict[str, Any]


@dataclass(frozen=True)
class District:
    """The rows of the town that are written again, by their kind, and how many customers and needs the graph has without them."""

    rows: Mapping[type[Record], list[Row]]
    ids: Mapping[str, str | None]  # of everything about people: with a place for a number; None for what is not copied
    customers: int
    needs: int


async def grow(database: Database, customers: int) -> None:
    """Write districts until there are about so many customers; those that are there are left alone.

    Cut off and started again it writes the last ones once more, which changes nothing.
    """
    district = await asyncio.to_thread(_district)
    (size,) = await database.rows(statement("size"))
    wanted = round((customers - district.customers) / len(district.rows[Customer]))
    complete = (size["needs"] - district.needs) // len(district.rows[Need])
    writing: asyncio.Task[None] | None = None
    for kind, numbers in _portions(complete + 1, wanted + 1):
        rows = await asyncio.to_thread(_numbered, district, kind, numbers)  # while the ones before are written
        if writing:
            await writing
        writing = asyncio.create_task(_write(database, kind, rows))
    if writing:
        await writing


def _portions(first: int, end: int) -> Iterator[tuple[type[Record], range]]:
    """What is written one after the other: some districts, kind by kind; the very first talks are those of the town itself."""
    if first == 1:
        yield Interaction, range(1)
    for start in range(first, end, _DISTRICTS_AT_ONCE):
        yield from ((kind, range(start, min(start + _DISTRICTS_AT_ONCE, end))) for kind in _COPIED)


async def _write(database: Database, kind: type[Record], rows: list[Row]) -> None:
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        await database.write([batch(write_text(kind), rows=rows[start : start + _ROWS_AT_ONCE])], context=_WRITING)


def _district() -> District:
    records = list(stories.read())
    people = _about_people(records)
    town = [record for record in people if record.source_key.startswith("town-") and not isinstance(record, Interaction)]
    talks = _talks(records, [record for record in town if isinstance(record, Customer)])
    copied = [record for record in [*town, *talks] if isinstance(record, _COPIED)]
    ids = {**dict.fromkeys(record.id for record in people), **{record.id: f"{record.id}{{mark}}" for record in copied}}
    since = now()
    rows: dict[type[Record], list[Row]] = {kind: [row_of(each, since, since) for each in copied if type(each) is kind] for kind in _COPIED}
    return District(rows, ids, *(sum(isinstance(record, kind) for record in records) for kind in (Customer, Need)))


def _about_people(records: list[Record]) -> list[Record]:
    """Customers and households, and everything that names one of them, or something that does."""
    found: dict[str, Record] = {}
    for record in records:  # what is named comes first
        if isinstance(record, Customer | Household) or any(reference.id in found for reference in record.references()):
            found[record.id] = record
    return list(found.values())


def _talks(records: list[Record], people: list[Customer]) -> list[Interaction]:
    channels = [record.source_key for record in records if isinstance(record, Channel)]
    teams = [record.source_key for record in records if isinstance(record, Team)]
    kinds, directions = list(InteractionKind), list(Direction)
    return [
        Interaction(
            source=stories.SOURCE,
            source_key=f"peers-{person.source_key}-{turn}",
            reported_by="town",
            participants=(Participant(customer=person.source_key),),
            channel=channels[number % len(channels)],
            kind=kinds[number % len(kinds)],
            direction=directions[number % 2],
            started_at=_FIRST_TALK + timedelta(hours=2 * number),
            summary=f"Talked for the {turn + 1}th time, about this and that",
            team=teams[number % len(teams)],
        )
        for number, (turn, person) in enumerate((turn, person) for turn in range(TALKS_WITH_EACH) for person in people)
    ]


def _numbered(district: District, kind: type[Record], numbers: range) -> list[Row]:
    """The rows of a kind for some districts; number 0 is the town itself."""
    return [_row(district, row, number) for number in numbers for row in district.rows[kind]]


def _row(district: District, row: Row, number: int) -> Row:
    made = {name: _moved(district.ids, value, number) for name, value in row.items()}
    if not number:
        return made
    made["sourceKey"] = f"{row['sourceKey']}-{number}"
    for name in ("displayName", "number"):
        if row.get(name):
            made[name] = f"{row[name]} {number}"
    for name in ("startedAt", "orderedAt"):
        if row.get(name):
            made[name] = (datetime.fromisoformat(row[name]) + number * _APART).isoformat()
    return made


def _moved(ids: Mapping[str, str | None], value: Any, number: int) -> Any:
    """A value with the ids of the district in the place of the town's; what stays behind is no longer named."""
    if isinstance(value, str):
        form = ids.get(value, value)
        return form and form.replace("{mark}", f"-{number}" if number else "")
    if isinstance(value, list):
        return [moved for each in cast("list[Any]", value) if (moved := _moved(ids, each, number)) is not None]
    if isinstance(value, dict):
        return {name: _moved(ids, each, number) for name, each in cast("Row", value).items()}
    return value
