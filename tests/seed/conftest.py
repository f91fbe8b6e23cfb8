"""What several modules of tests about sources share: real data, which takes minutes to load and is loaded once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.ingest.ledger import Ledger
from seed.loading import load, open_source
from tests.conftest import MakeSettings
from tests.retail import EXCERPT, whole_retail
from tests.servers import quick_server


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test of Online Retail runs over the excerpt, and over the whole file where somebody names it."""
    if "retail_file" in metafunc.fixturenames:
        whole = whole_retail(metafunc.config)
        files = {"excerpt": EXCERPT, **({"541909": whole} if whole else {})}
        metafunc.parametrize("retail_file", list(files.values()), ids=list(files), scope="session")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def retail(
    retail_file: Path, make_settings: MakeSettings, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[Database, Ledger]]:
    """A graph that holds one file of Online Retail, with the ledger of its load; on a server of its own."""
    start = quick_server if retail_file == EXCERPT else EmbeddedNeo4j.start
    with start(make_settings(tmp_path_factory.mktemp("retail"))) as server:
        async with Database.of(server.settings) as database:
            ledger = await load(database, open_source("online-retail", retail_file), tmp_path_factory.mktemp("set-aside"))
            yield database, ledger


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def journey(make_settings: MakeSettings, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Database, Ledger]]:
    """A graph that holds the whole sample, with the ledger of its load; on a server of its own, for so much is not soon emptied."""
    with EmbeddedNeo4j.start(make_settings(tmp_path_factory.mktemp("journey"))) as server:  # so long a load earns what Java compiles well
        async with Database.of(server.settings) as database:
            ledger = await load(database, open_source("complete-journey"), tmp_path_factory.mktemp("set-aside"))
            yield database, ledger
