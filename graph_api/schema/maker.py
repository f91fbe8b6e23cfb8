"""Types that are made for the schema on demand, each once, and what every one of them needs to know of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from graphql import GraphQLNamedType, GraphQLObjectType, GraphQLSchema

from ..compile.nature import Frame, Nature
from ..compile.wrapping import object_type

T = TypeVar("T", bound=GraphQLNamedType)


class TypeMaker:
    """Keeps the types made so far, `types`; they are graphql-core's own, for nothing of Strawberry ever resolves them."""

    def __init__(self, schema: GraphQLSchema, frame: Frame) -> None:
        self.types: dict[str, GraphQLNamedType] = {}
        self.schema = schema
        self.frame = frame

    def once(self, name: str, make: Callable[[str], T]) -> T:
        """The type of this name, made where there is none yet."""
        if name not in self.types:
            self.types[name] = make(name)
        return cast("T", self.types[name])

    def object(self, row: str) -> GraphQLObjectType:
        """An object type of the model."""
        return object_type(self.schema, row)

    def natures(self, row: str) -> dict[str, Nature]:
        """What the fields of a type are made of; nothing where it is no object."""
        type_ = self.schema.type_map.get(row)
        names = type_.fields if isinstance(type_, GraphQLObjectType) else ()
        return {name: self.frame.natures[row, name] for name in names if (row, name) in self.frame.natures}

    def sentence(self, row: str, name: str) -> str | None:
        """What a field of the model says of itself."""
        return self.object(row).fields[name].description
