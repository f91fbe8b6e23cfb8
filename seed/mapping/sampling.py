"""The first rows of each file as they enter, for people to look at before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import cast

from graph_api.ingest.source_row import SourceRow
from graph_api.records.fields import fields_of
from graph_api.records.money import digits
from graph_api.records.record import Record

MOST_ROWS = 3  # of each file
_LONGEST = 100  # characters of a value
_HIDDEN = frozenset({"source", "source_key"})


class Samples:
    """Looks at rows while they pass by."""

    def __init__(self) -> None:
        self._rows: list[SourceRow] = []
        self._seen: Counter[str] = Counter()

    def watched(self, rows: Iterable[SourceRow]) -> Iterator[SourceRow]:
        """Yield the rows, and keep the first ones of each file that make records."""
        for row in rows:
            if row.records and self._seen[row.place.file] < MOST_ROWS:
                self._seen[row.place.file] += 1
                self._rows.append(row)
            yield row

    def lines(self) -> tuple[str, ...]:
        """Return what was kept, as text."""
        return tuple(line for row in self._rows for line in _row(row))


def _row(row: SourceRow) -> Iterator[str]:
    yield f"{row.place}"
    for record in row.records:
        yield f"  {record.label} {record.source_key} ({record.id})"
        for name, shown in _fields(record):
            yield f"    {name:<14} {shown}"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.name in _HIDDEN or field.name.endswith("_offset") or value is None or value == ():
            continue
        if field.property.endswith("Minor") and isinstance(value, int):
            yield field.property.removesuffix("Minor"), _amount(value, getattr(record, "currency", "") or "")
        else:
            yield field.property, _shown(value, field.target)


def _amount(minor: int, currency: str) -> str:
    places = digits(currency)
    return f"{minor / 10**places:.{places}f} {currency}".rstrip()


def _shown(value: object, target: str) -> str:
    if isinstance(value, date):
        text = value.isoformat().replace("+00:00", "Z")
    elif isinstance(value, tuple):
        text = ", ".join(map(str, cast("tuple[object, ...]", value)))
    else:
        text = str(value)
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"→ {target} {shown}" if target else shown
