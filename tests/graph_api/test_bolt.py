"""The lean reader against a real server, beside the official driver: the same answers, the same errors."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import pytest_asyncio

from graph_api.bolt import Address, LostError, Question, Reader, run_message
from graph_api.db import Database, RequestContext, Statement
from graph_api.errors import QueryFailedError, SettingError


def nested(depth: int) -> list[Any]:
    """So many lists inside each other."""
    return [nested(depth - 1)] if depth > 1 else []


VALUES: list[tuple[str, Any]] = [
    ("[null, true, false]", [None, True, False]),
    ("[0, -16, -17, 127, 128, 9223372036854775807, -9223372036854775808]", [0, -16, -17, 127, 128, 2**63 - 1, -(2**63)]),
    ("[1.5, -1.0 / 0.0, 1e300]", [1.5, -math.inf, 1e300]),
    ("['', 'Müller', '🙂🙂', '中文']", ["", "Müller", "🙂🙂", "中文"]),
    ("[range(1, 300)]", [list(range(1, 301))]),
    ("[{a: [{b: null}]}, {}]", [{"a": [{"b": None}]}, {}]),
    ("[reduce(text = 'x', number IN range(1, 17) | text + text)]", ["x" * 131072]),
    ("reduce(deep = [], number IN range(1, 100) | [deep])", nested(101)),
    ("null", None),
]
FAILURES = [
    "RETURN [missing] AS row",
    "RETURN [1 / 0] AS row",
    "CREATE (shelf:Shelf) RETURN [1] AS row",
    "RETURN [$missing] AS row",
    "UNWIND range(1, 3) AS number RETURN [10 / (number - 2)] AS row",
    "RETURN",
    "",
]
COUNT_FOR_LONG = "UNWIND range(1, 100000000000) AS number WITH count(number) AS numbers RETURN [numbers] AS row"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def driver(database: Database) -> AsyncIterator[Database]:
    """The same database without the reader."""
    async with Database(replace(database.target, lean_reader=False)) as connected:
        yield connected


@pytest.mark.parametrize(("expression", "value"), VALUES, ids=lambda case: repr(case)[:20])
async def test_values_are_those_of_the_driver(database: Database, driver: Database, expression: str, value: object) -> None:
    """To the type and the sign."""
    text = f"RETURN {expression} AS row"
    assert repr(await database.read(text, {})) == repr(await driver.read(text, {})) == repr(value)


async def test_no_number_and_zero_below_zero(database: Database) -> None:
    """Both ways: they arrive as they were sent."""
    nothing, zero = await database.read("RETURN [$p.nothing, $p.zero] AS row", {"nothing": math.nan, "zero": -0.0})
    assert (math.isnan(nothing), math.copysign(1.0, zero)) == (True, -1.0)


@pytest.mark.parametrize("text", FAILURES)
async def test_failures_are_those_of_the_driver(database: Database, driver: Database, text: str) -> None:
    """Code and message, and the next read is answered on the same connection."""
    told: list[tuple[str, str]] = []
    for one in (database, driver):
        with pytest.raises(QueryFailedError) as caught:
            await one.read(text, {})
        told.append((str(caught.value), caught.value.code))
        assert await one.read("RETURN [1] AS row", {}) == [1]
    assert told[0] == told[1]


@pytest.mark.parametrize("change", [{"password": "wrong"}, {"username": "nobody"}, {"database": "elsewhere"}, {"token": "a.b.c"}])
async def test_refusals_are_those_of_the_driver(database: Database, change: dict[str, Any]) -> None:
    """Who may not come in learns the same either way."""
    told: list[str] = []
    for lean in (True, False):
        async with Database(replace(database.target, lean_reader=lean, **change)) as stranger:
            with pytest.raises(SettingError) as caught:
                await stranger.read("RETURN [1] AS row", {})
            told.append(str(caught.value))
    assert told[0] == told[1]


async def test_a_day_is_read_by_the_driver(database: Database) -> None:
    """What only the driver can send or read goes through it, and is asked twice only where that showed in the answer."""
    before = database.statements
    assert await database.read("RETURN [$p.day = date('2026-01-01')] AS row", {"day": date(2026, 1, 1)}) == [True]
    assert database.statements - before == 1
    (day,) = await database.read("RETURN [date('2026-01-01')] AS row", {})
    assert (day.iso_format(), database.statements - before) == ("2026-01-01", 3)


async def test_reads_wait_for_bookmarks(database: Database) -> None:
    """A bookmark of a write is waited for; one of nobody's is refused."""
    written = await database.write([Statement("CREATE (shelf:Shelf {id: 'lean'})")])
    try:
        text = "MATCH (shelf:Shelf {id: 'lean'}) RETURN [count(shelf)] AS row"
        assert await database.read(text, {}, bookmarks=written.bookmarks) == [1]
        with pytest.raises(QueryFailedError) as caught:
            await database.read(text, {}, bookmarks=["nonsense"])
        assert caught.value.code == "Neo.ClientError.Transaction.InvalidBookmark"
    finally:
        await database.write([Statement("MATCH (shelf:Shelf) DETACH DELETE shelf")])


async def test_the_server_ends_what_takes_too_long(database: Database) -> None:
    """Its own limit is told as a deadline, too: here it is shorter than ours."""
    target = database.target
    reader = Reader(Address("127.0.0.1", int(target.uri.rpartition(":")[2])), target.login, 1)
    with pytest.raises(Exception, match="TransactionTimedOut"):
        await reader.ask(COUNT_FOR_LONG, run_message(Question(COUNT_FOR_LONG, {}, 0.2), "neo4j"))
    assert await reader.ask("", run_message(Question("RETURN [1] AS row", {}, 5.0), "neo4j")) == [1]
    reader.close()


async def test_a_cancelled_read_ends_on_the_server(database: Database) -> None:
    """The query is gone within a second."""
    counting = asyncio.create_task(database.read(COUNT_FOR_LONG, {}, context=RequestContext("left", deadline=30.0)))
    running = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.operation = 'left' RETURN metaData"
    for _ in range(100):
        if await database.rows(running):
            break
        await asyncio.sleep(0.05)
    counting.cancel()
    for _ in range(20):
        if not (left := await database.rows(running)):
            break
        await asyncio.sleep(0.05)
    assert left == []
    with pytest.raises(asyncio.CancelledError):
        await counting


async def test_many_at_once(database: Database) -> None:
    """More readers than connections: each gets its own answer."""
    async with Database(replace(database.target, pool_size=4)) as narrow:
        answers = await asyncio.gather(*(narrow.read("RETURN [$p.number] AS row", {"number": number}) for number in range(200)))
    assert answers == [[number] for number in range(200)]


async def test_nobody_at_the_address(unused_tcp_port: int) -> None:
    """A refused connection is a lost one."""
    reader = Reader(Address("127.0.0.1", unused_tcp_port), {}, 1)
    with pytest.raises(LostError, match="Connect"):
        await reader.ask("", b"")


@pytest.mark.parametrize(
    ("uri", "host", "port", "encrypted"),
    [
        ("bolt://db", "db", 7687, False),
        ("bolt://db:7", "db", 7, False),
        ("bolt://[::1]:7", "::1", 7, False),
        ("bolt+s://db", "db", 7687, True),
        ("bolt+ssc://db", "db", 7687, True),
    ],
)
def test_addresses(uri: str, host: str, port: int, encrypted: bool) -> None:
    """Scheme, name and port as the driver understands them."""
    address = Address.of(uri)
    assert address
    assert (address.host, address.port, address.tls is not None) == (host, port, encrypted)


@pytest.mark.parametrize("uri", ["neo4j://db", "neo4j+s://db", "neo4j+ssc://db"])
def test_addresses_of_clusters(uri: str) -> None:
    """They are routed by the driver."""
    assert Address.of(uri) is None
