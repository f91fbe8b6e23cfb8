"""The rows around a condition, and what a path such as `order.orderedAt` names among them, looked for from the inside outwards."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from dataclasses import dataclass, field

from .tree import Relative, Target


@dataclass(frozen=True)
class Named:
    """Where a path starts: a row so many rows outwards, its type, and the fields that lead on from there."""

    level: int
    type: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class _Row:
    """A row with what a path can start at in it: itself, and the facets and columns that the condition went into, innermost last."""

    things: list[tuple[str, tuple[str, ...]]]
    outer: dict[Target, None] = field(default_factory=dict[Target, None])


class Around:
    """The rows around the place that is being planned. Each collects which of its values are compared with further in."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []

    @contextlib.contextmanager
    def row(self, type_name: str) -> Generator[dict[Target, None]]:
        """A row of this type is around everything planned meanwhile; answers what will have been asked of it."""
        row = _Row([(type_name, ())])
        self._rows.append(row)
        yield row.outer
        self._rows.pop()

    @contextlib.contextmanager
    def part(self, type_name: str, name: str) -> Generator[None]:
        """Meanwhile the facet of this name, or the node in the column of this name, is what conditions are about."""
        things = self._rows[-1].things
        things.append((type_name, (*things[-1][1], name)))
        yield
        things.pop()

    def find(self, names: tuple[str, ...]) -> Named:
        """What a path starts at: the nearest thing around that is called so by its type, else the thing itself, else a field of it."""
        things = [(level, row.things[0][0], thing) for level, row in enumerate(reversed(self._rows)) for thing in reversed(row.things)]
        for level, row_type, (type_name, steps) in (*things[1:], things[0]):
            if names[0] == called(type_name):
                return Named(level, row_type, (*steps, *names[1:]))
        level, row_type, (_, steps) = things[0]
        return Named(level, row_type, (*steps, *names))

    @property
    def names(self) -> list[str]:
        """What the rows around are called."""
        return [called(type_name) for row in self._rows for type_name, _ in row.things]

    def note(self, found: Relative) -> None:
        """Remember at its row that a value is compared with."""
        self._rows[-1 - found.level].outer[found.target] = None


def called(type_name: str) -> str:
    """The name of a row of a type in paths: `OrderLine` is `orderLine`."""
    return type_name[:1].lower() + type_name[1:]
