"""Compiled operations by document and shape: a hit only binds values. Bounded in characters, so that a flood of documents costs little."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from .slots import Reveal, Revealed, look_up

T = TypeVar("T")

# Characters of documents. What is made of one takes about a hundred bytes for each, and the garbage collector goes through all of it:
# with a million of them it stood still for 0.7 s.
BUDGET = 250_000
LEAST = 500  # characters that an entry counts at least


class Recent(Generic[T]):
    """What was used last, by keys whose texts together stay within a budget of characters; a tenth of it is too long to keep."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._weight = 0
        self._entries: OrderedDict[Hashable, T] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable) -> T | None:
        """What is kept under a key."""
        if key in self._entries:
            self._entries.move_to_end(key)
        return self._entries.get(key)

    def put(self, key: Hashable, value: T) -> None:
        """Keep something; what was not used for longest makes room."""
        weight = _weight(key)
        if weight > max(LEAST, self._budget // 10):
            return
        self._weight += 0 if key in self._entries else weight
        self._entries[key] = value
        while self._weight > self._budget:
            oldest, _ = self._entries.popitem(last=False)
            self._weight -= _weight(oldest)


def remembered(recent: Recent[T], key: Hashable, make: Callable[[], T]) -> T:
    """What is kept under a key, made when it is missing; what cannot be made is not kept."""
    found = recent.get(key)
    if found is None:
        found = make()
        recent.put(key, found)
    return found


@dataclass
class _Step(Generic[T]):
    """Either a compiled operation, or a question about a variable's value and where each answer leads."""

    reveal: Reveal | None = None
    branches: dict[Hashable, _Step[T]] = field(default_factory=dict[Hashable, "_Step[T]"])
    compiled: T | None = None


class PlanCache(Generic[T]):
    """Compiled operations, each under its document, its shape and what its values revealed."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._entries: Recent[_Step[T]] = Recent(budget)

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Hashable, variables: Mapping[str, Any]) -> T | None:
        """The compiled operation for a document, a shape, and what its values reveal. Raises what a revealed value is refused with."""
        step = self._entries.get(key)
        while step is not None and step.reveal is not None:
            path, function = step.reveal
            step = step.branches.get(function(look_up(variables, path)))
        return step.compiled if step else None

    def put(self, key: Hashable, revealed: Revealed, compiled: T) -> None:
        """Remember a compiled operation under what it revealed while it was planned."""
        step = first = self._entries.get(key) or _Step[T]()
        for reveal, answer in revealed.asked:
            step.reveal = step.reveal or reveal
            step = step.branches.setdefault(answer, _Step())
        step.compiled = compiled
        self._entries.put(key, first)


def _weight(key: Hashable) -> int:
    parts = cast("tuple[object, ...]", key) if isinstance(key, tuple) else (key,)
    return max(LEAST, sum(len(part) for part in parts if isinstance(part, str)))
