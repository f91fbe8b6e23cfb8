"""A load that is killed with -9, or whose database is, and two loads at once: the ledger balances, and the graph is the same."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph_api.db import Database
from graph_api.ingest.checksum import content_checksum
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.settings import Settings
from tests.faults.kills import ROWS, Killing, loader
from tests.faults.loader import PEOPLE
from tests.servers import EMPTY

MakeSettings = Callable[..., Settings]


@pytest.mark.parametrize("kills", [(5, 5, 5, 5)])
async def test_killed_loads_end_with_the_graph_of_one_that_nobody_disturbed(
    make_settings: MakeSettings, stories: Database, tmp_path: Path, kills: tuple[int, ...]
) -> None:
    """20 times kill -9 of the loader or of the JVM, after as many rows as dice say; `python -m tests.faults.kills 200` does it longer."""
    killing = Killing(make_settings(tmp_path), await content_checksum(stories))
    for times in kills:
        await killing.round(times)
    assert (killing.loaders + killing.databases, killing.databases > 0) == (sum(kills), True)


async def both(database: Database, directory: Path, *loads: tuple[str, int]) -> list[dict[str, Any]]:
    """The totals of loads in processes of their own, all at once."""

    async def one(source: str, order: int) -> dict[str, Any]:
        with loader(database.target, directory, source, order, 50) as process:
            told, complaint = await asyncio.to_thread(process.communicate, timeout=300)
        assert process.returncode == 0, complaint
        return json.loads(told)["total"]

    return await asyncio.gather(*(one(*each) for each in loads))


async def test_two_processes_load_one_source(own_database: Database, stories: Database, tmp_path: Path) -> None:
    """Each in an order of its own, in small batches: each writes what it finds missing, and nothing stands twice."""
    await own_database.write([EMPTY])
    await setup(own_database)
    totals = await both(own_database, tmp_path, ("stories", 1), ("stories", 2))
    assert [(total["read"], total["loaded"] + total["alreadyThere"]) for total in totals] == [(ROWS, ROWS)] * 2
    assert await content_checksum(own_database) == await content_checksum(stories)
    assert await failures(own_database) == {}


async def test_two_sources_share_identifiers(own_database: Database, tmp_path: Path) -> None:
    """Two systems report one address each of 400 people at the same time: one node each, the same as one load after the other leaves."""
    found: list[Any] = []
    for at_once in (False, True):
        await own_database.write([EMPTY])
        await setup(own_database)
        sources = ("crm", 1), ("shop", 2)
        if at_once:
            totals = await both(own_database, tmp_path, *sources)
        else:
            totals = [total for each in sources for total in await both(own_database, tmp_path, each)]
        assert [total["loaded"] for total in totals] == [PEOPLE, PEOPLE]
        found.append(await content_checksum(own_database))
    assert found[0] == found[1]
    assert await failures(own_database, ["edge_repeated", "load_unfinished"]) == {}
