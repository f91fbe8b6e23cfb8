"""The Neo4j servers of the tests: real ones whose Java compiles quickly, for a suite plans thousands of statements and repeats few."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph_api.db import Database, Statement
from graph_api.embedded import EmbeddedNeo4j
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.fast_start import ensure_fast_start
from graph_api.embedded.launch import Launcher
from graph_api.embedded.releases import release
from graph_api.embedded.runtime import java_runtime
from graph_api.settings import Settings

# Java's second compiler makes code that only a server of hours earns back; without it a start takes 6 seconds of CPU instead of 11.
_QUICK = ("-XX:TieredStopAtLevel=1",)

EMPTY = Statement((Path(__file__).parent / "cypher" / "empty.cypher").read_text(encoding="utf-8"))
_CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"
_INDEXES = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name"


def launcher(settings: Settings) -> Launcher:
    """All that a start over the data directory of these settings needs; every start with it has the same password."""
    chosen = release(settings.neo4j_version)
    runtime = java_runtime(chosen)
    jars = ensure_jars(chosen, settings, lambda _: None)
    cache = ensure_fast_start(chosen, runtime, jars, settings.download_dir, lambda _: None)
    quick = replace(chosen, options=(*chosen.options, *_QUICK))
    return Launcher(settings, quick, runtime, jars, cache, secrets.token_urlsafe(24))


@contextmanager
def quick_server(settings: Settings) -> Iterator[EmbeddedNeo4j]:
    """A server over the data directory of these settings, stopped at the end of the context."""
    with EmbeddedNeo4j(launcher(settings)) as server:
        yield server


async def empty(database: Database) -> None:
    """Leave nothing in a database: no node, no constraint, no index but the two that every database has."""
    await database.write([EMPTY])
    for found, dropping in ((_CONSTRAINTS, "DROP CONSTRAINT"), (_INDEXES, "DROP INDEX")):
        names = [row["name"] for row in await database.rows(found)]
        if names:
            await database.write([Statement(f"{dropping} `{name}`") for name in names])
