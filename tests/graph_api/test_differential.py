"""Random operations over the whole schema, answered by one statement on Neo4j and by graphql-core over the records, are equal.

`--operations` says how many, `--seed` which; a difference is printed with its smallest operation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.database_schema import setup
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.record import Record
from graph_api.schema import Built
from seed.sources.stories import read
from tests.naive.generator import Operation
from tests.naive.hostile import SOURCE, hostile
from tests.naive.running import Reach, Sides, at_random, every_field, over, run


class Asked(NamedTuple):
    """What the command line asks of the random operations."""

    operations: int
    seed: str


@pytest.fixture(scope="module")
def asked(request: pytest.FixtureRequest) -> Asked:
    """How many answers to compare, and of which operations; said in the output of a test that fails."""
    found = Asked(request.config.getoption("--operations"), request.config.getoption("--seed"))
    print(f"seed {found.seed}")
    return found


def sides(built: Built, database: Database, records: Sequence[Record]) -> Sides:
    """The program over a database, and the naive model over the records in it."""
    target = database.target
    return over(built, records, target.uri, (target.username, target.password))


async def differences(both: Sides, operations: Iterator[tuple[str, Operation]], answers: int) -> list[str]:
    """What differs between the two sides."""
    found = await run(both, operations, Reach(answers), print)
    return [str(difference) for difference in found]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def hostile_graph(own_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A graph with the hostile records alone."""
    await setup(own_database)
    rows = [SourceRow(Place("hostile", line), (record,), {}) for line, record in enumerate(hostile(), start=1)]
    plan = LoadPlan(source=SOURCE, fingerprint="hostile", directory=tmp_path_factory.mktemp("set-aside"))
    assert (await load_rows(own_database, rows, plan)).total.set_aside == 0
    return own_database


async def test_every_computed_field_answers_as_its_reference(built: Built, hostile_graph: Database) -> None:
    """Each over everything hostile that holds it."""
    both = sides(built, hostile_graph, hostile())
    assert await differences(both, every_field(both), 10**9) == []


async def test_hostile_records_answer_as_the_naive_model_does(built: Built, hostile_graph: Database, asked: Asked) -> None:
    """Nulls, ties, one instant in two zones, durations, self-edges, cycles, and text made to break a query."""
    both = sides(built, hostile_graph, hostile())
    assert await differences(both, at_random(both, asked.seed), asked.operations // 4) == []


async def test_stories_and_town_answer_as_the_naive_model_does(built: Built, stories: Database, asked: Asked) -> None:
    """The same over everything that the demo shows."""
    both = sides(built, stories, list(read()))
    assert await differences(both, at_random(both, f"{asked.seed}/stories"), asked.operations - asked.operations // 4) == []


async def test_a_cursor_changed_anywhere_is_refused(built: Built, hostile_graph: Database, asking: Asking) -> None:
    """By its checksum, without a question to the database; the last letter has bits that say nothing."""
    text = "query($cursor: String) { products(first: 2, after: $cursor, orderBy: [{name: DESC}]) { edges { cursor } } }"
    executor = Executor(built, hostile_graph)
    first = await executor.answer(text, asking=asking)
    assert first.data is not None
    cursor: str = first.data["products"]["edges"][1]["cursor"]
    before = hostile_graph.statements
    for place in range(len(cursor) - 1):
        changed = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        result = await executor.answer(text, {"cursor": changed}, asking=asking)
        assert (result.data, [(error.extensions or {})["code"] for error in result.errors or []]) == (None, ["BAD_CURSOR"])
    assert hostile_graph.statements == before
