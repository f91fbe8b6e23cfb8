"""All contenders brought up over one database, their answers compared before anything is measured."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.schema import build
from graph_api.settings import Settings

from .client import Connection, post
from .hand import Hand, driver_of
from .questions import Question
from .services import HAND, OURS, STOCK, Service

CONCURRENCY = 16
OURS_IN_PROCESS, HAND_IN_PROCESS = "ours-in-process", "hand-in-process"
TITLES = {
    OURS: "ours, GraphQL over HTTP",
    HAND: "(a) by hand, over HTTP",
    STOCK: "(b) stock Strawberry with loaders, over HTTP",
    OURS_IN_PROCESS: "ours, in process",
    HAND_IN_PROCESS: "(a) by hand, in process",
}

Ask = Callable[[int], Awaitable[bytes]]
Answer = Callable[[Question, Mapping[str, Any]], Awaitable[bytes]]


@dataclass(frozen=True)
class OverHttp:
    """Somebody who is asked over keep-alive connections."""

    name: str
    pid: int
    port: int
    connections: Sequence[Connection]

    async def open(self) -> None:
        """Connects anew."""
        for connection in self.connections:
            await connection.open()

    def asks(self, question: Question) -> list[Ask]:
        """For each connection a function that sends the request of a number and waits for its answer."""
        by_hand = self.name == HAND
        bodies = [orjson.dumps(values) for values in question.variables] if by_hand else question.bodies()
        path = f"/{question.name}" if by_hand else "/graphql"
        requests = [post(self.port, path, body) for body in bodies]

        def of(connection: Connection) -> Ask:
            return lambda number: connection.send(requests[number % len(requests)])

        return [of(connection) for connection in self.connections]


@dataclass(frozen=True)
class InProcess:
    """Somebody who is called in the process of the benchmark."""

    name: str
    answer: Answer
    pid: int = field(default_factory=os.getpid)

    async def open(self) -> None:
        """Nothing to do: the driver minds its own connections."""

    def asks(self, question: Question) -> list[Ask]:
        """The same function for everybody who asks at the same time."""
        values = question.variables
        return [lambda number: self.answer(question, values[number % len(values)])] * CONCURRENCY


Contender = OverHttp | InProcess


@asynccontextmanager
async def contest(settings: Settings, services: Mapping[str, Service]) -> AsyncGenerator[list[Contender]]:
    """Everybody, connected."""
    over_http = [OverHttp(name, one.pid, one.port, [Connection(one.port) for _ in range(CONCURRENCY)]) for name, one in services.items()]
    async with Database.of(settings) as database, driver_of(settings) as driver:
        yield [*over_http, InProcess(OURS_IN_PROCESS, _ours(settings, database)), InProcess(HAND_IN_PROCESS, _by_hand(Hand(driver)))]
    for contender in over_http:
        for connection in contender.connections:
            connection.close()


async def compare(contenders: Sequence[Contender], question: Question) -> int:
    """How many answers everybody gave alike; that is all of them. Raises AssertionError at the first difference."""
    asks = [contender.asks(question)[0] for contender in contenders]
    for contender in contenders:
        await contender.open()
    for number, values in enumerate(question.variables):
        answers = [orjson.loads(content) for content in await asyncio.gather(*(ask(number) for ask in asks))]
        for contender, answer in zip(contenders, answers, strict=True):
            alike = answer == {"data": answers[0]["data"]}
            assert alike, f"{contender.name}, {question.name} {values}: {orjson.dumps(answer)!r} is not {orjson.dumps(answers[0])!r}"
        assert _is_full(answers[0]["data"]), (question.name, values)
    return len(question.variables)


def _ours(settings: Settings, database: Database) -> Answer:
    executor = Executor(build(), database)

    async def answer(question: Question, variables: Mapping[str, Any]) -> bytes:
        result = await executor.answer(question.document, variables, asking=Asking.of(settings))
        return orjson.dumps(result.formatted)

    return answer


def _by_hand(hand: Hand) -> Answer:
    async def answer(question: Question, variables: Mapping[str, Any]) -> bytes:
        return await hand.answer(question.name, variables)

    return answer


def _is_full(data: Any) -> bool:
    """Whether the answer is as large as the question's title says."""
    if "customers" in data:
        customers = data["customers"]["nodes"]
        return len(customers) == 100 and all(len(each["interactions"]["nodes"]) == 10 for each in customers)
    return data["customer"] is not None and len(data["customer"].get("interactions", {"nodes": [0] * 10})["nodes"]) == 10
