"""The database of the benchmark: a private Neo4j with the stories, and as many districts of their town as are asked for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.settings import Settings
from seed.loading import is_loaded, load, open_source

from . import apoc, town
from .texts import statement

NOW, TIME_ZONE = "2026-06-15T12:00:00Z", "America/New_York"
_MEMORY = {"CUSTOMER_GRAPH_HEAP": "8g", "CUSTOMER_GRAPH_PAGE_CACHE": "2g"}  # 100,000 customers take 1 GB; rivals collect much


@dataclass(frozen=True)
class Server:
    """A running Neo4j: the settings that name it, with the clock of the stories, and its process."""

    settings: Settings
    pid: int
    version: str


@contextmanager
def running(folder: Path | None = None) -> Generator[Server]:
    """A private Neo4j over a folder that is kept, or over one that is deleted; it ends with the context. Raises EmbeddedError."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        environ = {
            "CUSTOMER_GRAPH_DATA_DIR": str(folder or temporary),
            "CUSTOMER_GRAPH_NOW": NOW,
            "CUSTOMER_GRAPH_TIME_ZONE": TIME_ZONE,
            "CUSTOMER_GRAPH_PORT": "0",
            "CUSTOMER_GRAPH_DEADLINE": "120",  # the first run of a large statement on a busy machine
            **_MEMORY,
        }
        settings = Settings.read(environ)
        apoc.provide(settings)
        with EmbeddedNeo4j.start(settings) as server:
            yield Server(server.settings, server.pid, server.version)


async def fill(database: Database, customers: int) -> int:
    """Load what is not there yet, so that there are about so many customers; how many there are then. Raises LoadError."""
    with TemporaryDirectory() as folder:
        reading = open_source("stories")
        if not await is_loaded(database, reading):
            await load(database, reading, Path(folder))
    await town.grow(database, customers)
    await database.rows(statement("settle"))
    (size,) = await database.rows(statement("size"))
    return size["customers"]
