"""GraphQL types without their `!` and `[]`: graphql-core's own questions leave a strict checker with unknown types."""

from __future__ import annotations

from typing import Any, cast

from graphql import GraphQLList, GraphQLNamedType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema


def is_nonnull(type_: Any) -> bool:
    """Whether a value of the type is never null."""
    return isinstance(type_, GraphQLNonNull)


def is_list(type_: Any) -> bool:
    """Whether it is a list, whether or not the list itself may be null."""
    return isinstance(nullable(type_), GraphQLList)


def nullable(type_: Any) -> Any:
    """The type without the `!` at its end."""
    return inner(type_) if isinstance(type_, GraphQLNonNull) else type_


def inner(type_: Any) -> Any:
    """The type inside one pair of brackets, or before one `!`."""
    return type_.of_type


def named(type_: Any) -> GraphQLNamedType:
    """The type inside of everything."""
    while isinstance(type_, GraphQLNonNull | GraphQLList):
        type_ = inner(type_)
    return cast("GraphQLNamedType", type_)


def type_of(definition: Any) -> Any:
    """The type of a field or of an argument."""
    return definition.type


def object_type(schema: GraphQLSchema, name: str) -> GraphQLObjectType:
    """An object type by its name. Raises AssertionError for any other: who asks has seen that it is one."""
    type_ = schema.type_map[name]
    assert isinstance(type_, GraphQLObjectType)
    return type_
