"""One connection: the handshake, the messages that its chunks make, and one exchange at a time."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping
from socket import SO_KEEPALIVE, SOL_SOCKET
from typing import cast

from graph_api.bolt import messages
from graph_api.bolt.failures import LostError, UnknownError
from graph_api.bolt.messages import Version

_OLDEST, _NEWEST = (5, 0), (5, 8)


class Connection(asyncio.Protocol):
    """Sends a request and collects what answers it. Whatever is cut short, by us or by the server, closes the connection."""

    def __init__(self) -> None:
        self.closed = False
        self.used_at = 0.0  # when bytes last went out or came in, by the clock of the loop
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[list[bytes]] | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._greeted = False
        self._rest = b""
        self._chunks: list[bytes] = []
        self._messages: list[bytes] = []
        self._summaries = 0  # still to come

    async def greet(self, login: Mapping[str, str]) -> None:
        """Agrees on a version and logs in. Raises LostError, FailureError, UnknownError."""
        version = _version((await self.exchange(messages.MAGIC + messages.PROPOSAL, 1))[0])
        self._greeted = True
        answers = await self.exchange(messages.hello(version, login), messages.introductions(version))
        if failure := messages.failure(answers):
            raise failure
        patience = messages.content(answers[0]).get("hints", {}).get("connection.recv_timeout_seconds")
        if isinstance(patience, int) and patience > 0:
            self._watch_over(patience)

    async def exchange(self, request: bytes, summaries: int) -> list[bytes]:
        """The messages that answer a request, up to the last of so many summaries. Raises LostError."""
        if self.closed or self._transport is None:
            raise LostError("the connection is closed")
        self._waiter = waiter = self._loop.create_future()
        self._messages, self._summaries = [], summaries
        self.used_at = self._loop.time()
        self._transport.write(request)
        try:
            return await waiter
        except BaseException:
            self.close()
            raise
        finally:
            self._waiter = None

    async def reset(self) -> None:
        """Makes the server ready again after a failure. Raises LostError."""
        (answer,) = await self.exchange(messages.RESET, 1)
        if answer[1] != messages.SUCCESS:
            self.close()
            raise LostError("the server would not reset the connection")

    def close(self) -> None:
        """Ends the connection at once, and with it whatever the server still does for it."""
        self.closed = True
        if self._transport:
            self._transport.abort()

    def leave(self) -> None:
        """Ends a connection that waits for nothing."""
        if self._transport and not self.closed:
            self.closed = True
            self._transport.write(messages.GOODBYE)
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what is written to; the system asks now and then whether a silent server is still there."""
        self._transport = cast("asyncio.Transport", transport)
        with contextlib.suppress(OSError, AttributeError):
            transport.get_extra_info("socket").setsockopt(SOL_SOCKET, SO_KEEPALIVE, 1)

    def data_received(self, data: bytes) -> None:
        """Put chunks together to messages."""
        self.used_at = self._loop.time()
        data = self._rest + data if self._rest else data
        try:
            self._rest = data[self._chunks_of(data) if self._greeted else self._answer_of(data) :]
        except LostError as error:
            self._lose(error)

    def connection_lost(self, exc: Exception | None) -> None:
        """Whoever waits learns that nothing will come."""
        if self._watch:
            self._watch.cancel()
        self._lose(LostError(f"the server closed the connection ({exc})" if exc else "the server closed the connection"))

    def _answer_of(self, data: bytes) -> int:
        """The four bytes that answer the handshake."""
        if len(data) < 4:
            return 0
        self._message(data[:4])
        return 4

    def _chunks_of(self, data: bytes) -> int:
        """Takes all whole chunks; an empty one ends a message, or means that the server is still at work. Gives where they end."""
        at, end = 0, len(data)
        while at + 2 <= end:
            following = at + 2 + (data[at] << 8) + data[at + 1]
            if following > end:
                break
            if following > at + 2:
                self._chunks.append(data[at + 2 : following])
            elif self._chunks:
                message = b"".join(self._chunks)
                self._chunks.clear()
                self._message(message)
            at = following
        return at

    def _message(self, message: bytes) -> None:
        waiter = self._waiter
        if waiter is None or not self._summaries or len(message) < 2:
            raise LostError("the server says something that nobody asked for")
        self._messages.append(message)
        if message[1] == messages.RECORD and self._greeted:
            return
        self._summaries -= 1
        if not self._summaries and not waiter.done():
            waiter.set_result(self._messages)

    def _lose(self, error: LostError) -> None:
        self.close()
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(error)

    def _watch_over(self, patience: float) -> None:
        """Gives the server up when it owes an answer and has sent nothing, not even an empty chunk, for so many seconds."""
        if self._waiter and self._loop.time() - self.used_at >= patience:
            self._lose(LostError(f"the server sent nothing for {patience:g} s"))
        elif not self.closed:
            self._watch = self._loop.call_later(patience / 4, self._watch_over, patience)


def _version(answer: bytes) -> Version:
    """Raises LostError for what is no Bolt, UnknownError for one that the reader does not speak."""
    version = answer[3], answer[2]
    if answer[:2] != b"\0\0":
        raise LostError(f"what answers there is no Bolt: {answer!r}")
    if not _OLDEST <= version <= _NEWEST:
        raise UnknownError(f"the server would not speak Bolt {_OLDEST[0]}.{_OLDEST[1]} to {_NEWEST[0]}.{_NEWEST[1]}")
    return version
