"""How a field says what answers it: a function over the world and its thing, and the order that its sentence promises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .graph import Row, Thing
from .moments import holds
from .world import World

Answer = Callable[..., Any]


@dataclass(frozen=True)
class Reference:
    """What answers a field; for a list, its order where nobody asks for another, as (column, whether descending)."""

    answer: Answer
    order: tuple[tuple[str, bool], ...] = ()


References = Mapping[str, Reference]


def field(answer: Answer, *order: str) -> Reference:
    """A field and the order of its list, each key written `orderedAt` or `orderedAt desc`."""
    return Reference(answer, tuple((key.removesuffix(" desc"), key.endswith(" desc")) for key in order))


def to(name: str) -> Answer:
    """What the thing's own record refers to by a field."""

    def answer(world: World, thing: Thing) -> Thing | None:
        return world.graph.one(thing, name)

    return answer


def to_all(name: str) -> Answer:
    """Everything that the thing's own record refers to by a field."""

    def answer(world: World, thing: Thing) -> list[Thing]:
        return world.graph.named(thing, name)

    return answer


def back(label: str, name: str) -> Answer:
    """Everything of a type that refers to the thing by a field."""

    def answer(world: World, thing: Thing) -> list[Thing]:
        return world.graph.naming(label, name, thing)

    return answer


def source(world: World, thing: Thing) -> Thing | None:
    """The system or person that we know of a thing from."""
    return world.graph.source(thing)


def sentence(text: str | None, *facts: str | None) -> Row:
    """A sentence and the ids of what it was built from."""
    return Row("Sentence", {"text": text, "factIds": [id for id in facts if id is not None]})


def current(things: list[Thing], moment: datetime) -> list[Thing]:
    """Those relationships that hold at a moment."""
    return [thing for thing in things if holds(thing.record.valid_from, thing.record.valid_to, moment)]


def distinct(things: list[Any]) -> list[Any]:
    """Each thing once, in the order of first appearance."""
    return list({id(thing): thing for thing in things}.values())
