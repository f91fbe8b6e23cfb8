"""What several modules of tests about sources share: the whole real sample, which takes a minute to load and is loaded once."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.ingest.ledger import Ledger
from seed.loading import load, open_source
from tests.conftest import MakeSettings


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def journey(make_settings: MakeSettings, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Database, Ledger]]:
    """A graph that holds the whole sample, with the ledger of its load; on a server of its own, for so much is not soon emptied."""
    with EmbeddedNeo4j.start(make_settings(tmp_path_factory.mktemp("journey"))) as server:  # so long a load earns what Java compiles well
        async with Database.of(server.settings) as database:
            ledger = await load(database, open_source("complete-journey"), tmp_path_factory.mktemp("set-aside"))
            yield database, ledger
