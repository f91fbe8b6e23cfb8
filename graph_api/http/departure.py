"""A client that leaves ends its query, also in the database: nobody works for an answer that nobody reads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from starlette.types import Receive

PATIENCE = 0.1  # seconds; most answers are given before, and watching costs them nothing
_Result = TypeVar("_Result")


class Departed(Exception):
    """The client has left before its answer."""


async def unless_departed(work: Awaitable[_Result], receive: Receive) -> _Result:
    """The result of `work`, which is cancelled when the client leaves; its body has to be read by then. Raises Departed."""
    task = asyncio.current_task()
    assert task
    watch = _Watch(task, receive)
    timer = task.get_loop().call_later(PATIENCE, watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if not watch.has_seen_it_leave:
            raise
        task.uncancel()
        raise Departed from None
    finally:
        timer.cancel()
        watch.end()


class _Watch:
    """Listens beside the work, and cancels it."""

    def __init__(self, task: asyncio.Task[object], receive: Receive) -> None:
        self.has_seen_it_leave = False
        self._task, self._receive = task, receive
        self._listening: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    def end(self) -> None:
        if self._listening:
            self._listening.cancel()

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.has_seen_it_leave = True
        self._task.cancel()
