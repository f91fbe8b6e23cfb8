"""Where the time of one request goes in our own process, from the socket to the driver and back.

An operation that needs no statement (`{ __typename }`) shows what HTTP, guard and view cost; the stages of the executor are timed
one by one on the real operations.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from starlette.types import ASGIApp, Message

from graph_api.app import create
from graph_api.compile.compiler import Request
from graph_api.db import Database, RequestContext
from graph_api.execute import Asking, Executor
from graph_api.schema import Built, build
from graph_api.settings import Settings

from .client import Connection, get, post
from .hand import Hand, driver_of
from .names import OURS
from .questions import Question, questions
from .services import process
from .texts import document

TURNS, WARM = 1_500, 300
_NOTHING = "{ __typename }"
_LOOKED_AT = ("one", "whole", "many", "roots")


async def examine(settings: Settings) -> dict[str, Any]:
    """Medians in microseconds, printed as they come."""
    built = build()
    with process(OURS, settings) as service:
        found = {"without a statement": _said("without a statement", await _floor(settings, built, service.port))}
    async with Database.of(settings) as database, driver_of(settings) as driver:
        for question in (each for each in await questions(database) if each.name in _LOOKED_AT):
            stages = await _stages(built, database, question, Asking.of(settings))
            stages["by hand, all of it"] = await _by_hand(Hand(driver), question)
            found[question.name] = _said(question.title, stages)
    return found


async def _floor(settings: Settings, built: Built, port: int) -> dict[str, float]:
    """What an operation costs that asks the database nothing, seen from three places, and the plainest route of the service."""
    body = orjson.dumps({"query": _NOTHING})
    executor = Executor(built, None)
    asking = Asking.of(settings)
    app = create(settings, built)
    connection = Connection(port)
    await connection.open()
    request, live = post(port, "/graphql", body), get(port, "/livez")
    found = {
        "over HTTP": await _median(lambda _: connection.send(request)),
        "over HTTP, /livez": await _median(lambda _: connection.send(live)),
        "ASGI application": await _median(lambda _: _through(app, body)),
        "executor": await _median(lambda _: executor.answer(_NOTHING, asking=asking)),
    }
    connection.close()
    return found


async def _stages(built: Built, database: Database, question: Question, asking: Asking) -> dict[str, float]:
    """The steps of `Executor.answer` one by one."""
    executor, compiler, text = Executor(built, database), built.compiler, document(question.file)
    times: dict[str, list[float]] = {}
    for number in range(TURNS):
        variables = question.values(number)
        clock = _Clock()
        parsed = executor.document(text)
        clock.lap("document")
        request = Request(text, parsed, None, variables)
        ready = compiler.prepare(request, asking.context)
        clock.lap("plan cache and binding")
        row = await database.read(ready.text, ready.parameters, context=RequestContext())
        clock.lap("driver and database")
        result = compiler.answer(ready, row, request)
        clock.lap("decoding")
        orjson.dumps(result.formatted)
        clock.lap("JSON")
        for name, lap in clock.laps.items():
            times.setdefault(name, []).append(lap)
    return {name: statistics.median(laps[WARM:]) for name, laps in times.items()}


async def _by_hand(hand: Hand, question: Question) -> float:
    return await _median(lambda number: hand.answer(question.name, question.values(number)))


class _Clock:
    """Microseconds between one lap and the next."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """Ends a lap; the bookkeeping belongs to none."""
        self.laps[name] = (time.perf_counter() - self._last) * 1e6
        self._last = time.perf_counter()


async def _median(ask: Callable[[int], Awaitable[Any]]) -> float:
    """Microseconds."""
    times: list[float] = []
    for number in range(TURNS):
        began = time.perf_counter()
        await ask(number)
        times.append((time.perf_counter() - began) * 1e6)
    return statistics.median(times[WARM:])


async def _through(app: ASGIApp, body: bytes) -> None:
    """One POST to an ASGI application without a socket."""
    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/graphql", "raw_path": b"/graphql", "query_string": b""}
    scope |= {"headers": headers, "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1)}

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        assert message.get("status", 200) == 200, message

    await app(scope, receive, send)


def _said(title: str, stages: Mapping[str, float]) -> dict[str, float]:
    sys.stderr.write(f"{title}: " + ", ".join(f"{name} {microseconds:,.0f} µs" for name, microseconds in stages.items()) + "\n")
    return dict(stages)
