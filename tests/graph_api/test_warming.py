"""Trusted documents run before anybody asks, with real statements."""

from __future__ import annotations

import asyncio
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse

from graph_api.db import Database, Statement
from graph_api.documents import Documents, read
from graph_api.execute import Executor
from graph_api.limits import Limits
from graph_api.schema import Built
from graph_api.settings import Settings
from graph_api.warming import Warming, made_up

PAGES = "query Pages($size: Int!, $after: String) { brands(first: $size, after: $after) { nodes { name } pageInfo { endCursor } } }"
BROKEN = "query Broken($after: String!) { brands(after: $after) { totalCount } }"


def manifest(folder: Path, built: Built, *entries: tuple[str, list[dict[str, Any]]]) -> Documents:
    """Documents with their samples."""
    operations = [{"id": hashlib.sha256(text.encode()).hexdigest(), "body": text, "samples": samples} for text, samples in entries]
    path = folder / "documents.json"
    path.write_text(json.dumps({"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}), "utf-8")
    return read(path, built.core, Limits())


@pytest.fixture
def settings() -> Settings:
    """Those of the stories."""
    return Settings.read({"CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z"})


async def test_first_and_next_page_are_run(tmp_path: Path, built: Built, stories: Database, settings: Settings) -> None:
    """Each sample is two answers, for after the first page stands a cursor; without samples a value is made up."""
    executor = Executor(built, stories)
    before = stories.statements
    documents = manifest(tmp_path, built, (PAGES, [{"size": 1}, {"size": 2}]), ("{ teams { totalCount } }", []))
    await Warming(documents, executor, built.core, settings).run()
    assert stories.statements - before == 2 * 2 + 1


async def test_what_cannot_be_run_is_told_and_hinders_nothing(
    tmp_path: Path, built: Built, stories: Database, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """A made-up cursor is no cursor; the next document is run all the same."""
    documents = manifest(tmp_path, built, (BROKEN, []), (PAGES, []))
    warming = Warming(documents, Executor(built, stories), built.core, settings)
    await warming.run()
    assert warming.answers == 1 + 2
    assert [record.getMessage() for record in caplog.records if record.name == "graph_api.warming"] == [
        "document Broken is not warm: This is not a cursor of ours; take one from pageInfo or edges."
    ]


async def test_a_load_warms_again(
    tmp_path: Path, built: Built, own_database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ready after the first time; run again when another load has ended, and not before."""
    monkeypatch.setattr("graph_api.warming.LOOKS_EVERY", 0.05)
    warming = Warming(manifest(tmp_path, built, ("{ teams { totalCount } }", [])), Executor(built, own_database), built.core, settings)
    async with warming.beside(own_database):
        await asyncio.wait_for(warming.ready.wait(), 30)
        await own_database.write([Statement("CREATE (:Load {id: 'one', finishedAt: datetime()})", {})])
        await asyncio.wait_for(_reached(warming, 2), 30)
        await asyncio.sleep(0.5)
        assert warming.answers == 2


async def _reached(warming: Warming, answers: int) -> None:
    while warming.answers < answers:  # noqa: ASYNC110  # the service itself waits for nobody here
        await asyncio.sleep(0.05)


def test_values_are_made_up_for_what_must_have_one(built: Built) -> None:
    """Numbers, texts, words of an enum, empty lists and objects; what may be left out is left out."""
    variables = "$a: Int!, $b: [ID!]!, $c: WindowUnit!, $d: CustomerFilter!, $e: String, $f: DateTime!, $g: Int! = 3"
    [operation] = parse(f"query Q({variables}) {{ __typename }}").definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert made_up(built.core, operation) == {"a": 1, "b": [], "c": "MONTH", "d": {}, "f": "2026-01-01T00:00:00Z"}
