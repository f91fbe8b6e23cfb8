"""Golden cases of everything that can be written: the read behind it, and what it answers over a small shop."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.schema import Built
from tests.servers import EMPTY

CASES = Path(__file__).with_name("cases") / "mutation"
OPERATIONS = sorted(CASES.glob("*.graphql"))


@pytest_asyncio.fixture(loop_scope="session")
async def shop(own_database: Database, built: Built, asking: Asking) -> AsyncIterator[Executor]:
    """Over a graph that holds what `before.txt` writes, each of its lines a mutation."""
    await own_database.write([EMPTY])
    await setup(own_database)
    executor = Executor(built, own_database)
    for line in (CASES / "before.txt").read_text("utf-8").splitlines():
        result = await executor.answer(f"mutation {{ it: {line} {{ userErrors {{ code message path }} }} }}", asking=asking)
        assert (result.errors, result.data) == (None, {"it": {"userErrors": []}})
    yield executor


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
async def test_case(path: Path, shop: Executor, own_database: Database, asking: Asking, request: pytest.FixtureRequest) -> None:
    """The mutation is read by the statement beside it, answers what is beside it, and leaves a graph in order."""
    source = path.read_text("utf-8")
    statement = shop.show(source, asking=asking).text
    result = await shop.answer(source, asking=asking)
    assert result.errors is None
    answer = json.dumps(result.data, indent=2, ensure_ascii=False) + "\n"
    for golden, found in ((path.with_suffix(".cypher"), statement), (path.with_suffix(".json"), answer)):
        if request.config.getoption("--update"):
            golden.write_text(found, "utf-8")
        assert golden.read_text("utf-8") == found
    assert await failures(own_database) == {}


def test_every_mutation_has_a_case(built: Built) -> None:
    """No mutation goes without a case, and no case without a mutation."""
    bodies = {body.path.rpartition("/")[2].removesuffix(".cypher") for body in built.catalog.bodies.values() if body.type == "Mutation"}
    assert bodies == {path.stem for path in OPERATIONS}
