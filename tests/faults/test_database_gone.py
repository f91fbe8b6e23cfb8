"""The service while its database is away: a masked error with its code in time, and an answer as soon as it is back."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.fast_start import ensure_fast_start
from graph_api.embedded.launch import Launcher
from graph_api.embedded.releases import release
from graph_api.embedded.runtime import java_runtime
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.serving import serving, settings_of

MakeSettings = Callable[..., Settings]
QUERY = {"query": "{ brands { totalCount } }"}
DEADLINE = 5.0  # seconds


@dataclass(frozen=True)
class Place:
    """Where servers are started again and again: the same data, the same password."""

    launcher: Launcher

    @contextmanager
    def server(self, port: int = 0) -> Iterator[EmbeddedNeo4j]:
        """A server at a port."""
        settings = replace(self.launcher.settings, neo4j_port=port)
        with EmbeddedNeo4j(replace(self.launcher, settings=settings)) as running:
            yield running


@pytest.fixture
def place(tmp_path: Path, make_settings: MakeSettings) -> Place:
    """An empty data directory with all that a start needs."""
    settings = make_settings(tmp_path)
    chosen = release(settings.neo4j_version)
    runtime = java_runtime(chosen)
    jars = ensure_jars(chosen, settings, lambda _: None)
    cache = ensure_fast_start(chosen, runtime, jars, settings.download_dir, lambda _: None)
    return Place(Launcher(settings, chosen, runtime, jars, cache, "the same password"))


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


async def test_a_stopped_database_comes_back(place: Place, built: Built) -> None:
    """Stopped, asked, started again at its address: the service was never restarted, and says nothing of what is behind it."""
    with place.server() as first:
        settings = replace(settings_of(Database.of(first.settings), deadline=DEADLINE))
        port = first.port
        async with serving(settings, built) as client:
            assert await answered_again(client) == "0"
            await asyncio.to_thread(first.stop)
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
            with place.server(port):
                assert await answered_again(client) == "0"
                assert (await client.get("/readyz")).status_code == 200


async def test_a_killed_database_comes_back_by_itself(place: Place, built: Built) -> None:
    """kill -9 of the JVM: it is started again, and the service finds it."""
    with place.server() as server:
        async with serving(settings_of(Database.of(server.settings), deadline=DEADLINE), built) as client:
            assert await answered_again(client) == "0"
            os.kill(server.pid, signal.SIGKILL)
            assert await outcome(client) == "DATABASE_UNAVAILABLE"
            assert await answered_again(client) == "0"


async def test_a_database_that_hangs_is_given_up_in_time(place: Place, built: Built) -> None:
    """It takes the query and says nothing: the deadline ends it, and once it goes on so does the service."""
    with place.server() as server:
        async with serving(settings_of(Database.of(server.settings), deadline=DEADLINE), built) as client:
            assert await answered_again(client) == "0"
            os.kill(server.pid, signal.SIGSTOP)
            try:
                started = time.monotonic()
                assert await outcome(client) == "DEADLINE_EXCEEDED"
                assert DEADLINE <= time.monotonic() - started < DEADLINE + 2
            finally:
                os.kill(server.pid, signal.SIGCONT)
            assert await answered_again(client) == "0"
