"""Random operations over the whole schema, answered by one statement on Neo4j and by graphql-core over the records, are equal.

CUSTOMER_GRAPH_TEST_OPERATIONS sets how many, CUSTOMER_GRAPH_TEST_SEED which; a difference is printed with its smallest operation.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph_api.db import Database
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.record import Record
from graph_api.schema import Built, build
from seed.loading import load, open_source
from seed.sources import stories
from tests.naive.hostile import SOURCE, hostile
from tests.naive.running import Reach, Sides, run
from tests.naive.world import World

NOW, TIME_ZONE = "2026-06-15T12:00:00Z", "America/New_York"
OPERATIONS = int(os.environ.get("CUSTOMER_GRAPH_TEST_OPERATIONS", "2000"))
SEED = os.environ.get("CUSTOMER_GRAPH_TEST_SEED", "2026")


@pytest.fixture(scope="module")
def built() -> Built:
    """The program's schema and compiler."""
    return build()


async def differences(built: Built, database: Database, records: Sequence[Record], operations: int) -> list[str]:
    """What differs between the program over a database and the naive model over the records in it."""
    target = database.target
    sides = Sides.of(built, World.of(records, NOW, TIME_ZONE), target.uri, (target.username, target.password))
    found = await run(sides, Reach(SEED, operations), lambda said: print(f"seed {SEED}: {said}"))
    return [str(difference) for difference in found]


async def test_hostile_records_answer_as_the_naive_model_does(built: Built, own_database: Database, tmp_path: Path) -> None:
    """Nulls, ties, one instant in two zones, durations, self-edges, cycles, and text made to break a query."""
    rows = [SourceRow(Place("hostile", line), (record,), {}) for line, record in enumerate(hostile(), start=1)]
    ledger = await load_rows(own_database, rows, LoadPlan(source=SOURCE, fingerprint="hostile", directory=tmp_path))
    assert ledger.total.set_aside == 0
    assert await differences(built, own_database, hostile(), OPERATIONS // 4) == []


async def test_stories_and_town_answer_as_the_naive_model_does(built: Built, own_database: Database, tmp_path: Path) -> None:
    """The same over everything that the demo shows, beside the hostile records."""
    ledger = await load(own_database, open_source("stories"), tmp_path)
    assert ledger.total.set_aside == 0
    assert await differences(built, own_database, [*hostile(), *stories.read()], OPERATIONS - OPERATIONS // 4) == []
