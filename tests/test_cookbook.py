"""The cookbook's questions about the stories, each compared with a second answer from the records; tests/seed has those of the sample."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from graph_api import ide
from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ide import Question
from graph_api.records.record import Record
from seed.loading import open_source
from tests.cookbook.questions import RECIPES
from tests.cookbook.spelling import hollow
from tests.cookbook.tables import Tables
from tests.naive.running import NOW

# Its story has sentences worked out by hand, in tests/graph_api/test_app.py.
ELSEWHERE = "mrs_peterson"
QUESTIONS = [question for question in ide.questions() if not question.is_over_sample and question.name != ELSEWHERE]


def given(question: Question) -> dict[str, Any]:
    """The variables that a question comes with."""
    return json.loads(question.variables)


@pytest.fixture(scope="module")
def tables() -> Tables:
    """The records of the stories, at their moment."""
    return Tables(_records(), NOW)


def _records() -> Iterator[Record]:
    reading = open_source("stories")
    yield from reading.preface
    for row in reading.rows:
        yield from row.records


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_the_answer_is_that_of_the_records(
    question: Question, tables: Tables, executor: Executor, stories: Database, asking: Asking
) -> None:
    """By one statement, the whole of it; and everything that is asked has a value somewhere."""
    before = stories.statements
    result = await executor.answer(question.query, given(question), asking=asking)
    assert result.errors is None
    assert stories.statements - before == 1
    assert result.data == RECIPES[question.name].answer(tables, **given(question))
    assert hollow(result.data) == set()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_another_value_has_another_answer(
    question: Question, tables: Tables, executor: Executor, stories: Database, asking: Asking
) -> None:
    """Which is that of the records again."""
    recipe = RECIPES[question.name]
    other = {**given(question), **recipe.other}
    result = await executor.answer(question.query, other, asking=asking)
    assert result.data == recipe.answer(tables, **other)
    assert result.data != recipe.answer(tables, **given(question))


def test_every_question_is_worked_out_again() -> None:
    """No question goes without a second reading, and no second reading without a question."""
    assert set(RECIPES) == {question.name for question in ide.questions()} - {ELSEWHERE}


def test_every_variable_of_another_answer_is_one_of_the_question() -> None:
    """A changed value that the question does not know would change nothing."""
    unknown = {name: set(RECIPES[name].other) - set(given(ide.question(name))) for name in RECIPES}
    assert {name for name in unknown if unknown[name]} == set()
