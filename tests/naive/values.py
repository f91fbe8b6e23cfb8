"""One field of one thing: worked out by its reference, read from its record, or taken from its row; remembered once it is known."""

from __future__ import annotations

import re
from typing import Any

from .amounts import Money
from .areas import REFERENCES
from .graph import Row, Thing
from .world import World

ROOT = Thing("Query", "", None)
_REPORTED = "reported_"  # stands before what a record says and what was said to it may change
_MOST_REMEMBERED = 400_000
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
Holder = Thing | Row


def value(world: World, holder: Holder, field: str, arguments: dict[str, Any] | None = None) -> Any:
    """What a field of a thing or row holds, as Python values; arguments that were left out are not in the map."""
    reference = REFERENCES.get(f"{holder.type}.{field}")
    if reference is None:
        return holder[field] if isinstance(holder, Row) else stored(holder, field)
    given = arguments or {}
    key = (holder, field, *((name, _frozen(given[name])) for name in sorted(given)))
    if key not in world.memory:
        if len(world.memory) > _MOST_REMEMBERED:
            world.memory.clear()
        world.memory[key] = reference.answer(world, holder, **{name: each for name, each in given.items() if each is not None})
    return world.memory[key]


def stored(thing: Thing, field: str) -> Any:
    """A property as its record states it; amounts with the currency beside them."""
    if field == "id":
        return thing.id
    name = _CAPITAL.sub("_", field).lower().removeprefix(_REPORTED)
    minor = f"{name}_minor"
    if hasattr(thing.record, minor):
        return Money(getattr(thing.record, minor), thing.record.currency)
    return getattr(thing.record, name)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
