"""Everybody who is asked over HTTP: how a question is put to each, and their answers compared before anything is measured."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson

from . import neo4j_graphql
from .names import HAND, NEO4J_GRAPHQL, OURS, STOCK
from .questions import Question, Values, Wordings, walk
from .services import Service
from .texts import document

_COMPARED, _COMPARED_OF_NEW = 16, 4  # answers to each question
_PATIENCE = 120.0  # seconds

Put = Callable[[Question, Values, int], Any]
Read = Callable[[Question, Any], Any]


class CannotAnswer(Exception):
    """A contender answered with an error."""


@dataclass(frozen=True)
class Contender:
    """A service: `put` makes the content of a request from question, variables and number, `read` brings its data into our form."""

    name: str
    service: Service
    put: Put
    read: Read
    after: dict[str, list[Values]] = field(default_factory=dict[str, list[Values]])  # variables that a question asks for beforehand
    unasked: dict[str, Iterator[int]] = field(default_factory=lambda: defaultdict(itertools.count))  # numbers of wordings

    def address(self, question: Question) -> str:
        """Where it is asked."""
        path = question.name if self.name == HAND else "graphql"
        return f"http://127.0.0.1:{self.service.port}/{path}"

    def requests(self, question: Question, count: int) -> list[bytes]:
        """The bodies of so many requests; the same ones each time, unless the question has to be new."""
        variables = self.after.get(question.name) or question.variables
        numbers = itertools.islice(self.unasked[question.name], count) if question.new else range(count)
        return [orjson.dumps(self.put(question, variables[number % len(variables)], number)) for number in numbers]

    def ask(self, client: httpx.Client, question: Question, body: bytes) -> Any:
        """The data of an answer in our form. Raises CannotAnswer with the first of its errors."""
        answer = orjson.loads(client.post(self.address(question), content=body, headers={"Content-Type": "application/json"}).content)
        if errors := answer.get("errors"):
            raise CannotAnswer(f"{self.name}, {question.name}: {errors[0]['message']}")
        return self.read(question, answer["data"])


def contenders(services: Mapping[str, Service]) -> list[Contender]:
    """All of them."""
    how = {
        OURS: (_graphql(), _as_it_is),
        STOCK: (_graphql(), _as_it_is),
        HAND: (_by_hand, _as_it_is),
        NEO4J_GRAPHQL: (neo4j_graphql.putting(), neo4j_graphql.read),
    }
    return [Contender(name, service, *how[name]) for name, service in services.items()]


def able(everybody: Sequence[Contender], question: Question) -> tuple[list[Contender], dict[str, str]]:
    """Who can answer a question, brought to where it begins, and why the others cannot. Raises CannotAnswer when we cannot."""
    found: list[Contender] = []
    failed: dict[str, str] = {}
    with httpx.Client(timeout=_PATIENCE) as client:
        for contender in everybody:
            try:
                if question.name == "page":
                    contender.after["page"] = [_page_50(client, contender, question, values) for values in question.variables]
                contender.ask(client, question, contender.requests(question, 1)[0])
                found.append(contender)
            except (CannotAnswer, httpx.TimeoutException) as error:
                if contender.name == OURS:
                    raise
                failed[contender.name] = str(error) or type(error).__name__
    return found, failed


def compare(everybody: Sequence[Contender], question: Question) -> int:
    """How many answers everybody gave alike; that is all of them. Raises AssertionError at the first difference."""
    with httpx.Client(timeout=_PATIENCE) as client:
        count = _COMPARED_OF_NEW if question.new else _COMPARED
        bodies = [contender.requests(question, count) for contender in everybody]
        for number, requests in enumerate(zip(*bodies, strict=True)):
            answers = [_compared(each.ask(client, question, body)) for each, body in zip(everybody, requests, strict=True)]
            answers = [_within(answer, answers[0]) for answer in answers]
            assert _is_full(question, answers[0]), (question.name, answers[0])
            for contender, answer in zip(everybody, answers, strict=True):
                assert answer == answers[0], f"{contender.name}, {question.name} {question.values(number)}: {answer} is not {answers[0]}"
    return count


def _page_50(client: httpx.Client, contender: Contender, question: Question, values: Values) -> Values:
    """The variables of page 50, with the cursor that the contender itself hands out on the way there."""
    cursor = None
    for stride in walk(values):
        (body,) = [orjson.dumps(contender.put(question, {**stride, "after": cursor}, 0))]
        cursor = contender.ask(client, question, body)["interactions"]["pageInfo"]["endCursor"]
    return {**values, "after": cursor}


def _graphql() -> Put:
    """As our service and stock Strawberry are asked."""
    wordings = Wordings(document("whole"))

    def put(question: Question, values: Values, number: int) -> Any:
        return {"query": wordings.of(question, number) if question.new else document(question.file), "variables": values}

    return put


def _by_hand(question: Question, values: Values, number: int) -> Any:
    return {**values, "number": number} if question.new else values


def _as_it_is(question: Question, data: Any) -> Any:
    return data


def _compared(data: Any) -> Any:
    """Cursors are everybody's own."""
    if "pageInfo" in data.get("interactions", {}):
        data["interactions"]["pageInfo"].pop("endCursor")
    return data


def _within(answer: Any, asked: Any) -> Any:
    """What of an answer was asked for: the driver by hand always gives everything."""
    if isinstance(asked, dict) and isinstance(answer, dict):
        return {name: _within(answer[name], inner) for name, inner in asked.items() if name in answer}
    if isinstance(asked, list) and isinstance(answer, list) and len(asked) == len(answer):
        return [_within(each, inner) for each, inner in zip(answer, asked, strict=True)]
    return answer


def _is_full(question: Question, data: Any) -> bool:
    """Whether the answer is as large as the question's title says."""
    if question.name == "many":
        customers = data["customers"]["nodes"]
        return len(customers) == 100 and sum(len(each["interactions"]["nodes"]) for each in customers) > 950
    if question.name == "neighbour":
        return len(data["customers"]["nodes"]) == 1
    if question.name == "page":
        return len(data["interactions"]["nodes"]) == 20 and data["interactions"]["pageInfo"]["hasNextPage"]
    if question.name == "groups":
        return len(data["interactions"]["groups"]) > 30
    if question.name == "roots":
        return len(data) == 12 and None not in data.values()
    return data["customer"] is not None and len(data["customer"].get("interactions", {"nodes": [0] * 10})["nodes"]) == 10
