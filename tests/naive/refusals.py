"""What is refused before anything is answered, wherever it stands in the operation: page sizes, nulls in filters, foreign cursors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    VariableNode,
    get_named_type,
    is_composite_type,
)
from graphql.execution.collect_fields import FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values

from graph_api.errors import Code
from graph_api.records.ids import PREFIXES

from .grouping import refused as refused_groups
from .pages import CursorBook, identity

NOT_OURS = "This is not a cursor of ours; take one from pageInfo or edges."
FOREIGN = "This cursor belongs to another order, filter or argument, or was changed on the way."
LARGEST_PAGE = 100
_CURRENCY = "A currency is a code of three capital letters, such as EUR"


class Refusals:
    """Walks over everything that an operation selects, reachable or not."""

    def __init__(
        self, schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode], book: CursorBook
    ) -> None:
        self._schema = schema
        self._operation = operation
        self._fragments = {name: FragmentDetails(fragment) for name, fragment in fragments.items()}
        self._book = book

    def of(self, variables: VariableValues) -> Iterator[GraphQLError]:
        """The errors of an operation with these variables: first what no value could mend, then sizes and foreign cursors."""
        root = self._schema.query_type
        assert root is not None
        grouped = collect_fields(self._schema, self._fragments, variables, root, self._operation).grouped_field_set
        found = list(self._below(root, grouped, variables))
        yield from (error for error in found if not _is_late(error))
        yield from (error for error in found if _is_late(error))

    def _below(self, type_: GraphQLObjectType, grouped: Mapping[str, Any], variables: VariableValues) -> Iterator[GraphQLError]:
        for asked in grouped.values():
            node: FieldNode = asked[0].node
            definition = type_.fields.get(node.name.value)
            if definition is None:
                continue
            given = get_argument_values(definition, node, variables)
            named = get_named_type(definition.type)
            if "after" in definition.args:
                yield from self._page(f"{type_.name}.{node.name.value}", node, given, variables)
            if node.name.value == "groups" and "by" in given:
                row = get_named_type(type_.fields["nodes"].type)
                assert isinstance(row, GraphQLObjectType)
                yield from refused_groups(row, given)
            if "first" in definition.args:
                yield from _size(given)
            if not is_composite_type(named):
                continue
            for option in self._options(named, given):
                found = collect_subfields(self._schema, self._fragments, variables, self._operation, option, asked)
                yield from self._below(option, found.grouped_field_set, variables)

    def _options(self, named: Any, given: Mapping[str, Any]) -> list[GraphQLObjectType]:
        """The types that an object may turn out to be; the prefix of an id names the only one."""
        if not isinstance(named, GraphQLInterfaceType):
            return [named]
        possible = self._schema.get_possible_types(named)
        if "id" not in given:
            return sorted(possible, key=lambda option: option.name)
        prefix = given["id"].partition("_")[0]
        return [option for option in possible if PREFIXES.get(option.name) == prefix]

    def _page(self, name: str, node: FieldNode, given: dict[str, Any], variables: VariableValues) -> Iterator[GraphQLError]:
        first, last = given.get("first"), given.get("last")
        if first is not None and last is not None:
            yield _error("Ask for first or for last, not for both.", Code.PAGE_SIZE)
        for argument in node.arguments or ():
            if argument.name.value == "filter" and not isinstance(argument.value, VariableNode):
                for absent in _absent(argument.value, variables):
                    yield _error(f"filter uses ${absent}, which has no value; leave the condition out instead.", Code.BAD_USER_INPUT)
        yield from _nulls(given.get("filter") or {}, "filter")
        for item in given.get("orderBy") or ():
            yield from _keys(item, "orderBy")
        for end in ("after", "before"):
            if given.get(end) is not None:
                yield from self._cursor(given[end], identity(name, given))

    def _cursor(self, text: str, belongs_to: str) -> Iterator[GraphQLError]:
        position = self._book.positions.get(text)
        if position is None:
            yield _error(NOT_OURS, Code.BAD_CURSOR)
        elif position.belongs_to != belongs_to:
            yield _error(FOREIGN, Code.BAD_CURSOR)


def _size(given: Mapping[str, Any]) -> Iterator[GraphQLError]:
    size = given["last"] if given.get("last") is not None else given.get("first")
    if size is not None and not 0 <= size <= LARGEST_PAGE:
        yield _error(f"A page has from 0 to {LARGEST_PAGE} rows, not {size}.", Code.PAGE_SIZE)


def _keys(given: Mapping[str, Any], place: str) -> Iterator[GraphQLError]:
    names = [name for name in given if name != "args"]
    if len(names) != 1:
        yield _error(f"{place} names {len(names) or 'no'} fields; an order has exactly one at each step.", Code.BAD_USER_INPUT)
    elif given[names[0]] is None:
        yield _error(f"{place}.{names[0]} is null; leave it out, or ask with isNull.", Code.BAD_USER_INPUT)
    elif isinstance(given[names[0]], Mapping):
        yield from _keys(given[names[0]], f"{place}.{names[0]}")


def _nulls(given: Mapping[str, Any], place: str) -> Iterator[GraphQLError]:
    for name in sorted(given):
        value, here = given[name], f"{place}.{name}"
        if name == "args":
            continue
        if value is None:
            remedy = "leave it out for the business's own" if name == "currency" else _REMEDIES[_is_operator(name)]
            yield _error(f"{here} is null; {remedy}.", Code.BAD_USER_INPUT)
        elif isinstance(value, Mapping):
            yield from _nulls(value, here)
        elif isinstance(value, list):
            for item in value:
                yield from _nulls(item, here) if isinstance(item, Mapping) else ()
    if "currency" in given and "isNull" in given:
        yield _error(f"{place}.isNull asks for an amount in any currency; leave the currency out.", Code.BAD_USER_INPUT)
    if isinstance(code := given.get("currency"), str) and not re.fullmatch("[A-Z]{3}", code):
        yield _error(f"{_CURRENCY}, not {code[:20]!r}.", Code.BAD_USER_INPUT)


_OPERATORS = frozenset(("eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "within", "currency"))
_OPERATORS |= {"contains", "startsWith", "endsWith", "isNull"}
_REMEDIES = {True: "ask with isNull", False: "leave it out, or ask with isNull"}


def _is_operator(name: str) -> bool:
    return name in _OPERATORS


def _absent(given: Any, variables: VariableValues) -> Iterator[str]:
    """The variables in a filter that were given no value."""
    if isinstance(given, VariableNode):
        if given.name.value not in variables.coerced:
            yield given.name.value
    elif isinstance(given, ObjectValueNode):
        for entry in given.fields or ():
            yield from _absent(entry.value, variables)
    elif isinstance(given, ListValueNode):
        for item in given.values or ():
            yield from _absent(item, variables)


def _is_late(error: GraphQLError) -> bool:
    """Whether an error waits until values are known."""
    return error.message == FOREIGN or error.message.startswith(("A page has", _CURRENCY))


def _error(message: str, code: Code) -> GraphQLError:
    return GraphQLError(message, extensions={"code": str(code)})
