"""The cookbook's questions about the real sample, each compared with a second answer from its files."""

from __future__ import annotations

import json

import pytest

from graph_api import ide
from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ide import Question
from graph_api.ingest.ledger import Ledger
from graph_api.schema import Built
from seed.sources.complete_journey import DIRECTORY
from tests.cookbook.questions import RECIPES
from tests.cookbook.sample import Sample
from tests.cookbook.spelling import hollow

QUESTIONS = [question for question in ide.questions() if question.is_over_sample]


@pytest.fixture(scope="module")
def sample() -> Sample:
    """The files, as tables."""
    return Sample(DIRECTORY)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_the_answer_is_that_of_the_files(
    question: Question, sample: Sample, built: Built, journey: tuple[Database, Ledger], asking: Asking
) -> None:
    """By one statement, the whole of it, with a value somewhere of everything that is asked; and with another variable another one."""
    executor, database = Executor(built, journey[0]), journey[0]
    recipe, given, before = RECIPES[question.name], json.loads(question.variables), database.statements
    answers = []
    for variables in (given, {**given, **recipe.other}):
        result = await executor.answer(question.query, variables, asking=asking)
        assert result.errors is None
        assert result.data == recipe.answer(sample, **variables)
        answers.append(result.data)
    assert database.statements - before == 2
    assert hollow(answers[0]) == set()
    assert answers[0] != answers[1]
