"""graphql-core over the records: only the types come from the program, every value and every page from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from graphql import (
    ExecutionResult,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLResolveInfo,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    build_schema,
    execute_sync,
    get_named_type,
    get_nullable_type,
    get_operation_ast,
    is_list_type,
    parse,
    validate,
)
from graphql.execution.values import VariableValues, get_variable_values

from graph_api.model.scalars import or_path, parse_date, parse_date_time, parse_decimal, parse_duration
from graph_api.records.ids import PREFIXES
from graph_api.records.kinds import KINDS

from .amounts import Money
from .conditions import Around
from .graph import Row, Thing
from .moments import length, spelt
from .pages import CursorBook, Desk, listed, page
from .paths import Elsewhere
from .refusals import Refusals
from .values import ROOT, Holder, value
from .world import World

# How a scalar is read, after the program's own check of its form.
_READ: Mapping[str, Callable[[Any], Any]] = {
    "DateTime": lambda given: _time(or_path(parse_date_time)(given), datetime),
    "Date": lambda given: _time(or_path(parse_date)(given), date),
    "Duration": lambda given: length(parse_duration(given)),
    "Decimal": parse_decimal,
}
_NODES = frozenset(PREFIXES[kind.__name__] for kind in KINDS if not kind.relationship)


class Naive:
    """Answers operations from a world of records; `sdl` gives the types."""

    def __init__(self, sdl: str, world: World) -> None:
        self.world = world
        self.schema = build_schema(sdl)
        self.book = CursorBook()
        self.statements = 0
        self._things: dict[int, tuple[Any, Holder]] = {}  # by the place in the answer, which stays alive with it
        self._desk = Desk(world, self.book, self.schema)
        for name, read in _READ.items():
            scalar = self.schema.type_map.get(name)
            if isinstance(scalar, GraphQLScalarType):
                scalar.parse_value = scalar.coerce_input_value = read
                scalar.serialize = scalar.coerce_output_value = spelt

    def answer(self, document: str, variables: dict[str, Any] | None = None, operation: str | None = None) -> ExecutionResult:
        """The answer to one operation, its errors included; `statements` tells how many a program may send for it: one at most."""
        self.statements = 0
        self._things.clear()
        parsed, errors = _read(self.schema, document)
        errors = errors or self._refused(parsed, variables or {}, operation)
        if errors:
            return ExecutionResult(None, errors)
        result = execute_sync(
            self.schema,
            parsed,
            ROOT,
            variable_values=variables,
            operation_name=operation,
            field_resolver=self._resolve,
            type_resolver=lambda thing, *_: thing.type,
        )
        return ExecutionResult(result.data, result.errors)

    def _refused(self, parsed: Any, variables: dict[str, Any], operation: str | None) -> list[GraphQLError]:
        chosen = get_operation_ast(parsed, operation)
        if not isinstance(chosen, OperationDefinitionNode):
            return []
        fragments = {each.name.value: each for each in parsed.definitions if isinstance(each, FragmentDefinitionNode)}
        coerced = get_variable_values(self.schema, chosen.variable_definitions or (), variables)
        if not isinstance(coerced, VariableValues):
            return []
        return list(Refusals(self.schema, chosen, fragments, self.book).of(coerced))[:1]

    def _resolve(self, holder: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        name = info.field_name
        if isinstance(holder, Thing | Row):
            self._things[id(info.path.prev)] = (info.path.prev, holder)
        if holder is ROOT and (name != "node" or arguments["id"].partition("_")[0] in _NODES):
            self.statements = 1
        if isinstance(holder, dict):
            return holder[name](**arguments) if callable(holder[name]) else holder[name]
        if isinstance(holder, Money):
            return getattr(holder, name)
        if get_named_type(info.return_type).name.endswith("Connection"):
            return page(self._desk, self._around(info, holder), name, arguments)
        if is_list_type(get_nullable_type(info.return_type)) and name not in ("factIds", "values"):
            return listed(self.world, holder, name, arguments)
        return value(self.world, holder, name, arguments)

    def _around(self, info: GraphQLResolveInfo, holder: Holder) -> Around:
        """A thing after all the things that it was reached by."""
        found, path = [holder], info.path.prev
        while path is not None:
            path = path.prev
            if id(path) in self._things:
                found.append(self._things[id(path)][1])
        return tuple(reversed(found))


def _time(given: str | dict[str, str], kind: type[date]) -> date | Elsewhere:
    return Elsewhere.of(given) if isinstance(given, dict) else kind.fromisoformat(given)


@lru_cache(maxsize=8)  # the same document with other values often follows, for each of those that ask at once
def _read(schema: GraphQLSchema, document: str) -> tuple[Any, list[GraphQLError]]:
    """A document parsed and validated."""
    try:
        parsed = parse(document)
    except GraphQLError as error:
        return None, [error]
    return parsed, validate(schema, parsed)
