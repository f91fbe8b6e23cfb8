"""An operation becomes a Selection, after graphql-core's own rules for fragments, directives, arguments and merged fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values

from ..errors import Code
from . import cursor
from .arguments import bound, limit, param, placed, refuse_absent
from .around import Around
from .budget import Budget
from .conditions import Conditions
from .cursor import refusal
from .grouping import Grouping
from .groups import Groups
from .measuring import Measuring, Reading, size
from .nature import Frame, Nature
from .params import Context, CursorClock, Param
from .paths import Paths
from .slots import Revealed
from .targets import Targets
from .tree import (
    Amount,
    ById,
    Choice,
    Cursor,
    Facet,
    Introspection,
    Item,
    Items,
    Member,
    Nothing,
    One,
    Page,
    Rows,
    Selection,
    Source,
    Stored,
    Typename,
    Value,
)
from .walk import parts
from .wrapping import named, object_type, type_of

Asked = list[FieldDetails]


@dataclass(frozen=True)
class Operation:
    """An operation of a document with the fragments it may use."""

    definition: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]


def roots(schema: GraphQLSchema, operation: Operation, variables: VariableValues) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The fields at the root of an operation in their order: response key, name ("" for `__typename`) and coerced arguments."""
    root = schema.get_root_type(operation.definition.operation)
    assert root is not None
    fragments = {name: FragmentDetails(fragment) for name, fragment in operation.fragments.items()}
    for key, asked in collect_fields(schema, fragments, variables, root, operation.definition).grouped_field_set.items():
        node = asked[0].node
        definition = root.fields.get(node.name.value)
        yield (key, node.name.value, get_argument_values(definition, node, variables)) if definition else (key, "", {})


@dataclass(frozen=True)
class _Field:
    """One field as it was asked for: what it is, its arguments, and every part of the document that adds to it.

    `given` are the arguments with the values that shape the text, `places` the same with a Slot for every variable.
    """

    definition: GraphQLField
    nature: Nature
    given: Mapping[str, Any]
    places: Mapping[str, Any]
    asked: Asked

    @property
    def node(self) -> FieldNode:
        """The first of those parts."""
        return self.asked[0].node

    def source(self, now: Param) -> Source:
        """The body behind the field, with its arguments."""
        assert self.nature.body is not None
        return Source(self.nature.body, bound(self.nature.body, self.definition.args, self.places, now), self.nature.result)


class Planner:
    """Plans one operation with symbolic variables. Raises GraphQL errors for what the client did wrong."""

    def __init__(self, frame: Frame, operation: Operation, variables: VariableValues, revealed: Revealed, budget: Budget) -> None:
        self._frame = frame
        self._operation = operation.definition
        self._fragments = {name: FragmentDetails(fragment) for name, fragment in operation.fragments.items()}
        self._variables = variables
        self._revealed = revealed
        self._budget = budget
        self._around = Around()

    def plan(self, key: str = "") -> Selection:
        """The whole operation as a selection over the root, or the field at its root with this response key alone."""
        root = self._frame.schema.get_root_type(self._operation.operation)
        assert root is not None
        grouped = collect_fields(self._frame.schema, self._fragments, self._variables, root, self._operation).grouped_field_set
        self._budget.roots(len(grouped))
        self._count(grouped)
        whole = self._selection(root, grouped, Param(Context("now"), "DateTime"))
        return Selection(whole.type, tuple((name, item) for name, item in whole.fields if name == key)) if key else whole

    def _selection(self, type_: GraphQLObjectType, grouped: Mapping[str, Asked], now: Param) -> Selection:
        return Selection(type_.name, tuple((key, self._item(type_, asked, now)) for key, asked in grouped.items()))

    def _below(self, type_: GraphQLObjectType, asked: Asked, now: Param) -> Selection:
        return self._selection(type_, self._grouped(type_, asked), now)

    def _grouped(self, type_: GraphQLObjectType, asked: Asked) -> dict[str, Asked]:
        collected = collect_subfields(self._frame.schema, self._fragments, self._variables, self._operation, type_, asked)
        self._count(collected.grouped_field_set)
        return collected.grouped_field_set

    def _count(self, grouped: Mapping[str, Asked]) -> None:
        self._budget.selection((asked[0].node.name.value for asked in grouped.values()), [asked[0].node for asked in grouped.values()][:1])

    def _object(self, name: str, asked: Asked, now: Param) -> Selection:
        return self._below(object_type(self._frame.schema, name), asked, now)

    def _row(self, name: str, asked: Asked, now: Param) -> Selection:
        """What is asked of an object that conditions further in may compare with."""
        with self._around.row(name) as outer:
            selection = self._object(name, asked, now)
        return replace(selection, outer=tuple(outer))

    def _item(self, type_: GraphQLObjectType, asked: Asked, now: Param) -> Item:
        name = asked[0].node.name.value
        if name == "__typename":
            return Typename(type_.name)
        if name.startswith("__"):
            return Introspection()
        definition = type_.fields[name]
        given, places = self._given(definition, asked[0].node)
        return self._by_form(_Field(definition, self._frame.nature(type_.name, name), given, places, asked), now)

    def _by_form(self, field: _Field, now: Param) -> Item:
        nature, asked = field.nature, field.asked
        self._budget.subqueries(int(nature.body is not None), field.node)
        if nature.form == "facet":
            with self._around.part(nature.result, field.node.name.value):
                return Facet(self._object(nature.result, asked, now))
        if nature.leaf is not None:
            return self._leaf(field, now)
        with self._budget.level(field.node):
            return self._found(field, now)

    def _found(self, field: _Field, now: Param) -> Item:
        """Things that stand inside of another."""
        nature, asked = field.nature, field.asked
        match nature.form:
            case "page":
                return self._page(field, now)
            case "member":
                return Member(field.node.name.value, self._member(nature.result, asked, now), nature.nonnull)
            case "items":
                return Items(field.node.name.value, self._object(nature.result, asked, now))
            case "one":
                return One(field.source(now), self._row(nature.result, asked, now), nature.nonnull)
            case "rows":
                source = field.source(now)
                return Rows(source, self._row(nature.result, asked, now), self._conditions(now).keys(source, ()))
            case _:
                return self._by_id(field, now)

    def _leaf(self, field: _Field, now: Param) -> Item:
        nature = field.nature
        assert nature.leaf is not None
        source = Stored(field.node.name.value, nature.leaf)
        if nature.body is not None:
            source = Value(nature.body, field.source(now).args, nature.leaf, nature.form == "values")
        if nature.form != "amount":
            return source
        parts = self._grouped(object_type(self._frame.schema, nature.result), field.asked)
        return Amount(source, tuple((key, details[0].node.name.value) for key, details in parts.items()))

    def _member(self, result: str, asked: Asked, now: Param) -> Selection | Choice:
        if not isinstance(self._frame.schema.type_map[result], GraphQLInterfaceType):
            return self._row(result, asked, now)
        return Choice(tuple(self._row(option, asked, now) for option in self._frame.options(result)))

    def _by_id(self, field: _Field, now: Param) -> Item:
        def led_to(identifier: Any) -> str | None:
            kind = self._frame.catalog.kind_of_id(identifier)
            return kind.type if kind else None

        name = self._revealed.ask(field.given["id"], led_to)
        if name is None:
            return Nothing()
        return ById(param(field.given["id"], "ID"), self._row(name, field.asked, now))

    def _conditions(self, now: Param) -> Conditions:
        targets = Targets(self._frame, now)
        return Conditions(targets, Paths(targets, self._around, self._revealed))

    def _page(self, field: _Field, now: Param) -> Page:
        given, node, row = field.given, field.node, field.nature.result
        size, backward = limit(given, field.places, node)
        positions = [given.get("after"), given.get("before")]
        clock = next((Param(CursorClock(position), "DateTime") for position in positions if position is not None), now)
        source, conditions = field.source(clock), self._conditions(clock)
        refuse_absent(node, self._variables.coerced)
        with self._around.row(row):
            condition = conditions.condition(row, given.get("filter") or {}, "filter")
        self._budget.subqueries(parts(condition), node)
        keys = conditions.keys(source, given.get("orderBy") or ())
        after, before = (self._cursor(position, len(keys), node) for position in positions)
        connection = object_type(self._frame.schema, named(type_of(field.definition)).name)
        fields = self._connection(connection, field.asked, row, clock)
        return Page(source, condition, keys, size, backward, after, before, fields, connection.name)

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
                    inner = self._row(row, details, now)
                elif name == "groups":
                    inner = self._groups(type_.fields[name], details, row, now)
                elif isinstance(below, GraphQLObjectType):
                    inner = self._connection(below, details, row, now)
            found.append((key, name, inner))
        return tuple(found)

    def _groups(self, definition: GraphQLField, asked: Asked, row: str, now: Param) -> Groups:
        node = asked[0].node
        given, places = self._given(definition, node)
        refuse_absent(node, self._variables.coerced)
        targets = Targets(self._frame, now)
        grouping = Grouping(targets, Paths(targets, self._around, self._revealed), row, self._revealed)
        by = grouping.keys(given["by"])
        having, order = grouping.having(given.get("having") or ()), grouping.order(given.get("orderBy") or (), len(by))
        reading = Reading(self._grouped, self._given, lambda details: self._row(row, details, now))
        groups = Groups(by, having, order, size(places), Measuring(reading, grouping).fields(named(type_of(definition)), asked))
        self._budget.subqueries(1 + len(groups.targets) + sum(trail.steps for trail in groups.trails), node)
        return groups

    def _given(self, definition: GraphQLField, node: FieldNode) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """The arguments of a field: with the values that shape the text, and with a Slot for every variable."""
        given = get_argument_values(definition, node, self._variables)
        return given, placed(node, given, self._variables.coerced)
