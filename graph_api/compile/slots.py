"""Variables as places: a plan keeps where a value comes from, so that one plan serves every value of the same shape."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, cast

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Slot:
    """Stands for a leaf of a variable. `value` is the one of the first request, for what shapes the text alone."""

    path: Path
    value: Any = field(default=None, compare=False, hash=False, repr=False)


Reveal = tuple[Path, Callable[[Any], Hashable]]  # a question about a variable's value


@dataclass
class Revealed:
    """What of the variables' values shaped the text, apart from their shape, in the order it was asked for."""

    asked: list[tuple[Reveal, Hashable]] = field(default_factory=list["tuple[Reveal, Hashable]"])

    def ask(self, source: Any, function: Callable[[Any], Any]) -> Any:
        """What a function makes of a value; remembered when the value comes from a variable. Raises what the function raises."""
        if not isinstance(source, Slot):
            return function(source)
        result = function(source.value)
        self.asked.append(((source.path, function), result))
        return result


def symbolic(value: Any, path: Path) -> Any:
    """The coerced variable with Slots for leaves; null, booleans, enums and lists of objects stay, for they shape the text."""
    if isinstance(value, dict):
        return {name: symbolic(part, (*path, name)) for name, part in cast("dict[str, Any]", value).items()}
    if _is_structured(value):
        return [symbolic(part, (*path, index)) for index, part in enumerate(value)]
    if value is None or isinstance(value, bool | Enum):
        return value
    return Slot(path, value)


def shape(value: Any) -> Any:
    """What of a variable decides the text: equal shapes have equal statements. Hashable."""
    if isinstance(value, dict):
        return tuple((name, shape(part)) for name, part in sorted(cast("dict[str, Any]", value).items()))
    if _is_structured(value):
        return ("[", *(shape(part) for part in value))
    if value is None or isinstance(value, bool | Enum):
        return (type(value).__name__, str(value))
    return "#"


def look_up(variables: Any, path: Path) -> Any:
    """The value at a path of the coerced variables; null for a variable that was left out."""
    value = variables.get(path[0])
    for step in path[1:]:
        value = value[step]
    return value


def _is_structured(value: Any) -> bool:
    return isinstance(value, list) and (not value or any(isinstance(part, dict | list) for part in cast("list[Any]", value)))
