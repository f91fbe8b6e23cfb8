"""Chance with a fixed seed; only `random()` is used, the one method that Python keeps the same for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar

Face = TypeVar("Face")

START = datetime(2024, 12, 15, tzinfo=UTC)
END = datetime(2026, 6, 15, 12, tzinfo=UTC)


class Dice:
    """Draws numbers, members of a list, and moments within the town's eighteen months."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, lowest: int, highest: int) -> int:
        """Return a whole number between the two, both included."""
        return lowest + int(self._random.random() * (highest - lowest + 1))

    def one(self, faces: Sequence[Face]) -> Face:
        """Return one member of the list."""
        return faces[self.number(0, len(faces) - 1)]

    def some(self, faces: Sequence[Face], how_many: int) -> list[Face]:
        """Return that many different members, fewer when there are not enough, in the order of the draw."""
        left, drawn = list(faces), list[Face]()
        while left and len(drawn) < how_many:
            drawn.append(left.pop(self.number(0, len(left) - 1)))
        return drawn

    def happens(self, percent: int) -> bool:
        """Return true in so many of a hundred cases."""
        return self._random.random() * 100 < percent

    def moment(self, after: datetime = START, before: datetime = END) -> datetime:
        """Return a moment on a full five minutes, between the two."""
        steps = int((before - after).total_seconds()) // 300
        return after + timedelta(minutes=5 * self.number(0, max(steps - 1, 0)))


def around(faces: Sequence[Face]) -> Iterator[Face]:
    """Yield the members again and again, so that each of them occurs."""
    while True:
        yield from faces
