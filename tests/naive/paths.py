"""Times that stand elsewhere: what a path means among the things around a condition, and random paths that mean something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_required_argument,
)

from graph_api.records.ids import PREFIXES

from .moments import length
from .values import Holder, value
from .world import World

_TIMES = ("DateTime", "Date")
_SHIFTS = ("P3D", "-P30D", "P0D", "-P365D")
_PARTS_OF_DAYS = ("PT26H", "-PT0.001S", "P1DT2H3M4.5S")


@dataclass(frozen=True)
class Elsewhere:
    """A path and how long after the time there is meant."""

    path: tuple[str, ...]
    plus: timedelta

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Elsewhere:
        """From its form in a filter, `{ path: "order.orderedAt", plus: "P3D" }`."""
        return cls(tuple(given["path"].split(".")), length(given.get("plus", "P0D")))

    def time(self, world: World, around: Sequence[Holder], *, days: bool) -> date | None:
        """The time that is meant, with the condition's own thing last among those around; as a day where `days` are compared."""
        found = meant(world, around, self.path)
        if isinstance(found, datetime):
            moment = _moved(found, self.plus)
            return world.day(moment) if days else moment
        return None if found is None else found + self.plus


def meant(world: World, around: Sequence[Holder], path: Sequence[str]) -> Any:
    """What a path leads to: from the nearest thing around of that type, else from the thing itself by its type, else from its fields."""
    *outer, own = around
    for holder in (*reversed(outer), own):
        if called(holder.type) == path[0]:
            return _along(world, holder, path[1:])
    return _along(world, own, path)


def called(type_name: str) -> str:
    """A type as paths name it, with a small letter in front."""
    return type_name[0].lower() + type_name[1:]


def _along(world: World, holder: Holder | None, names: Sequence[str]) -> Any:
    found: Any = holder
    for name in names:
        found = None if found is None else value(world, found, name)
    return found


def _moved(moment: datetime, plus: timedelta) -> datetime:
    try:
        return moment + plus
    except OverflowError:  # where the calendar of Python ends, that of the graph goes on
        return (datetime.max if plus > timedelta() else datetime.min).replace(tzinfo=UTC)


class Paths:
    """Makes paths for one operation."""

    def __init__(self, schema: GraphQLSchema, random: Random) -> None:
        self._schema = schema
        self._random = random

    def operand(self, around: Sequence[str]) -> dict[str, str] | None:
        """A time elsewhere, seen from a thing whose type is the last one around; None where the chosen start leads to none."""
        place = self._random.randrange(len(around))
        start, by_name = around[place], place < len(around) - 1 or self._random.random() < 0.3
        names = self._names(start, 0)
        if names is None:
            return None
        path, type_name = names
        found = {"path": ".".join([called(start), *path] if by_name else path)}
        if self._random.random() < 0.6:
            whole = type_name == "Date" or self._random.random() < 0.4
            found["plus"] = self._random.choice(_SHIFTS if whole else _PARTS_OF_DAYS)
        return found

    def over(self, type_name: str) -> str:
        """A path over neighbours, however many, to things or to a value; the fields of a thing alone are paths too."""
        start, names = type_name, list[str]()
        while True:
            type_ = self._schema.type_map[type_name]
            assert isinstance(type_, GraphQLObjectType)
            leads = {name: _row_type(each) for name, each in type_.fields.items() if not _asks(each)}
            values = [name for name in leads if _is_value(type_.fields[name])]
            ways = [name for name, named in leads.items() if isinstance(named, GraphQLObjectType) and named.name != "Money"]
            is_end = type_name in PREFIXES and names and self._random.random() < 0.5
            if is_end or (values and (len(names) == 3 or not ways)):
                return ".".join(names if is_end else [*names, self._random.choice(values)])
            if not ways:
                type_name, names = start, []
                continue
            names.append(self._random.choice(ways))
            type_name = leads[names[-1]].name

    def _names(self, type_name: str, depth: int) -> tuple[list[str], str] | None:
        """Fields that lead to a time, and whether that is a moment or a day."""
        type_ = self._schema.type_map[type_name]
        assert isinstance(type_, GraphQLObjectType)
        plain = {name: get_named_type(each.type) for name, each in type_.fields.items() if _is_single(each)}
        times = [name for name, named in plain.items() if named.name in _TIMES]
        ways = [name for name, named in plain.items() if isinstance(named, GraphQLObjectType) and named.name != "Money"]
        if times and (not ways or depth == 2 or self._random.random() < 0.7):
            name = self._random.choice(times)
            return [name], plain[name].name
        if not ways or depth == 2:
            return None
        name = self._random.choice(ways)
        further = self._names(plain[name].name, depth + 1)
        return None if further is None else ([name, *further[0]], further[1])


def _asks(field: GraphQLField) -> bool:
    return any(is_required_argument(each) for each in field.args.values())


def _is_single(field: GraphQLField) -> bool:
    """Whether a field leads to one value or thing without being told more."""
    named = get_named_type(field.type)
    return not _asks(field) and not is_list_type(get_nullable_type(field.type)) and _row_type(field) is named


def _is_value(field: GraphQLField) -> bool:
    named = get_named_type(field.type)
    return _is_single(field) and (is_leaf_type(named) or named.name == "Money")


def _row_type(field: GraphQLField) -> GraphQLNamedType:
    """The type that a field leads to; of a page, that of its rows."""
    named = get_named_type(field.type)
    is_page = isinstance(named, GraphQLObjectType) and "pageInfo" in named.fields
    return get_named_type(named.fields["nodes"].type) if is_page else named
