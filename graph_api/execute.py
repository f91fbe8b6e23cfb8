"""A request becomes a result: parse and validate (kept), compile (kept), one statement, decode; errors are answers, never raised."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol, Self

from graphql import DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema

from .compile.budget import GraphQLErrors
from .compile.cache import Recent, remembered
from .compile.compiler import NOTHING_CHANGED, Compiler, Ready, Request, Step
from .compile.document import read
from .db import Bookmarks, Database, RequestContext
from .errors import Code, DatabaseError, DatabaseTimeoutError, DatabaseUnreachableError, SettingError
from .limits import Limits
from .mutations import Writer
from .settings import Settings

log = logging.getLogger(__name__)

WRITTEN_WITHIN = 20.0  # seconds that a transaction of a mutation may take
LONG = 2_000  # characters of a document that is read beside the others, in a thread of its own
MASKED: dict[type[Exception], tuple[Code, str]] = {
    DatabaseTimeoutError: (Code.DEADLINE_EXCEEDED, "The answer took too long; ask for less, or try again."),
    DatabaseUnreachableError: (Code.DATABASE_UNAVAILABLE, "The database did not answer; try again in a moment."),
    SettingError: (Code.DATABASE_UNAVAILABLE, "The database did not answer; try again in a moment."),
}
FAILED = (Code.INTERNAL, "Something went wrong on our side; it is in the log under this request's id.")


class Compilable(Protocol):
    """What is needed of a built schema."""

    @property
    def core(self) -> GraphQLSchema:
        """The schema as graphql-core knows it."""
        ...

    @property
    def compiler(self) -> Compiler:
        """Its compiler."""
        ...


@dataclass(frozen=True)
class Asking:
    """Who asks, and the clock (ISO 8601 at offset zero) and the place that computed values hold for."""

    now: str
    time_zone: str
    currency: str
    caller: str = ""
    request_id: str = ""
    embedding_dimensions: int = 0

    @classmethod
    def of(cls, settings: Settings, *, caller: str = "", request_id: str = "") -> Self:
        """As the settings say; the real clock unless they fix one."""
        clock = settings.now or datetime.now(UTC)
        now = clock.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return cls(now, settings.time_zone, settings.currency, caller, request_id, settings.embedding_dimensions)

    @property
    def context(self) -> dict[str, Any]:
        """The parameters that every body may use, and what arguments are measured by."""
        here = {"now": self.now, "timeZone": self.time_zone, "currency": self.currency, "caller": self.caller}
        return {**here, "embeddingDimensions": str(self.embedding_dimensions)}


class Executor:
    """Answers operations over one schema and one database."""

    def __init__(self, built: Compilable, database: Database | None, limits: Limits | None = None) -> None:
        self._core = built.core
        self._limits = limits or Limits()
        self._compiler = built.compiler.within(self._limits)
        self._database = database
        self._documents: Recent[DocumentNode] = Recent()
        self._introspecting = asyncio.Semaphore(1)  # describing the whole schema takes a core for a third of a second

    async def answer(
        self, document: str, variables: Mapping[str, Any] | None = None, operation: str | None = None, *, asking: Asking
    ) -> ExecutionResult:
        """The result of one operation; whatever goes wrong is among its errors."""
        try:
            if len(document) > LONG and self._documents.get(document) is None:
                self._documents.put(document, parsed := await asyncio.to_thread(self._read, document))
            else:
                parsed = self.document(document)
            request = Request(document, parsed, operation, variables)
        except (GraphQLError, GraphQLErrors) as error:
            return _refused(error, asking)
        return await self.run(request, asking)

    async def run(self, request: Request, asking: Asking) -> ExecutionResult:
        """The result of a request whose document is parsed and valid: exactly one statement, or none where nothing is to be fetched.

        Of a mutation each field is done, in one transaction, and read, in one statement, before the next one.
        """
        try:
            if self._compiler.writes(request):
                return await self._mutated(request, asking)
            ready = self._compiler.prepare(request, asking.context)
            row = await self._fetch(ready, request, asking)
        except (GraphQLError, GraphQLErrors) as error:
            return _refused(error, asking)
        except Exception as error:
            return _masked(error, asking)
        return await self._answered(ready, row, request, asking)

    async def _answered(self, ready: Ready, row: Any, request: Request, asking: Asking) -> ExecutionResult:
        if ready.compiled.introspects:
            async with self._introspecting:
                result = await asyncio.to_thread(self._compiler.answer, ready, row, request)
        else:
            result = self._compiler.answer(ready, row, request)
        if result.errors:
            return ExecutionResult(result.data, _marked(result.errors, Code.INTERNAL, asking), result.extensions)
        return result

    async def _mutated(self, request: Request, asking: Asking) -> ExecutionResult:
        """Raises what is refused before anything is written; a field that fails afterwards is null, and the next one is done."""
        steps = self._compiler.steps(request, asking.context)
        data: dict[str, Any] = {}
        errors: list[GraphQLError] = []
        for step in steps:
            try:
                result = await self._step(step, request, asking)
            except Exception as error:
                result = _masked(error, asking)
            data |= result.data or {step.key: None}
            errors += [_at(step.key, error) for error in result.errors or ()]
        return ExecutionResult(data, errors or None)

    async def _step(self, step: Step, request: Request, asking: Asking) -> ExecutionResult:
        changed, bookmarks = dict(NOTHING_CHANGED), Bookmarks()
        if step.field:
            if self._database is None:
                raise DatabaseUnreachableError("This executor has no database.")
            writer = Writer(self._database, asking.embedding_dimensions)
            context = RequestContext(request.operation or step.field, asking.caller, WRITTEN_WITHIN)
            written = await writer.write(step.field, step.arguments, context)
            changed, bookmarks = {"changed": written.changed, "userErrors": written.user_errors}, written.bookmarks
        ready = self._compiler.read(step, {**asking.context, **changed})
        row = await self._fetch(ready, request, asking, bookmarks)
        return await self._answered(ready, row, request, asking)

    def show(self, document: str, variables: Mapping[str, Any] | None = None, operation: str | None = None, *, asking: Asking) -> Ready:
        """What an operation compiles to, with the map for `$p`; of a mutation the read behind it, as if nothing had been written.

        Raises GraphQLError or GraphQLErrors for what is refused.
        """
        request = Request(document, self.document(document), operation, variables)
        context = {**asking.context, **NOTHING_CHANGED} if self._compiler.writes(request) else asking.context
        return self._compiler.prepare(request, context)

    def document(self, source: str) -> DocumentNode:
        """A document parsed and validated, once for many requests. Raises GraphQLError or GraphQLErrors, and keeps nothing then."""
        return remembered(self._documents, source, lambda: self._read(source))

    def _read(self, source: str) -> DocumentNode:
        return read(self._core, source, self._limits)

    async def _fetch(self, ready: Ready, request: Request, asking: Asking, bookmarks: Bookmarks = frozenset()) -> Any:
        if not ready.text:
            return []
        if self._database is None:
            raise DatabaseUnreachableError("This executor has no database.")
        context = RequestContext(operation=request.operation or "", caller=asking.caller)
        return await self._database.read(ready.text, ready.parameters, context=context, bookmarks=bookmarks)


def _at(key: str, error: GraphQLError) -> GraphQLError:
    """The same error, of one field of a mutation."""
    return error if error.path else GraphQLError(error.message, error.nodes, path=[key], extensions=error.extensions)


def _coded(message: str, code: Code) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code.value})


def _refused(error: GraphQLError | GraphQLErrors, asking: Asking) -> ExecutionResult:
    errors = error.errors if isinstance(error, GraphQLErrors) else [error]
    return ExecutionResult(None, _marked(errors, Code.BAD_USER_INPUT, asking))


def _masked(error: Exception, asking: Asking) -> ExecutionResult:
    """What a client may know of a failure behind us; the log has all of it, and the way there where nobody foresaw it."""
    foreseen = isinstance(error, DatabaseError | SettingError)
    log.error("request %s: %s: %s", asking.request_id, type(error).__name__, error, exc_info=None if foreseen else error)
    code, message = next((masked for kind, masked in MASKED.items() if isinstance(error, kind)), FAILED)
    return ExecutionResult(None, _marked([_coded(message, code)], code, asking))


def _marked(errors: list[GraphQLError], code: Code, asking: Asking) -> list[GraphQLError]:
    """The same errors, each with a code and the request's id; graphql-core's own are copied, for cached ones are shared."""
    request = {"requestId": asking.request_id} if asking.request_id else {}
    return [
        GraphQLError(
            error.message,
            error.nodes,
            error.source,
            error.positions,
            error.path,
            error.original_error,
            {"code": code.value, **(error.extensions or {}), **request},
        )
        for error in errors
    ]
