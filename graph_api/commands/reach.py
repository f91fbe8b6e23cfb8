"""Brings a command to its database: the configured one, that of a service that runs over the data directory, or a private one.

A service that started a private Neo4j says where it is in `service.json` of its data directory, readable by its user alone; the
password is made anew for each start, so a file that outlived its service opens nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from graph_api.commands.console import Console
from graph_api.db import Database, run
from graph_api.embedded import EmbeddedNeo4j
from graph_api.errors import DatabaseError, SettingError
from graph_api.settings import PREFIX, Settings

# Seconds for one answer on a terminal: a Neo4j that has just started plans a large operation for many, on a busy machine.
PATIENCE = 120.0

_FILE = "service.json"


@contextmanager
def reachable(settings: Settings, console: Console, *, publish: bool = False) -> Generator[Settings]:
    """The settings with the address of a database that answers; a private Neo4j lives as long as the context.

    `publish` lets other commands use it meanwhile. Raises DatabaseError when the configured one does not answer, and what
    `EmbeddedNeo4j.start` raises.
    """
    if settings.neo4j_uri:
        run(_check(settings))
        yield settings
        return
    if found := _running(settings):
        yield found
        return
    with console.starting() as report:
        server = EmbeddedNeo4j.start(settings, report)
    with server, _published(server.settings) if publish else nullcontext():
        yield server.settings


def environment(settings: Settings) -> dict[str, str]:
    """The environment in which another process of this program finds the same database, clock and place."""
    own = {
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_USERNAME": settings.neo4j_username,
        "NEO4J_PASSWORD": settings.neo4j_password or "",
        "NEO4J_TOKEN": settings.neo4j_token or "",
        "NEO4J_DATABASE": settings.neo4j_database,
        f"{PREFIX}DATA_DIR": str(settings.data_dir),
        f"{PREFIX}NOW": settings.now.isoformat() if settings.now else "",
        f"{PREFIX}TIME_ZONE": settings.time_zone,
        f"{PREFIX}CURRENCY": settings.currency,
        f"{PREFIX}HOST": settings.host,
        f"{PREFIX}PORT": str(settings.port),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    return {**os.environ, **own}


@contextmanager
def _published(settings: Settings) -> Generator[None]:
    """Lets other commands find the private Neo4j of this process while the context lasts."""
    path = published_file(settings)
    address = {"pid": os.getpid(), "uri": settings.neo4j_uri, "username": settings.neo4j_username, "password": settings.neo4j_password}
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        json.dump(address, file)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def published_file(settings: Settings) -> Path:
    """Where a service writes how its private Neo4j is reached."""
    return settings.data_dir / _FILE


def _running(settings: Settings) -> Settings | None:
    """The settings with the address of a service that runs over the same data directory, if one does and answers."""
    try:
        address = json.loads(published_file(settings).read_text(encoding="utf-8"))
        found = replace(
            settings,
            neo4j_uri=address["uri"],
            neo4j_username=address["username"],
            neo4j_password=address["password"],
            neo4j_token=None,
            neo4j_database="neo4j",
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    try:
        run(_check(found))
    except (DatabaseError, SettingError):
        return None
    return found


async def _check(settings: Settings) -> None:
    async with Database.of(settings) as database:
        await database.check()
