"""Connections that are used again: the one that was used last first, so that the others may grow old."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from graph_api.bolt.connection import Connection
from graph_api.bolt.failures import LostError

_SUSPECT = 60.0  # seconds unused after which a connection is tried before it is trusted
_TRIAL = 1.0  # seconds


class Pool:
    """At most `size` connections; who comes later waits, as long as its deadline allows."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]], size: int) -> None:
        self._connect = connect
        self._turns = asyncio.Semaphore(size)
        self._idle: list[Connection] = []
        self._closed = False

    async def take(self) -> Connection:
        """A connection that nobody else has until it is given back. Raises what `connect` raises."""
        await self._turns.acquire()
        try:
            while self._idle:
                connection = self._idle.pop()
                if await _is_alive(connection):
                    return connection
            return await self._connect()
        except BaseException:
            self._turns.release()
            raise

    def give_back(self, connection: Connection) -> None:
        """Lets the next have it, unless it was closed."""
        if self._closed:
            connection.close()
        if not connection.closed:
            self._idle.append(connection)
        self._turns.release()

    def forget(self) -> None:
        """Leaves all connections that wait: where one was lost, or is logged in no longer, the others of its age are no better."""
        idle, self._idle = self._idle, []
        for connection in idle:
            connection.leave()

    def close(self) -> None:
        """Leaves what waits, and closes what is still in use when it comes back."""
        self._closed = True
        self.forget()


async def _is_alive(connection: Connection) -> bool:
    if connection.closed:
        return False
    if asyncio.get_running_loop().time() - connection.used_at > _SUSPECT:
        with contextlib.suppress(LostError, TimeoutError):
            async with asyncio.timeout(_TRIAL):
                await connection.reset()
    return not connection.closed
