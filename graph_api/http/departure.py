"""A client that leaves ends its query, also in the database: nobody works for an answer that nobody reads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from starlette.types import Receive

from .cancellation import Cancellation

PATIENCE = 0.1  # seconds; most answers are given before, and watching costs them nothing
_Result = TypeVar("_Result")


class Departed(Exception):
    """The client has left before its answer."""


async def unless_departed(work: Awaitable[_Result], receive: Receive) -> _Result:
    """The result of `work`, which is cancelled when the client leaves; its body has to be read by then. Raises Departed."""
    cancellation = Cancellation()
    watch = _Watch(receive, cancellation.cancel)
    timer = asyncio.get_running_loop().call_later(PATIENCE, watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if not cancellation.was_ours():
            raise
        raise Departed from None
    finally:
        timer.cancel()
        watch.end()


class _Watch:
    """Listens beside the work for the end of the connection."""

    def __init__(self, receive: Receive, on_departure: Callable[[], None]) -> None:
        self._receive, self._on_departure = receive, on_departure
        self._listening: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    def end(self) -> None:
        if self._listening:
            self._listening.cancel()

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._on_departure()
