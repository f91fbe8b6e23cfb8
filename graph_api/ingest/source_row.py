"""What a source hands over: one row as it was read, with the records that it stands for or the reason why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import msgspec

from graph_api.records.record import Record


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where something was read: a file's name and the number of its row, the first line being 1.

    A load keeps one for each record; not watched by the garbage collector, they cost it nothing.
    """

    file: str
    row: int

    def __str__(self) -> str:
        return f"{self.file}:{self.row}"


@dataclass(frozen=True, slots=True)
class ControlAmount:
    """An amount as the source writes it beside the whole minor units that entered the graph, for the ledger's sums."""

    name: str
    currency: str
    exact: Decimal
    minor: int
    digits: int = 2


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of a source; it enters the graph whole or not at all.

    The last record is what the row says; those before it are what that needs (the order of a line), and stand in each row
    that needs them: an earlier one may be set aside. A record may name others of earlier rows or of the graph. A row with a
    `problem` is set aside, whatever records it has. `observed_at` stands for the moment of records that tell none, where it
    is not that of the load.
    """

    place: Place
    records: tuple[Record, ...]
    content: Mapping[str, object]
    problem: str = ""
    amounts: tuple[ControlAmount, ...] = ()
    observed_at: datetime | None = None
