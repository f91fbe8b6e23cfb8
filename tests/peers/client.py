"""A keep-alive HTTP client that does as little as possible, so that it does not hide the difference between those it asks.

It knows just what the three services send: a status line, a Content-Length, a body.
"""

from __future__ import annotations

import asyncio
from typing import cast


class Connection(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[bytes] | None = None
        self._received = bytearray()
        self._start = self._end = 0

    async def open(self) -> None:
        """Connects, anew if it was connected: a service closes what is idle for a few seconds."""
        self.close()
        self._received.clear()
        self._start = self._end = 0
        self._waiter = None
        await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", self._port)

    async def send(self, request: bytes) -> bytes:
        """The body of the answer. Raises RuntimeError for any status but 200."""
        assert self._transport
        self._waiter = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._waiter

    def close(self) -> None:
        """Ends the connection."""
        if self._transport:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what is written to."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Collect until the body is whole."""
        self._received += data
        if not self._end:
            self._read_head()
        if self._end and len(self._received) >= self._end and self._waiter:
            body = bytes(self._received[self._start : self._end])
            self._received.clear()
            self._end = 0
            self._waiter.set_result(body)

    def connection_lost(self, exc: Exception | None) -> None:
        """Whoever waits learns that nothing will come."""
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(ConnectionError("the service closed the connection"))

    def _read_head(self) -> None:
        head_end = self._received.find(b"\r\n\r\n")
        if head_end < 0:
            return
        head = bytes(self._received[:head_end]).lower()
        if not head.startswith(b"http/1.1 200 ") and self._waiter:
            self._waiter.set_exception(RuntimeError(bytes(self._received).decode(errors="replace")))
            return
        self._start = head_end + 4
        self._end = self._start + int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])


def post(port: int, path: str, body: bytes) -> bytes:
    """A whole request with a JSON body."""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def get(port: int, path: str) -> bytes:
    """A whole request without a body."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
