"""Fixtures of the whole suite: two real Neo4j for a session, one to fill and to empty and one that holds the stories."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.execute import Asking, Executor
from graph_api.schema import Built, build
from graph_api.settings import Settings
from seed.loading import load, open_source
from tests.naive.running import NOW, TIME_ZONE
from tests.retail import whole_retail
from tests.servers import empty, quick_server

# What decides how Neo4j comes onto this machine; every other setting of the shell stays out of the tests.
_FROM_THE_SHELL = tuple(f"CUSTOMER_GRAPH_{name}" for name in ("NEO4J_VERSION", "DOWNLOAD_DIR", "MIRROR", "OFFLINE"))

# The first run of a large statement is planned anew, and a machine that runs a suite is busy.
_PATIENT = {"CUSTOMER_GRAPH_DEADLINE": "60"}

MakeSettings = Callable[..., Settings]

STORIES_ASKING = Asking(now=NOW, time_zone=TIME_ZONE, currency="USD", embedding_dimensions=3)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` rewrites golden files instead of comparing with them; the difference is reviewed in git."""
    parser.addoption("--update", action="store_true", help="rewrite golden files")
    parser.addoption("--operations", type=int, default=2000, help="how many answers the differential test compares (%(default)s)")
    parser.addoption("--online-retail", help="UCI Online Retail, tested as a whole beside its excerpt")
    parser.addoption("--cuts", type=int, default=200, help="how many replies are cut off at commit (%(default)s)")
    parser.addoption("--seed", default="2026", help="which random operations the differential test asks (%(default)s)")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two at once for the whole suite, each with servers of its own; what somebody names is run by itself."""
    return 0 if config.option.file_or_dir else 2


def pytest_report_header(config: pytest.Config) -> str:
    """Say whether the whole of Online Retail is tested, or its excerpt alone."""
    whole = whole_retail(config)
    return f"online-retail: the excerpt{f' and the whole, {whole}' if whole else '; the whole with --online-retail PATH'}"


@pytest.fixture(scope="session")
def make_settings() -> MakeSettings:
    """Makes settings from `NAME=value` arguments, over those that the shell gives to tests."""

    def make(data_dir: Path, **values: object) -> Settings:
        environ = {name: os.environ[name] for name in _FROM_THE_SHELL if name in os.environ}
        own = {f"CUSTOMER_GRAPH_{name}": str(value) for name, value in values.items()}
        return Settings.read({**environ, "CUSTOMER_GRAPH_DATA_DIR": str(data_dir), "CUSTOMER_GRAPH_HEAP": "512m", **_PATIENT, **own})

    return make


@pytest.fixture(scope="session")
def neo4j_server(make_settings: MakeSettings) -> Iterator[EmbeddedNeo4j]:
    """A private Neo4j over an empty store, of the version that CUSTOMER_GRAPH_NEO4J_VERSION names."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        quick_server(make_settings(Path(folder))) as server,
    ):
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def database(neo4j_server: EmbeddedNeo4j) -> AsyncIterator[Database]:
    """The database of `neo4j_server`, shared by all tests of the session."""
    async with Database.of(neo4j_server.settings) as connected:
        yield connected


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_database(database: Database) -> AsyncIterator[Database]:
    """The same database as one test module has it for itself, empty when it comes and emptied when it has gone."""
    await empty(database)
    yield database
    await empty(database)


@pytest.fixture(scope="session")
def built() -> Built:
    """The schema, its catalogue and its compiler."""
    return build()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stories(make_settings: MakeSettings) -> AsyncIterator[Database]:
    """A database that holds the stories with their town and is only read."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        quick_server(make_settings(Path(folder))) as server,
    ):
        async with Database.of(server.settings) as connected:
            ledger = await load(connected, open_source("stories"), Path(folder))
            assert ledger.total.set_aside == 0
            yield connected


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def executor(built: Built, stories: Database) -> Executor:
    """Answers operations over the stories."""
    return Executor(built, stories)


@pytest.fixture(scope="session")
def asking() -> Asking:
    """The clock and the place of the stories."""
    return STORIES_ASKING
