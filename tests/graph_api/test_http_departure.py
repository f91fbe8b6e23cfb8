"""A client that leaves: its query ends in the database, and nothing else does."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx
import orjson
import pytest

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.http import departure
from graph_api.http.departure import Departed, unless_departed
from graph_api.schema import Built
from tests.serving import serving, settings_of

SHOW = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.operation = 'Slow' RETURN count(*) AS running"
GONE_WITHIN = 1.0  # seconds


def slow() -> str:
    """A query of many minutes, which needs no memory: whether all orders of the customers of all orders of … have a number."""
    wanted = '{ number: { ne: "" } }'
    for _ in range(8):
        wanted = f"{{ customer: {{ orders: {{ every: {wanted} }} }} }}"
    return f"query Slow {{ orders(filter: {wanted}) {{ totalCount }} }}"


async def is_running(database: Database) -> bool:
    """Whether the database works on the slow query."""
    return (await database.rows(SHOW))[0]["running"] > 0


async def until_running(database: Database, *, wanted: bool) -> float:
    """The seconds that it took until the slow query was running, or was not."""
    started = time.monotonic()
    while await is_running(database) is not wanted:
        await asyncio.sleep(0.02)
        assert time.monotonic() - started < 10
    return time.monotonic() - started


async def ask_and_leave(client: httpx.AsyncClient, request: bytes, database: Database) -> None:
    """Send a request, and hang up when the database is at work on it."""
    _, writer = await asyncio.open_connection(client.base_url.host, client.base_url.port)
    try:
        writer.write(request)
        await until_running(database, wanted=True)
    finally:
        writer.close()


def by_post() -> bytes:
    """The slow query as a POST, on the wire."""
    body = orjson.dumps({"query": slow(), "operationName": "Slow"})
    return b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
        len(body),
        body,
    )


def by_get() -> bytes:
    """The same as a GET."""
    address = str(httpx.URL("/graphql", params={"query": slow(), "operationName": "Slow"}))
    return f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


async def test_a_client_that_leaves_ends_its_query(stories: Database, built: Built, asking: Asking) -> None:
    """Within a second, by whichever method it asked; the service goes on."""
    statement = Executor(built, stories).show(slow(), asking=asking)
    await stories.explain(statement.text, {"p": statement.parameters})  # planning cannot be interrupted
    async with serving(settings_of(stories), built) as client:
        for request in (by_post(), by_get()):
            await ask_and_leave(client, request, stories)
            assert await until_running(stories, wanted=False) < GONE_WITHIN
        answer = await client.post("/graphql", json={"query": "{ brands { totalCount } }"})
        assert answer.json()["data"] == {"brands": {"totalCount": 3}}


class Client:
    """A client that leaves when it is told to."""

    def __init__(self) -> None:
        self.leave = asyncio.Event()

    async def __call__(self) -> dict[str, Any]:
        await self.leave.wait()
        return {"type": "http.disconnect"}


async def work(seconds: float) -> str:
    """Something that takes its time."""
    await asyncio.sleep(seconds)
    return "done"


async def test_work_is_done_for_who_stays() -> None:
    """Long or short, with somebody watching or not."""
    assert await unless_departed(work(0), Client()) == "done"
    assert await unless_departed(work(2 * departure.PATIENCE), Client()) == "done"


async def test_a_departure_cancels_the_work_alone() -> None:
    """The task that waited for it is not cancelled: it has an end to see to."""
    client = Client()
    client.leave.set()
    with pytest.raises(Departed):
        await unless_departed(work(60), client)
    task = asyncio.current_task()
    assert task
    assert task.cancelling() == 0
    await asyncio.sleep(0)


async def test_the_end_of_the_service_is_no_departure() -> None:
    """Who is cancelled from outside ends as cancelled."""
    waiting = asyncio.create_task(unless_departed(work(60), Client()))
    await asyncio.sleep(2 * departure.PATIENCE)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_what_the_work_raises_is_raised() -> None:
    """And nobody listens any more."""

    async def failing() -> None:
        await asyncio.sleep(2 * departure.PATIENCE)
        raise ValueError("broken")

    before = asyncio.all_tasks()
    with pytest.raises(ValueError, match="broken"):
        await unless_departed(failing(), Client())
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before
