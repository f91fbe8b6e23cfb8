"""The service while its database is away: a masked error with its code in time, and an answer as soon as it is back."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import httpx
import pytest

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.embedded.launch import Launcher
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.servers import launcher
from tests.serving import serving, settings_of

MakeSettings = Callable[..., Settings]
QUERY = {"query": "{ brands { totalCount } }"}
DEADLINE = 5.0  # seconds
SHORT_DEADLINE = 2.0  # seconds; for what waits it out


class Place:
    """Where a server is stopped and started: each has the same data and the same password."""

    def __init__(self, launcher: Launcher) -> None:
        self._launcher = launcher
        self._running: EmbeddedNeo4j | None = None

    def server(self, port: int = 0) -> EmbeddedNeo4j:
        """The one that runs; where none does, one is started at this port."""
        if self._running is None:
            settings = replace(self._launcher.settings, neo4j_port=port)
            self._running = EmbeddedNeo4j(replace(self._launcher, settings=settings))
        return self._running

    def stop(self) -> None:
        """End the one that runs, if one does."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, make_settings: MakeSettings) -> Iterator[Place]:
    """A place without data, whose server does not survive the module."""
    found = Place(launcher(make_settings(tmp_path_factory.mktemp("gone"))))
    yield found
    found.stop()


async def outcome(client: httpx.AsyncClient) -> str:
    """What a query gives: its count, or the code of its error."""
    answer = (await client.post("/graphql", json=QUERY)).json()
    return answer["errors"][0]["extensions"]["code"] if "errors" in answer else str(answer["data"]["brands"]["totalCount"])


async def answered_again(client: httpx.AsyncClient) -> str:
    """The first outcome that is no error, waited for half a minute."""
    started = time.monotonic()
    while time.monotonic() - started < 30:
        found = await outcome(client)
        if found.isdigit():
            return found
        await asyncio.sleep(0.2)
    raise AssertionError("the service did not recover")


async def replaced(server: EmbeddedNeo4j, killed: int) -> None:
    """Wait until a server knows its new process: the database answers a moment before."""
    for _ in range(100):
        if server.pid != killed:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("nothing was started in the place of the killed process")


async def test_a_stopped_database_comes_back(place: Place, built: Built) -> None:
    """Stopped, asked, started again at its address: the service was never restarted, and says nothing of what is behind it."""
    first = place.server()
    async with serving(settings_of(Database.of(first.settings), deadline=DEADLINE), built) as client:
        assert await answered_again(client) == "0"
        await asyncio.to_thread(place.stop)
        started = time.monotonic()
        response = await client.post("/graphql", json=QUERY)
        assert time.monotonic() - started < DEADLINE + 1
        assert response.json() == {
            "data": None,
            "errors": [
                {
                    "message": "The database did not answer; try again in a moment.",
                    "extensions": {"code": "DATABASE_UNAVAILABLE", "requestId": response.headers["x-request-id"]},
                }
            ],
        }
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["errors"][0]["extensions"]["code"]) == (503, "DATABASE_UNAVAILABLE")
        assert (await client.get("/livez")).status_code == 200
        place.server(first.port)
        assert await answered_again(client) == "0"
        assert (await client.get("/readyz")).status_code == 200


async def test_a_killed_database_comes_back_by_itself(place: Place, built: Built) -> None:
    """kill -9 of the JVM: it is started again, and the service finds it."""
    server = place.server()
    async with serving(settings_of(Database.of(server.settings), deadline=DEADLINE), built) as client:
        assert await answered_again(client) == "0"
        killed = server.pid
        os.kill(killed, signal.SIGKILL)
        assert await outcome(client) == "DATABASE_UNAVAILABLE"
        assert await answered_again(client) == "0"
    await replaced(server, killed)


async def test_a_database_that_hangs_is_given_up_in_time(place: Place, built: Built) -> None:
    """It takes the query and says nothing: the deadline ends it, and once it goes on so does the service."""
    server = place.server()
    async with serving(settings_of(Database.of(server.settings), deadline=SHORT_DEADLINE), built) as client:
        assert await answered_again(client) == "0"
        os.kill(server.pid, signal.SIGSTOP)
        try:
            started = time.monotonic()
            assert await outcome(client) == "DEADLINE_EXCEEDED"
            assert SHORT_DEADLINE <= time.monotonic() - started < SHORT_DEADLINE + 2
        finally:
            os.kill(server.pid, signal.SIGCONT)
        assert await answered_again(client) == "0"
