"""What a client selects of a group becomes measures, counts over a path, and rows: all of them, or those far from the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLObjectType
from graphql.execution.collect_fields import FieldDetails

from .arguments import param
from .encode import DEFAULT_PAGE
from .grouping import Grouping
from .groups import Members
from .params import Param
from .tree import Selection
from .wrapping import named, type_of

Asked = list[FieldDetails]
Given = Mapping[str, Any]


@dataclass(frozen=True)
class Reading:
    """How the planner reads the document: the fields below a field, its arguments (as values, as places), what is asked of a row."""

    below: Callable[[GraphQLObjectType, Asked], Mapping[str, Asked]]
    arguments: Callable[[GraphQLField, FieldNode], tuple[Given, Given]]
    row: Callable[[Asked], Selection]


class Measuring:
    """Plans the fields of one group."""

    def __init__(self, reading: Reading, grouping: Grouping) -> None:
        self._reading = reading
        self._grouping = grouping

    def fields(self, type_: Any, asked: Asked) -> tuple[tuple[str, str, Any], ...]:
        """The fields of a group: (response key, field, what is asked of it)."""
        found: list[tuple[str, str, Any]] = []
        for key, details in self._reading.below(type_, asked).items():
            name = details[0].node.name.value
            found.append((key, name, type_.name if name == "__typename" else self._field(name, type_.fields[name], details)))
        return tuple(found)

    def _field(self, name: str, definition: GraphQLField, asked: Asked) -> Any:
        given, places = self._reading.arguments(definition, asked[0].node)
        match name:
            case "keys" | "n":
                return None
            case "nodes":
                return Members(size(places), self._reading.row(asked))
            case "outliers":
                return self._grouping.outliers(given, size(places), self._reading.row(asked))
            case "distinctOver":
                return self._grouping.distinct_over(given["path"])
            case _:
                return self._of_fields(name, named(type_of(definition)), asked)

    def _of_fields(self, function: str, type_: Any, asked: Asked) -> tuple[tuple[Any, ...], ...]:
        """What a measure is asked of: (response key, field, measure, fields of an amount), the type's name in the place of a measure."""
        found: list[tuple[Any, ...]] = []
        for key, details in self._reading.below(type_, asked).items():
            name = details[0].node.name.value
            if name == "__typename":
                found.append((key, name, type_.name, ()))
                continue
            below = named(type_.fields[name].type)
            money = self._reading.below(below, details).items() if isinstance(below, GraphQLObjectType) else ()
            parts = tuple((inner, each[0].node.name.value) for inner, each in money)
            found.append((key, name, self._grouping.measure(function, name), parts))
        return tuple(found)


def size(places: Given) -> Param:
    """How many groups or rows are wanted."""
    first = places.get("first")
    return param(DEFAULT_PAGE if first is None else first, "Int", role="size")
