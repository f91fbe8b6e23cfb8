"""Compiled operations by document and shape: a hit only binds values. Bounded, so that a flood of documents costs memory once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .slots import Reveal, Revealed, look_up

T = TypeVar("T")


@dataclass
class _Step(Generic[T]):
    """Either a compiled operation, or a question about a variable's value and where each answer leads."""

    reveal: Reveal | None = None
    branches: dict[Hashable, _Step[T]] = field(default_factory=dict[Hashable, "_Step[T]"])
    compiled: T | None = None


class PlanCache(Generic[T]):
    """Least recently used entries fall out first."""

    def __init__(self, size: int = 1000) -> None:
        self._size = size
        self._entries: OrderedDict[Hashable, _Step[T]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable, variables: Mapping[str, Any]) -> T | None:
        """The compiled operation for a document, a shape, and what its values reveal. Raises what a revealed value is refused with."""
        step = self._entries.get(key)
        if step is None:
            return None
        self._entries.move_to_end(key)
        while step is not None and step.reveal is not None:
            path, function = step.reveal
            step = step.branches.get(function(look_up(variables, path)))
        return step.compiled if step else None

    def put(self, key: Hashable, revealed: Revealed, compiled: T) -> None:
        """Remember a compiled operation under what it revealed while it was planned."""
        step = self._entries.setdefault(key, _Step())
        for reveal, answer in revealed.asked:
            step.reveal = step.reveal or reveal
            step = step.branches.setdefault(answer, _Step())
        step.compiled = compiled
        while len(self._entries) > self._size:
            self._entries.popitem(last=False)


class Bounded(Generic[T]):
    """A mapping from a text to what was made of it, of at most `size` entries; errors are not kept."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under a key, made when it is missing."""
        if key in self._entries:
            self._entries.move_to_end(key)
            return self._entries[key]
        made = self._entries[key] = make()
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)
        return made
