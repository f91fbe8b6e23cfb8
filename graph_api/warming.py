"""Trusted documents are run before anybody asks: the first run of a statement costs Neo4j a hundred times what the second does.

Planning alone is not enough, for after it the first run still costs 70-100 ms; so each operation is answered, with its samples or
with made-up values, and its next page where it has one. A load lets Neo4j plan anew, and everything is run again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    ExecutionResult,
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    is_required_input_field,
    type_from_ast,  # pyright: ignore[reportUnknownVariableType]  # of what a list holds it says nothing
)

from .compile.wrapping import is_list, is_nonnull, named
from .db import Database
from .documents import Document, Documents
from .errors import DatabaseError
from .execute import Asking, Executor
from .ingest.statements import text_of
from .settings import Settings

LOOKS_EVERY = 30.0  # seconds between two looks for a load
_MADE_UP: Mapping[str, Any] = {
    "Int": 1,
    "Float": 1.0,
    "Boolean": True,
    "Decimal": "1",
    "DateTime": "2026-01-01T00:00:00Z",
    "Date": "2026-01-01",
    "Duration": "P1D",
}
_log = logging.getLogger(__name__)


@dataclass
class Warming:
    """Runs the documents of a service; `ready` is set when all have been tried once, `answers` counts."""

    documents: Documents
    executor: Executor
    schema: GraphQLSchema
    settings: Settings
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    answers: int = 0

    @contextlib.asynccontextmanager
    async def beside(self, database: Database) -> AsyncGenerator[None]:
        """Warm everything while the service lives, now and after each load."""
        if not self.documents:
            self.ready.set()
            yield
            return
        task = asyncio.create_task(self._watch(database))
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _watch(self, database: Database) -> None:
        known: object = ()
        while True:
            with contextlib.suppress(DatabaseError):
                latest = [dict(row) for row in await database.rows(text_of("_ingest", "_latest_load"))]
                if latest != known:
                    await self.run()
                    known = latest
                    self.ready.set()
            await asyncio.sleep(LOOKS_EVERY)

    async def run(self) -> None:
        """Run every operation of every document with each of its samples. What goes wrong is only told to the log."""
        for document in self.documents.values():
            for operation in document.operations:
                for variables in document.samples or (made_up(self.schema, operation),):
                    await self._warm(document, operation, variables)

    async def _warm(self, document: Document, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> None:
        name = operation.name.value if operation.name else None
        first = await self._answer(document, name, variables)
        if first.errors:
            _log.warning("document %s is not warm: %s", name or document.text[:40], first.errors[0].message)
        elif cursors := dict(_cursors(operation.selection_set, first.data)):
            await self._answer(document, name, {**variables, **cursors})

    async def _answer(self, document: Document, name: str | None, variables: Mapping[str, Any]) -> ExecutionResult:
        self.answers += 1
        asking = Asking.of(self.settings, request_id="warming")
        return await self.executor.answer(document.text, variables, name, asking=asking)


def made_up(schema: GraphQLSchema, operation: OperationDefinitionNode) -> dict[str, Any]:
    """A value for every variable that must have one."""
    definitions = operation.variable_definitions or ()
    types = {one.variable.name.value: type_from_ast(schema, one.type) for one in definitions if one.default_value is None}
    return {name: _value(type_) for name, type_ in types.items() if type_ is not None and is_nonnull(type_)}


def _value(type_: Any) -> Any:
    core = named(type_)
    if is_list(type_):
        return []
    if isinstance(core, GraphQLEnumType):
        return next(iter(core.values))
    if isinstance(core, GraphQLInputObjectType):
        return {name: _value(one.type) for name, one in core.fields.items() if is_required_input_field(one)}
    return _MADE_UP.get(core.name, "none")


def _cursors(selections: SelectionSetNode, data: Any) -> Iterator[tuple[str, str]]:
    """Variables that stand for a cursor, each with the end of the page that they would continue."""
    for selection in selections.selections:
        if isinstance(selection, InlineFragmentNode):
            yield from _cursors(selection.selection_set, data)
        if not isinstance(selection, FieldNode) or selection.selection_set is None or not isinstance(data, Mapping):
            continue
        found: Any = cast("Mapping[str, Any]", data).get((selection.alias or selection.name).value)
        if isinstance(found, Sequence) and found:
            found = cast("Sequence[Any]", found)[0]
        end = _end(found)
        for argument in selection.arguments or ():
            if argument.name.value == "after" and isinstance(argument.value, VariableNode) and end:
                yield argument.value.name.value, end
        yield from _cursors(selection.selection_set, found)


def _end(connection: Any) -> str | None:
    info: Any = cast("Mapping[str, Any]", connection).get("pageInfo") if isinstance(connection, Mapping) else None
    return cast("Mapping[str, Any]", info).get("endCursor") if isinstance(info, Mapping) else None
