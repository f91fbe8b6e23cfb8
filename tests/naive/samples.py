"""Values worth asking for: what the graph really holds, so that filters and arguments find something."""

from __future__ import annotations

from random import Random
from typing import Any

from graphql import GraphQLObjectType, GraphQLSchema, get_named_type, is_required_argument

from graph_api.records.ids import PREFIXES

from .graph import Row
from .values import ROOT, Holder, value
from .world import World

_MOST = 60


class Samples:
    """Some things and rows of every type of the schema."""

    def __init__(self, schema: GraphQLSchema, world: World) -> None:
        self.schema = schema
        self._world = world
        self._asking = {
            (type_.name, name)
            for type_ in schema.type_map.values()
            if isinstance(type_, GraphQLObjectType)
            for name, field in type_.fields.items()
            if any(is_required_argument(each) for each in field.args.values())
        }
        self._held: dict[str, list[Holder]] = {label: list(world.graph.all(label)) for label in PREFIXES}
        waiting = [ROOT, *(thing for label in PREFIXES for thing in world.graph.all(label)[:_MOST])]
        while waiting:
            holder = waiting.pop()
            type_ = schema.type_map.get(holder.type)
            if not isinstance(type_, GraphQLObjectType):
                continue
            for name, field in type_.fields.items():
                named = get_named_type(field.type)
                plain = isinstance(named, GraphQLObjectType) and not any(is_required_argument(each) for each in field.args.values())
                if plain and named.name not in ("Money", *PREFIXES):
                    waiting += self._met(value(world, holder, name))

    def holder(self, random: Random, type_name: str) -> Holder | None:
        """A thing or row of a type."""
        return random.choice(self._held[type_name]) if self._held.get(type_name) else None

    def value(self, random: Random, type_name: str, field: str) -> Any:
        """What a field holds in some thing or row of a type; None where nothing is known, or more would have to be said to know it."""
        holder = self.holder(random, type_name)
        return None if holder is None or (type_name, field) in self._asking else value(self._world, holder, field)

    def id(self, random: Random, type_name: str) -> str:
        """The id of some thing of a type."""
        return random.choice(self._held[type_name]).id

    @property
    def labels(self) -> list[str]:
        """The types whose things there are, relationships among them."""
        return [label for label in PREFIXES if self._held[label]]

    def type_of(self, id: str) -> str:
        """The type that the prefix of an id names; empty for another text."""
        return next((label for label, prefix in PREFIXES.items() if id.startswith(f"{prefix}_")), "")

    def _met(self, found: Any) -> list[Holder]:
        rows = [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, Row)]
        fresh = [row for row in rows if len(self._held.setdefault(row.type, [])) < _MOST]
        for row in fresh:
            self._held[row.type].append(row)
        return list(fresh)
