"""Runs the HTTP service in the loop of a test, on a free port of this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx

from graph_api.app import create
from graph_api.commands.serve import Server, address, listening
from graph_api.db import Database
from graph_api.schema import Built
from graph_api.settings import Settings

STORIES = {"CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z", "CUSTOMER_GRAPH_TIME_ZONE": "America/New_York"}


def settings_of(database: Database, *, deadline: float = 120.0) -> Settings:
    """Settings that name a database, with the clock and the place of the stories and a free port."""
    target = database.target
    names = {"NEO4J_URI": target.uri, "NEO4J_USERNAME": target.username, "NEO4J_PASSWORD": target.password}
    return replace(Settings.read({**STORIES, **names, "CUSTOMER_GRAPH_PORT": "0"}), deadline=deadline)


@asynccontextmanager
async def serving(settings: Settings, built: Built) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a service that ends with the context."""
    up = asyncio.Event()
    with listening(settings) as door:
        server = Server(settings, create(settings, built), up.set)
        running = asyncio.create_task(server.serve(sockets=[door]))
        async with httpx.AsyncClient(base_url=address(door), timeout=150.0) as client:
            await up.wait()
            try:
                yield client
            finally:
                server.should_exit = True
                await running
