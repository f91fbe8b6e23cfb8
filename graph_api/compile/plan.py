"""An operation becomes a Selection, after graphql-core's own rules for fragments, directives, arguments and merged fields."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    ObjectValueNode,
    OperationDefinitionNode,
    VariableNode,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values
from graphql.language import Node

from ..catalog import CONTEXT, Body
from ..errors import Code
from . import cursor
from .conditions import Conditions, param
from .cursor import refusal
from .nature import MONEY, Frame, Nature
from .slots import Path, Slot
from .tree import (
    Amount,
    Args,
    ById,
    Choice,
    Context,
    Cursor,
    CursorClock,
    Facet,
    Introspection,
    Item,
    Member,
    Nothing,
    One,
    Page,
    Param,
    Rows,
    Selection,
    Source,
    Stored,
    Typename,
    Value,
)
from .wrapping import is_list, named

DEFAULT_PAGE, LARGEST_PAGE = 20, 100
PAGING = frozenset({"first", "last", "after", "before", "filter", "orderBy"})
Asked = list[FieldDetails]
Reveal = tuple[Path, Callable[[Any], Hashable]]


@dataclass
class Revealed:
    """What of the variables' values shaped the text, apart from their shape, in the order it was asked for."""

    asked: list[tuple[Reveal, Hashable]] = field(default_factory=list["tuple[Reveal, Hashable]"])

    def ask(self, source: Any, function: Callable[[Any], Any]) -> Any:
        """What a function makes of a value; remembered when the value comes from a variable."""
        if not isinstance(source, Slot):
            return function(source)
        result = function(source.value)
        self.asked.append(((source.path, function), result))
        return result


@dataclass(frozen=True)
class Operation:
    """An operation of a document with the fragments it may use."""

    definition: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]


class Planner:
    """Plans one operation with symbolic variables. Raises GraphQL errors for what the client did wrong."""

    def __init__(self, frame: Frame, operation: Operation, variables: VariableValues, revealed: Revealed) -> None:
        self._frame = frame
        self._operation = operation.definition
        self._fragments = {name: FragmentDetails(fragment) for name, fragment in operation.fragments.items()}
        self._variables = variables
        self._revealed = revealed

    def plan(self) -> Selection:
        """The whole operation as a selection over the root."""
        root = self._frame.schema.get_root_type(self._operation.operation)
        assert root is not None
        grouped = collect_fields(self._frame.schema, self._fragments, self._variables, root, self._operation).grouped_field_set
        return self._selection(root, grouped, Param(Context("now"), "DateTime"))

    def _selection(self, type_: GraphQLObjectType, grouped: Mapping[str, Asked], now: Param) -> Selection:
        return Selection(type_.name, tuple((key, self._item(type_, asked, now)) for key, asked in grouped.items()))

    def _below(self, type_: GraphQLObjectType, asked: Asked, now: Param) -> Selection:
        return self._selection(type_, self._grouped(type_, asked), now)

    def _grouped(self, type_: GraphQLObjectType, asked: Asked) -> dict[str, Asked]:
        collected = collect_subfields(self._frame.schema, self._fragments, self._variables, self._operation, type_, asked)
        return collected.grouped_field_set

    def _object(self, name: str) -> GraphQLObjectType:
        type_ = self._frame.schema.type_map[name]
        assert isinstance(type_, GraphQLObjectType)
        return type_

    def _item(self, type_: GraphQLObjectType, asked: Asked, now: Param) -> Item:
        name = asked[0].node.name.value
        if name == "__typename":
            return Typename(type_.name)
        if name.startswith("__"):
            return Introspection()
        nature, node = self._frame.nature(type_.name, name), asked[0].node
        given = get_argument_values(type_.fields[name], node, self._variables)
        match nature.form:
            case "by_id":
                return self._by_id(given, asked, now)
            case "page":
                return self._page(type_, nature, asked, now)
            case "member":
                return Member(name, self._member(nature.result, asked, now), nature.nonnull)
            case "facet":
                return Facet(self._below(self._object(nature.result), asked, now))
            case "one" | "rows":
                return self._object_or_rows(type_, nature, asked, now)
            case _:
                return self._leaf(name, nature, asked, self._args(nature, type_.fields[name].args, given, now))

    def _leaf(self, name: str, nature: Nature, asked: Asked, args: Args) -> Item:
        assert nature.leaf is not None
        body = nature.body
        source = Value(body, args, nature.leaf, nature.form == "values") if body else Stored(name, nature.leaf)
        if nature.form != "amount":
            return source
        money = self._grouped(self._object(MONEY), asked)
        return Amount(source, tuple((key, details[0].node.name.value) for key, details in money.items()))

    def _object_or_rows(self, type_: GraphQLObjectType, nature: Nature, asked: Asked, now: Param) -> Item:
        node = asked[0].node
        definition = type_.fields[node.name.value]
        args = self._args(nature, definition.args, get_argument_values(definition, node, self._variables), now)
        assert nature.body is not None
        source, selection = Source(nature.body, args, nature.result), self._below(self._object(nature.result), asked, now)
        if nature.form == "one":
            return One(source, selection, nature.nonnull)
        return Rows(source, selection, self._conditions(now).keys(source, ()))

    def _member(self, result: str, asked: Asked, now: Param) -> Selection | Choice:
        if not isinstance(self._frame.schema.type_map[result], GraphQLInterfaceType):
            return self._below(self._object(result), asked, now)
        return Choice(tuple(self._below(self._object(option), asked, now) for option in self._frame.options(result)))

    def _by_id(self, given: Mapping[str, Any], asked: Asked, now: Param) -> Item:
        def type_of(identifier: Any) -> str | None:
            kind = self._frame.catalog.kind_of_id(identifier)
            return kind.type if kind else None

        name = self._revealed.ask(given["id"], type_of)
        if name is None:
            return Nothing()
        return ById(param(given["id"], "ID"), self._below(self._object(name), asked, now))

    def _args(self, nature: Nature, definitions: Mapping[str, Any], given: Mapping[str, Any], now: Param) -> Args:
        """The parameters that a body uses: the client's arguments, and what the request itself brings."""
        return () if nature.body is None else _bound(nature.body, definitions, given, now)

    def _conditions(self, now: Param) -> Conditions:
        return Conditions(self._frame, lambda body: _bound(body, {}, {}, now))

    def _page(self, type_: GraphQLObjectType, nature: Nature, asked: Asked, now: Param) -> Page:
        node = asked[0].node
        definition = type_.fields[node.name.value]
        given = get_argument_values(definition, node, self._variables)
        assert nature.body is not None
        limit, backward = _limit(given, node)
        positions = [given.get("after"), given.get("before")]
        clock = next((Param(CursorClock(position), "DateTime") for position in positions if position is not None), now)
        source = Source(nature.body, self._args(nature, definition.args, given, clock), nature.result)
        conditions = self._conditions(clock)
        self._refuse_absent(node)
        condition = conditions.condition(nature.result, given.get("filter") or {}, "filter")
        keys = conditions.keys(source, given.get("orderBy") or ())
        after, before = (self._cursor(position, len(keys), node) for position in positions)
        connection = named(definition.type)
        assert isinstance(connection, GraphQLObjectType)
        fields = self._connection(connection, asked, nature.result, clock)
        return Page(source, condition, keys, limit, backward, after, before, fields, connection.name)

    def _cursor(self, position: Any, keys: int, node: FieldNode) -> Cursor | None:
        if position is None:
            return None

        def nulls(text: Any) -> tuple[bool, ...]:
            return tuple(value is None for value in cursor.read(text).keys)

        mask = self._revealed.ask(position, nulls)
        if len(mask) != keys:
            raise refusal(cursor.FOREIGN, Code.BAD_CURSOR, [node])
        return Cursor(position, mask)

    def _connection(self, type_: GraphQLObjectType, asked: Asked, row: str, now: Param) -> tuple[tuple[str, str, Any], ...]:
        """The fields of a connection or an edge: rows become selections, plumbing stays by name."""
        found: list[tuple[str, str, Any]] = []
        for key, details in self._grouped(type_, asked).items():
            name = details[0].node.name.value
            inner: Any = type_.name
            if name != "__typename":
                below = named(type_.fields[name].type)
                if name in ("nodes", "node"):
                    inner = self._below(self._object(row), details, now)
                elif isinstance(below, GraphQLObjectType):
                    inner = self._connection(below, details, row, now)
            found.append((key, name, inner))
        return tuple(found)

    def _refuse_absent(self, node: FieldNode) -> None:
        """A variable left out inside a filter would silently match everybody."""
        written = [argument.value for argument in node.arguments or () if argument.name.value == "filter"]
        inside = (name for value in written if not isinstance(value, VariableNode) for name in _variables_below(value))
        absent = next((name for name in inside if name not in self._variables.coerced), None)
        if absent is not None:
            raise refusal(f"filter uses ${absent}, which has no value; leave the condition out instead.", Code.BAD_USER_INPUT, [node])


def _variables_below(value: Node) -> list[str]:
    if isinstance(value, VariableNode):
        return [value.name.value]
    if isinstance(value, ObjectValueNode):
        return [name for entry in value.fields for name in _variables_below(entry.value)]
    return [name for item in getattr(value, "values", ()) for name in _variables_below(item)]


def _limit(given: Mapping[str, Any], node: FieldNode) -> tuple[Param, bool]:
    first, last = given.get("first"), given.get("last")
    if first is not None and last is not None:
        raise refusal("Ask for first or for last, not for both.", Code.PAGE_SIZE, [node])
    size = last if last is not None else first if first is not None else DEFAULT_PAGE
    return Param(size, "Int", role="limit"), last is not None


def _bound(body: Body, definitions: Mapping[str, Any], given: Mapping[str, Any], now: Param) -> Args:
    found: list[tuple[str, Param]] = []
    for name in body.parsed.parameters:
        if name not in body.header.parameters and name in CONTEXT:
            found.append((name, now if name == "now" else Param(Context(name))))
        else:
            found.append((name, _argument(definitions.get(name), given.get(name))))
    return tuple(found)


def _argument(definition: Any, value: Any) -> Param:
    if definition is None:
        return param(value, "String")
    return param(value, named(definition.type).name, many=is_list(definition.type))
