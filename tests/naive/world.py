"""What a reference may look at: the records, and the clock and place that values are computed for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from graph_api.records.record import Record

from .graph import Graph
from .moments import day_of


@dataclass(frozen=True, eq=False)
class World:
    """The graph at one moment; all of it became known at once, `memory` keeps what was worked out before."""

    graph: Graph
    now: datetime
    zone: ZoneInfo
    currency: str = "USD"
    known_since: datetime = field(default_factory=lambda: datetime.now(UTC))
    memory: dict[tuple[Any, ...], Any] = field(default_factory=dict[tuple[Any, ...], Any])

    @classmethod
    def of(cls, records: Iterable[Record], now: str, time_zone: str) -> World:
        """The world of some records, seen at a moment with its zone, such as 2026-06-15T12:00:00Z."""
        return cls(Graph(records), datetime.fromisoformat(now), ZoneInfo(time_zone))

    def knows(self, known_at: datetime | None) -> bool:
        """Whether the records were known at a moment; they are now."""
        return known_at is None or known_at >= self.known_since

    @property
    def today(self) -> date:
        """The day it is for the business."""
        return self.day(self.now)

    def day(self, moment: datetime) -> date:
        """The day of a moment for the business."""
        return day_of(moment, self.zone)
