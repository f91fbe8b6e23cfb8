"""One operation for every computed field, over everything that holds it: what chance may leave out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_required_argument,
)

from .areas import REFERENCES
from .generator import Operation
from .literals import Word, written
from .values import ROOT
from .world import World

_ALL = "(first: 100)"


def sweep(schema: GraphQLSchema, world: World) -> Iterator[Operation]:
    """The operations, in the order of the references."""
    ways = _ways(schema)
    for name in REFERENCES:
        type_name, field = name.split(".")
        type_ = schema.type_map[type_name]
        assert isinstance(type_, GraphQLObjectType)
        for arguments in _arguments(name, type_.fields[field], world):
            inner = f"{field}{arguments} {_selected(type_.fields[field])}"
            starts = [[f"previewMerge{pair}"] for pair in _pairs(world)] if type_name == "MergePreview" else [ways[type_name]]
            yield from (Operation(f"{{ {_reached(way, inner)} }}", {}) for way in starts)


def _reached(ways: list[str], inner: str) -> str:
    for way in reversed(ways):
        inner = f"{way} {{ nodes {{ {inner} }} }}" if way.endswith(_ALL) else f"{way} {{ {inner} }}"
    return inner


def _pairs(world: World) -> Iterator[str]:
    """Every two customers who stand beside each other, as the arguments of a preview."""
    ids = [written(each.id) for each in world.graph.all("Customer")]
    return (f"(fragment: {one}, canonical: {other})" for one, other in pairwise(ids))


def _ways(schema: GraphQLSchema) -> dict[str, list[str]]:
    """For every type, by which fields it is reached from the root; a field with `first` leads through its rows."""
    ways: dict[str, list[str]] = {ROOT.type: [], "Recognition": ['recognise(type: EMAIL, value: " Ünï@example.ORG")']}
    waiting = deque(ways)
    while waiting:
        name = waiting.popleft()
        type_ = schema.type_map[name]
        assert isinstance(type_, GraphQLObjectType)
        for field, definition in type_.fields.items():
            row = _row(definition)
            if isinstance(row, GraphQLObjectType) and row.name not in ways and not _required(definition):
                ways[row.name] = [*ways[name], field + (_ALL if "first" in definition.args else "")]
                waiting.append(row.name)
    return ways


def _row(definition: GraphQLField) -> Any:
    named = get_named_type(definition.type)
    if isinstance(named, GraphQLObjectType) and "pageInfo" in named.fields:
        return get_named_type(named.fields["nodes"].type)
    return named


def _required(definition: GraphQLField) -> bool:
    return any(is_required_argument(argument) for argument in definition.args.values())


def _arguments(name: str, definition: GraphQLField, world: World) -> Iterator[str]:
    """The arguments to ask a field with: each combination of its enums, each mark that is recognised, or all rows."""
    if "first" in definition.args:
        yield _ALL
    elif name == "Query.recognise":
        for mark in world.graph.all("Identifier"):
            yield f"(type: {mark.record.type}, value: {written(mark.record.value)})"
    elif name == "Query.previewMerge":
        yield from _pairs(world)
    elif "id" in definition.args:
        yield f"(id: {written(_some_id(definition, world))})"
    else:
        enums = {each: get_named_type(argument.type) for each, argument in definition.args.items()}
        choices = [[(each, Word(value)) for value in enum.values] for each, enum in enums.items() if isinstance(enum, GraphQLEnumType)]
        for chosen in product(*choices):
            yield f"({', '.join(f'{each}: {written(value)}' for each, value in chosen)})" if chosen else ""


def _some_id(definition: GraphQLField, world: World) -> str:
    label = get_named_type(definition.type).name
    return world.graph.all("Customer" if label == "Node" else label)[0].id


def _selected(definition: GraphQLField) -> str:
    """Everything of a result that costs no further question."""
    named, row = get_named_type(definition.type), _row(definition)
    if not isinstance(row, GraphQLObjectType | GraphQLInterfaceType):
        return ""
    if named is row:
        return f"{{ {_plain(row)} }}"
    return f"{{ totalCount nodes {{ {_plain(row)} }} }}"


def _plain(type_: GraphQLObjectType | GraphQLInterfaceType) -> str:
    parts = ["__typename"]
    for field, definition in type_.fields.items():
        inner = get_named_type(definition.type)
        if f"{type_.name}.{field}" in REFERENCES:
            continue
        if inner.name == "Money":
            parts.append(f"{field} {{ amount currency }}")
        elif isinstance(inner, GraphQLObjectType | GraphQLInterfaceType):
            parts.append(f"{field} {{ id }}")
        else:
            parts.append(field)
    return " ".join(parts)
