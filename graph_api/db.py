"""The only way to the database: reads, writes and explains, with deadlines, bookmarks and errors of our own.

A compiled read goes through the lean reader (`bolt`); all else, and what the reader does not know, through the official driver.

Times nest, so that the innermost speaks first: a request's deadline, then the transaction's timeout on the server (a second more),
then the connection's. A read that loses its connection is sent again, for a server that was restarted leaves a pool of dead ones.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, LiteralString, Self, TypeVar, cast

import neo4j
from neo4j import exceptions

from graph_api.bolt import Address, Question, Reader, UnknownError, run_message
from graph_api.driver_errors import RAISED, translated, until_connected
from graph_api.errors import DatabaseTimeoutError, DatabaseUnsupportedError, SettingError
from graph_api.query_plan import Plan, plan
from graph_api.settings import Settings
from graph_api.target import Target

Bookmarks = frozenset[str]
Row = dict[str, Any]
_Result = TypeVar("_Result")

OLDEST = (5, 26)
_WRITE_WITHIN = 60.0  # seconds; a batch of a load is more work than a request
_GRACE = 1.0  # seconds by which each outer limit is longer than the one inside it
_COUNTERS = (
    *("nodes_created", "nodes_deleted", "relationships_created", "relationships_deleted", "properties_set"),
    *("labels_added", "labels_removed", "indexes_added", "indexes_removed", "constraints_added", "constraints_removed"),
)

# `explain` hands notifications to its caller; everywhere else they are off.
logging.getLogger("neo4j.notifications").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class RequestContext:
    """Who asks for what, shown in the server's list of transactions; `deadline` in seconds from now."""

    operation: str = ""
    caller: str = ""
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class StatementResult:
    """The rows one statement returned, and what it changed (`nodes_created` and the like, without zeros)."""

    rows: list[Row]
    counters: dict[str, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a write, with its parameters by name; what `check` raises over its result takes the transaction back."""

    text: str
    parameters: Mapping[str, object] = field(default_factory=dict[str, object])
    check: Callable[[StatementResult], None] | None = None


@dataclass(frozen=True, slots=True)
class WriteResult:
    """The results in the order of the statements, and the bookmarks with which a later read sees them."""

    results: tuple[StatementResult, ...]
    bookmarks: Bookmarks


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """What a start-up check found."""

    version: str
    edition: str
    address: str
    database: str


@dataclass(frozen=True, slots=True)
class _Asking:
    """How a read is asked, apart from its text."""

    context: RequestContext
    bookmarks: Iterable[str]
    notifications: Literal["INFORMATION"] | None = None


class Database:
    """One database; an async context manager. `statements` counts what was sent, by the lean reader and by the driver."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self.statements = 0
        self._driver: Any = None
        self._reader: Reader | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The database that the settings name. Raises SettingError without NEO4J_URI."""
        return cls(Target.of(settings))

    @classmethod
    def connect(cls, uri: str, username: str = "neo4j", password: str = "", database: str = "neo4j") -> Self:
        """The database at an address."""
        return cls(Target(uri, username, password, database))

    async def __aenter__(self) -> Self:
        target = self.target
        patience = target.deadline + 2 * _GRACE
        try:
            address = Address.of(target.uri) if target.lean_reader else None
            self._driver = cast("Any", neo4j.AsyncGraphDatabase).driver(
                target.uri,
                auth=neo4j.bearer_auth(target.token) if target.token else (target.username, target.password),
                max_connection_pool_size=target.pool_size,
                connection_acquisition_timeout=patience,
                connection_timeout=min(patience, 10.0),
                max_transaction_retry_time=_WRITE_WITHIN,
                liveness_check_timeout=60.0,
                telemetry_disabled=True,
                notifications_min_severity="OFF",
                user_agent="customer-graph",
            )
        except (exceptions.DriverError, ValueError) as error:
            raise SettingError(f"NEO4J_URI={target.uri!r} cannot be used: {error}.") from error
        if address:
            self._reader = Reader(address, target.login, target.pool_size)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._reader:
            self._reader.close()
        await self._driver.close()

    async def read(
        self, text: str, parameters: Mapping[str, object], *, context: RequestContext | None = None, bookmarks: Iterable[str] = ()
    ) -> list[Any]:
        """The only value of the only row of one auto-commit read; `parameters` arrive as the map `$p`.

        Raises DatabaseUnreachableError, DatabaseTimeoutError, QueryFailedError.
        """
        asking = _Asking(context or RequestContext(), bookmarks)
        reader = self._reader
        async with self._errors(self._deadline(asking)):
            if reader and reader.takes(text):
                with contextlib.suppress(UnknownError):
                    return await self._ask_leanly(reader, text, {"p": parameters}, asking)
            return await self._ask(text, {"p": parameters}, _only_value, asking)

    async def rows(
        self,
        text: str,
        parameters: Mapping[str, object] | None = None,
        *,
        context: RequestContext | None = None,
        bookmarks: Iterable[str] = (),
    ) -> list[Row]:
        """All rows of one auto-commit read, for tools and checks; parameters keep their names. Raises as `read` does."""
        return await self._ask(text, parameters or {}, _all_rows, _Asking(context or RequestContext(), bookmarks))

    async def write(
        self,
        statements: Sequence[Statement],
        *,
        context: RequestContext | None = None,
        bookmarks: Iterable[str] = (),
    ) -> WriteResult:
        """Runs the statements in their order in one transaction, which the driver repeats after transient failures.

        Raises DatabaseUnreachableError (then it may have been committed all the same), DatabaseTimeoutError, QueryFailedError, and what
        the check of a statement raises.
        """
        context = context or RequestContext()
        deadline = context.deadline or _WRITE_WITHIN

        @neo4j.unit_of_work(metadata=_metadata(context), timeout=deadline + _GRACE)
        async def work(transaction: neo4j.AsyncManagedTransaction) -> tuple[StatementResult, ...]:
            return tuple([await self._run(transaction, statement) for statement in statements])

        async with self._errors(deadline), self._session(neo4j.WRITE_ACCESS, bookmarks) as session:
            results = await session.execute_write(work)
            return WriteResult(results, (await session.last_bookmarks()).raw_values)

    async def explain(self, text: str, parameters: Mapping[str, object] | None = None) -> Plan:
        """The plan of a statement that is not run, with every notification; parameters keep their names (a compiled read: `{"p": …}`)."""
        return await self._ask(f"EXPLAIN {text}", parameters or {}, _plan_of, _Asking(RequestContext("explain"), (), "INFORMATION"))

    async def check(self) -> ServerInfo:
        """Who answers at the address. Raises DatabaseUnsupportedError for a server older than 5.26, and what `read` raises."""
        async with self._errors(self.target.deadline):
            server: neo4j.ServerInfo = await self._driver.get_server_info()
        version = re.match(r"Neo4j/(\d+)\.(\d+)", server.agent)
        if not version or (int(version[1]), int(version[2])) < OLDEST:
            raise DatabaseUnsupportedError(f"{self.target.uri} is {server.agent}: use Neo4j {OLDEST[0]}.{OLDEST[1]} or newer.")
        kernel = (await self.rows(Path(__file__).with_name("db.cypher").read_text(encoding="utf-8")))[0]
        return ServerInfo(kernel["version"], kernel["edition"], str(server.address), self.target.database)

    async def _ask(
        self, text: str, parameters: Mapping[str, object], consume: Callable[[neo4j.AsyncResult], Awaitable[_Result]], asking: _Asking
    ) -> _Result:
        """One auto-commit read by the driver."""
        deadline = self._deadline(asking)
        query = neo4j.Query(cast("LiteralString", text), metadata=_metadata(asking.context), timeout=deadline + _GRACE)
        config: dict[str, Any] = {"notifications_min_severity": asking.notifications} if asking.notifications else {}

        async def once() -> _Result:
            async with self._session(neo4j.READ_ACCESS, asking.bookmarks, **config) as session:
                self.statements += 1
                return await consume(await session.run(query, dict(parameters)))

        async with self._errors(deadline):
            return await until_connected(once)

    async def _ask_leanly(self, reader: Reader, text: str, parameters: Mapping[str, object], asking: _Asking) -> Any:
        """One auto-commit read by the lean reader. Raises UnknownError for what only the driver can read or write."""
        timeout = self._deadline(asking) + _GRACE
        request = run_message(Question(text, parameters, timeout, _metadata(asking.context), asking.bookmarks), self.target.database)

        def once() -> Awaitable[Any]:
            self.statements += 1
            return reader.ask(text, request)

        return await until_connected(once)

    def _deadline(self, asking: _Asking) -> float:
        return asking.context.deadline or self.target.deadline

    async def _run(self, transaction: neo4j.AsyncManagedTransaction, statement: Statement) -> StatementResult:
        self.statements += 1
        result = await transaction.run(cast("LiteralString", statement.text), dict(statement.parameters))
        rows = await _all_rows(result)
        counters = (await result.consume()).counters
        found = StatementResult(rows, {name: count for name in _COUNTERS if (count := getattr(counters, name))})
        if statement.check:
            statement.check(found)
        return found

    def _session(self, access: str, bookmarks: Iterable[str], **config: Any) -> neo4j.AsyncSession:
        return self._driver.session(
            database=self.target.database,
            default_access_mode=access,
            bookmarks=neo4j.Bookmarks.from_raw_values(bookmarks),
            fetch_size=-1,
            **config,
        )

    @contextlib.asynccontextmanager
    async def _errors(self, deadline: float) -> AsyncGenerator[None]:
        """Ends what takes longer than `deadline` seconds, and turns the driver's errors into ours."""
        try:
            async with asyncio.timeout(deadline):
                yield
        except TimeoutError as error:
            raise DatabaseTimeoutError(f"{self.target.uri} did not answer within {deadline:g} s; the query was cancelled.") from error
        except RAISED as error:
            raise translated(error, self.target) from error


def run(coroutine: Coroutine[Any, Any, _Result]) -> _Result:
    """Runs a command's coroutine to its end, on uvloop where it exists (a third less CPU for each query)."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(coroutine)
    return uvloop.run(coroutine)


async def _only_value(result: neo4j.AsyncResult) -> list[Any]:
    return (await result.single(strict=True))[0]


async def _all_rows(result: neo4j.AsyncResult) -> list[Row]:
    return [record.data() async for record in result]


async def _plan_of(result: neo4j.AsyncResult) -> Plan:
    summary = await result.consume()
    return plan(cast("dict[str, Any]", summary.plan), summary.metadata)


def _metadata(context: RequestContext) -> dict[str, Any]:
    return {"application": "customer-graph", "operation": context.operation, "caller": context.caller}
