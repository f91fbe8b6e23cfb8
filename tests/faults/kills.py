"""Loads that are killed again and again with -9, or whose database is: `python -m tests.faults.kills 200`.

After every few kills a load is let through to its end. Then nothing may be missing or doubled: its ledger balances to the row, and the
graph is that of a load that nobody disturbed, by its checksum.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph_api.db import Database, Target
from graph_api.embedded import EmbeddedNeo4j
from graph_api.errors import DatabaseError
from graph_api.ingest.checksum import Checksum, content_checksum
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.settings import Settings
from tests.servers import EMPTY, quick_server

ROOT = Path(__file__).parents[2]
ROWS, BATCH_ROWS = 7254, 400
_KILLS_BEFORE_AN_END = 5
_ONE_OF = 5  # kills, is of the database
_STARTED_AGAIN = 3  # times a server is started again by itself
_PATIENCE = 600.0  # seconds, on a machine that has much else to do
_LOOKS = 6_000  # at how far a load has come


@dataclass
class Killing:
    """Where the server keeps its data, what its graph has to be in the end, and how many were killed so far."""

    settings: Settings
    expected: Checksum
    dice: random.Random = field(default_factory=lambda: random.Random(2026))
    loaders: int = 0
    databases: int = 0

    async def round(self, kills: int) -> None:
        """An empty graph, so many kills, and a load that is let through; raises AssertionError when the graph is not what it has to be."""
        with quick_server(self.settings) as server:
            async with Database.of(server.settings) as database:
                await database.write([EMPTY])
                await setup(database)
                started_again = self.databases + _STARTED_AGAIN
                for _ in range(kills):
                    await self._kill(database, server, is_database=self.databases < started_again and not self.dice.randrange(_ONE_OF))
                await self._let_through(database)

    async def _let_through(self, database: Database) -> None:
        with loader(database.target, self.settings.data_dir, "stories", self.dice.randrange(1000), BATCH_ROWS) as process:
            told, complaint = await asyncio.to_thread(process.communicate, timeout=_PATIENCE)
        assert process.returncode == 0, complaint
        total = json.loads(told)["total"]
        assert (total["read"], total["loaded"] + total["alreadyThere"], total["setAside"]) == (ROWS, ROWS, 0), total
        assert await content_checksum(database) == self.expected
        assert await failures(database, ["load_unfinished", "load_unbalanced", "edge_repeated", "node_without_record"]) == {}

    async def _kill(self, database: Database, server: EmbeddedNeo4j, *, is_database: bool) -> None:
        """Start a load, wait for a moment that nobody chose, and kill it or its database."""
        with loader(database.target, self.settings.data_dir, "stories", self.dice.randrange(1000), BATCH_ROWS) as process:
            await self._under_way(database, process, self.dice.randrange(1, ROWS))
            if is_database:
                await self._kill_database(server)
            process.kill()
            await asyncio.to_thread(process.wait)
        self.loaders += not is_database
        await back_again(database)

    async def _kill_database(self, server: EmbeddedNeo4j) -> None:
        """Kill the JVM and wait until another one stands in its place."""
        killed = server.pid
        os.kill(killed, signal.SIGKILL)
        self.databases += 1
        for _ in range(_LOOKS):
            if server.pid != killed:
                return
            await asyncio.sleep(0.02)
        raise AssertionError("the server was not started again")

    async def _under_way(self, database: Database, process: subprocess.Popen[str], rows: int) -> None:
        """Wait until the load has come so far, at most: it may have ended."""
        for _ in range(_LOOKS):
            if process.poll() is not None or await rows_committed(database) >= rows:
                return
            await asyncio.sleep(self.dice.uniform(0, 0.02))


@contextlib.contextmanager
def loader(target: Target, directory: Path, source: str, order: int, batch_rows: int) -> Iterator[subprocess.Popen[str]]:
    """Another process that loads a source; it does not survive the context."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password,
    }
    program = [sys.executable, "-m", "tests.faults.loader", source, str(order), str(batch_rows), str(directory)]
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


async def back_again(database: Database) -> None:
    """Wait until the server answers."""
    for _ in range(600):
        with contextlib.suppress(DatabaseError):
            await database.rows("RETURN 1 AS one")
            return
        await asyncio.sleep(0.1)
    raise AssertionError("the server is not back within a minute")


async def run(settings: Settings, kills: int, say: Callable[[str], None]) -> None:
    """So many kills, in rounds; raises AssertionError at the first difference."""
    killing = Killing(settings, await _undisturbed(settings))
    while (done := killing.loaders + killing.databases) < kills:
        await killing.round(min(_KILLS_BEFORE_AN_END, kills - done))
        say(f"{killing.loaders} loaders and {killing.databases} databases killed; every graph was {killing.expected}")


async def _undisturbed(settings: Settings) -> Checksum:
    with quick_server(settings) as server:
        async with Database.of(server.settings) as database:
            await setup(database)
            with loader(database.target, settings.data_dir, "stories", 0, BATCH_ROWS) as process:
                await asyncio.to_thread(process.communicate, timeout=_PATIENCE)
            return await content_checksum(database)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as _folder:
        _settings = Settings.read({"CUSTOMER_GRAPH_DATA_DIR": _folder, "CUSTOMER_GRAPH_HEAP": "512m"})
        asyncio.run(run(_settings, int(sys.argv[1]), lambda line: sys.stderr.write(f"{line}\n") and None))
