"""A load that is killed with -9, or whose database is, and started again: the ledger balances, and nothing is doubled."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from graph_api.db import Database, Target
from graph_api.embedded import EmbeddedNeo4j
from graph_api.errors import DatabaseError
from graph_api.ingest.data_checks import failures
from graph_api.settings import Settings
from seed.loading import load, open_source
from tests.servers import EMPTY, quick_server

MakeSettings = Callable[..., Settings]
ROOT = Path(__file__).parents[2]
PROPERTIES = "COLLECT { UNWIND keys(%s) AS key WITH key WHERE key <> 'knownSince' RETURN key + '=' + toString(%s[key]) ORDER BY key }"
NODES = f"MATCH (node) WHERE NOT node:Load RETURN {PROPERTIES % ('node', 'node')} AS properties ORDER BY node.id"
EDGES = (
    "MATCH (start)-[edge]->(end) RETURN start.id AS start, type(edge) AS type, end.id AS end,"
    f" {PROPERTIES % ('edge', 'edge')} AS properties ORDER BY start, type, end, edge.recordId"
)
ROWS = 7245


async def content(database: Database) -> list[Any]:
    """Everything in the graph but for the moments at which it became known."""
    return [await database.rows(NODES), await database.rows(EDGES)]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def undisturbed(stories: Database) -> list[Any]:
    """The graph as a load leaves it that nobody disturbs."""
    return await content(stories)


@pytest.fixture
def server(make_settings: MakeSettings, tmp_path: Path) -> Iterator[EmbeddedNeo4j]:
    """A server for one test, to be killed."""
    with quick_server(make_settings(tmp_path / "data")) as started:
        yield started


@contextlib.contextmanager
def loader(target: Target, directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that loads the stories; it does not survive the test."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password,
        "CUSTOMER_GRAPH_DATA_DIR": str(directory),
    }
    program = [sys.executable, "-m", "seed", "stories"]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=directory) as process:
        try:
            yield process
        finally:
            process.kill()


async def rows_committed(database: Database) -> int:
    """How far the load has come by its checkpoint; none before the first batch, and while the server is away."""
    with contextlib.suppress(DatabaseError):
        rows = await database.rows("MATCH (checkpoint:Checkpoint) RETURN checkpoint.rows AS rows")
        return rows[0]["rows"] if rows else 0
    return 0


async def under_way(database: Database) -> int:
    """Wait until a part of the load is committed and say how much."""
    for _ in range(6_000):
        if rows := await rows_committed(database):
            return rows
        await asyncio.sleep(0.01)
    raise AssertionError("the load has not begun within a minute")


async def back_again(database: Database) -> None:
    """Wait until the server answers."""
    for _ in range(600):
        with contextlib.suppress(DatabaseError):
            await database.rows("RETURN 1 AS one")
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the server is not back within a minute")


async def test_a_killed_loader_leaves_a_load_that_can_be_finished(own_database: Database, undisturbed: list[Any], tmp_path: Path) -> None:
    """kill -9 of the loading process: what was committed is already there, the rest is loaded, the graph is the same."""
    await own_database.write([EMPTY])
    with loader(own_database.target, tmp_path) as process:
        committed = await under_way(own_database)
        process.kill()
        process.wait()
    assert list(await failures(own_database, ["load_unfinished"])) == ["load_unfinished"]
    ledger = await load(own_database, open_source("stories"), tmp_path)
    total = ledger.total
    assert (total.read, total.set_aside, total.loaded + total.already_there) == (ROWS, 0, ROWS)
    assert committed <= total.already_there < ROWS
    assert await content(own_database) == undisturbed
    assert await failures(own_database) == {}


async def test_a_killed_database_leaves_a_load_that_can_be_finished(server: EmbeddedNeo4j, undisturbed: list[Any], tmp_path: Path) -> None:
    """kill -9 of the JVM in the middle: whether the loader gave up or went on, loading again ends with the same graph."""
    async with Database.of(server.settings) as database:
        with loader(database.target, tmp_path) as process:
            committed = await under_way(database)
            os.kill(server.pid, signal.SIGKILL)
            await asyncio.to_thread(process.wait, 120)
        await back_again(database)
        ledger = await load(database, open_source("stories"), tmp_path)
        total = ledger.total
        assert (total.read, total.set_aside, total.loaded + total.already_there) == (ROWS, 0, ROWS)
        assert committed <= total.already_there
        assert await content(database) == undisturbed
        assert await failures(database) == {}


async def test_two_loads_at_once_make_one_graph(own_database: Database, undisturbed: list[Any], tmp_path: Path) -> None:
    """Each writes what it finds missing; ids are unique, so nothing stands twice."""
    await own_database.write([EMPTY])
    first, second = (load(own_database, open_source("stories"), tmp_path / name) for name in ("a", "b"))
    ledgers = await asyncio.gather(first, second)
    assert [ledger.total.read for ledger in ledgers] == [ROWS, ROWS]
    assert await content(own_database) == undisturbed
