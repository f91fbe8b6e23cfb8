"""What the database itself can do: our statements as prebuilt bytes over raw connections, their answers thrown away unread.

Nobody who asks this server over Bolt can be faster; how near the service comes is its share of the limit.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import cycle

import orjson

from graph_api.bolt import Question as Statement
from graph_api.bolt import run_message
from graph_api.bolt.connection import Connection
from graph_api.bolt.messages import FAILURE
from graph_api.execute import Asking, Executor
from graph_api.limits import UNLIMITED
from graph_api.schema import Built
from graph_api.settings import Settings
from graph_api.target import Target

from .wrk import Asked

_MESSAGES = 3  # that answer a statement of one row: it has begun, the row, it has ended
_DEADLINE = 120.0  # seconds


def prebuilt(built: Built, settings: Settings, bodies: Sequence[bytes]) -> list[bytes]:
    """The bytes that our service sends to the database for requests over HTTP."""
    executor, asking = Executor(built, None, UNLIMITED), Asking.of(settings)
    made: list[bytes] = []
    for body in bodies:
        request = orjson.loads(body)
        ready = executor.show(request["query"], request["variables"], asking=asking)
        made.append(run_message(Statement(ready.text, {"p": ready.parameters}, _DEADLINE), settings.neo4j_database))
    return made


async def ask(settings: Settings, requests: Sequence[bytes], clients: int, seconds: float) -> Asked:
    """What that many connections count which send the requests in turn for that long. Raises RuntimeError when one fails."""
    target = Target.of(settings)
    host, _, port = target.uri.removeprefix("bolt://").partition(":")
    loop, turns, times = asyncio.get_running_loop(), cycle(requests), list[float]()
    throwers: list[_Thrower] = []
    for _ in range(clients):
        transport, connection = await loop.create_connection(Connection, host, int(port))
        await connection.greet(target.login)
        thrower = _Thrower(transport, turns, times)
        transport.set_protocol(thrower)
        throwers.append(thrower)
    began = time.perf_counter()
    await asyncio.gather(*(thrower.go(began + seconds) for thrower in throwers))
    took = time.perf_counter() - began
    for thrower in throwers:
        thrower.transport.abort()
    times.sort()
    return Asked(len(times), took, statistics.median(times) * 1000, times[len(times) * 99 // 100] * 1000)


class _Thrower(asyncio.Protocol):
    """One connection that sends the next request as soon as the last one is answered, and counts the messages of the answer."""

    def __init__(self, transport: asyncio.Transport, requests: Iterator[bytes], times: list[float]) -> None:
        self.transport = transport
        self._requests, self._times = requests, times
        self._until = self._sent = 0.0
        self._done: asyncio.Future[None] | None = None
        self._at = 0  # where the next chunk begins in what comes next
        self._messages = 0
        self._open = False  # in the middle of a message
        self._rest = b""

    async def go(self, until: float) -> None:
        """Asks until that moment."""
        self._until, self._done = until, asyncio.get_running_loop().create_future()
        self._send()
        await self._done

    def data_received(self, data: bytes) -> None:
        """Hop from chunk to chunk; an empty one ends a message."""
        data = self._rest + data if self._rest else data
        at, end = self._at, len(data)
        while at + 2 <= end:
            size = (data[at] << 8) + data[at + 1]
            if size and not self._open and at + 4 <= end and data[at + 3] == FAILURE:
                self._fail(RuntimeError(repr(data[at:])))
            self._messages += not size and self._open
            self._open = bool(size)
            at += 2 + size
        self._rest, self._at = (data[at:], 0) if at < end else (b"", at - end)
        if self._messages == _MESSAGES:
            self._answered()

    def connection_lost(self, exc: Exception | None) -> None:
        """Whoever waits learns that nothing will come."""
        self._fail(ConnectionError("the server closed the connection"))

    def _send(self) -> None:
        self._messages = 0
        self._sent = time.perf_counter()
        self.transport.write(next(self._requests))

    def _answered(self) -> None:
        now = time.perf_counter()
        self._times.append(now - self._sent)
        if now < self._until:
            self._send()
        elif self._done and not self._done.done():
            self._done.set_result(None)

    def _fail(self, error: Exception) -> None:
        if self._done and not self._done.done():
            self._done.set_exception(error)
