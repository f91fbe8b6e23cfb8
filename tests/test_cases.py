"""Golden triples: what every field of the model compiles to and answers on the stories, reviewed in the diff."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

CASES = Path(__file__).with_name("cases")
OPERATIONS = sorted(path for path in CASES.rglob("*.graphql") if path.parent.name != "mutation")


def _name(path: Path) -> str:
    return path.relative_to(CASES).with_suffix("").as_posix()


@pytest.mark.parametrize("path", OPERATIONS, ids=_name)
async def test_case(path: Path, executor: Executor, stories: Database, asking: Asking, request: pytest.FixtureRequest) -> None:
    """The operation compiles to the statement beside it, takes exactly one statement, and answers what is beside it."""
    source, before = path.read_text("utf-8"), stories.statements
    statement = executor.show(source, asking=asking).text
    result = await executor.answer(source, asking=asking)
    assert result.errors is None
    assert stories.statements - before == 1
    answer = json.dumps(result.data, indent=2, ensure_ascii=False) + "\n"
    for golden, found in ((path.with_suffix(".cypher"), statement), (path.with_suffix(".json"), answer)):
        if request.config.getoption("--update"):
            golden.write_text(found, "utf-8")
        assert golden.read_text("utf-8") == found


def test_every_body_has_a_case(built: Built) -> None:
    """No field goes without a golden case, and no case without a field, but those of the query language itself."""
    bodies = {
        body.path.removeprefix("cypher/").removesuffix(".cypher") for body in built.catalog.bodies.values() if body.type != "Mutation"
    }
    cases = {_name(path) for path in OPERATIONS if path.parent.name != "language"}
    assert bodies - cases == set()
    assert {case for case in cases - bodies if case.rpartition("/")[2] not in ("_node", "_relationship", "_row")} == {"query/node"}
