"""The arguments of one field: refused where they could be read two ways, else given to the body that uses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, cast

from graphql import FieldNode, GraphQLArgument, ObjectValueNode, VariableNode
from graphql.language import Node

from ..catalog import Body, context_of
from ..errors import Code
from .cursor import refusal
from .encode import DEFAULT_PAGE, NO_PATH
from .nature import EMBEDDING
from .params import Args, Context, Param, Role
from .slots import Slot
from .wrapping import is_list, named, type_of


def param(given: Any, type_name: str, *, many: bool = False, role: Role = "argument") -> Param:
    """A value as a parameter: enums by their stored name, lists as tuples, variables as they are."""
    return Param(_plain(given), type_name, many, role)


def placed(node: FieldNode, given: Mapping[str, Any], variables: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments, each variable among them as its Slot, whether it holds a value, null or nothing.

    So it is the document alone that decides which parameters share a value, and a null changes no statement.
    """
    written = ((argument.name.value, argument.value) for argument in node.arguments or ())
    names = {name: value.name.value for name, value in written if isinstance(value, VariableNode)}
    slots = {name: Slot((variable,)) for name, variable in names.items() if variable in variables or name not in given}
    return {**given, **slots}


def bound(body: Body, definitions: Mapping[str, GraphQLArgument], given: Mapping[str, Any], now: Param) -> Args:
    """The parameters that a body uses: the client's arguments, null where left out, and what the request itself brings."""
    found: list[tuple[str, Param]] = []
    for name in body.parsed.parameters:
        if name not in body.header.parameters and name in context_of(body.type):
            found.append((name, now if name == "now" else Param(Context(name))))
        else:
            found.append((name, _argument(definitions.get(name), given.get(name))))
    return tuple(found)


def limit(given: Mapping[str, Any], places: Mapping[str, Any], node: FieldNode) -> tuple[Param, bool]:
    """How many rows a page has, and whether they are counted from the end. Raises a GraphQL error when both ends are named."""
    first, last = given.get("first"), given.get("last")
    if first is not None and last is not None:
        raise refusal("Ask for first or for last, not for both.", Code.PAGE_SIZE, [node])
    size = places.get("last" if last is not None else "first")
    return param(DEFAULT_PAGE if size is None else size, "Int", role="limit"), last is not None


def refuse_absent(node: FieldNode, variables: Mapping[str, Any]) -> None:
    """Raises a GraphQL error for a variable left out inside of conditions, which would silently match everybody."""
    conditions = [argument for argument in node.arguments or () if argument.name.value in ("filter", "having")]
    inside = [argument for argument in conditions if not isinstance(argument.value, VariableNode)]
    for said, name in ((argument.name.value, name) for argument in inside for name in _variables_below(argument.value)):
        if name not in variables:
            raise refusal(f"{said} uses ${name}, which has no value; leave the condition out instead.", Code.BAD_USER_INPUT, [node])


def _variables_below(value: Node) -> Iterator[str]:
    """The variables that a literal is made of, in the order they stand."""
    if isinstance(value, VariableNode):
        yield value.name.value
    inner = (entry.value for entry in value.fields) if isinstance(value, ObjectValueNode) else getattr(value, "values", ())
    for item in inner:
        yield from _variables_below(item)


def _argument(definition: GraphQLArgument | None, value: Any) -> Param:
    if definition is None:
        return param(value, "String")
    type_ = type_of(definition)
    if named(type_).name == EMBEDDING:
        return Param((_plain(value), Context("embeddingDimensions")), EMBEDDING)
    return param(value, _form(definition), many=is_list(type_))


def _form(definition: GraphQLArgument) -> str:
    """As what a value is encoded: as its type says, or as the model says beside it, for what is plain text to a client."""
    told = definition.extensions.get("strawberry-definition")
    return getattr(told, "metadata", {}).get("form") or named(type_of(definition)).name


def _plain(given: Any) -> Any:
    if isinstance(given, dict):
        raise refusal(NO_PATH, Code.BAD_USER_INPUT)
    if isinstance(given, list):
        return tuple(_plain(item) for item in cast("list[Any]", given))
    return given.name if isinstance(given, Enum) else given
