"""HTTP as uvicorn reads it, with an end to what stands before the body: its parser in C takes headers of any length for any time."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 65_536  # bytes of a request line with its headers, checked after every piece that arrives
HEAD_WITHIN = 10.0  # seconds from its first byte
_TOO_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class BoundedHead(HttpToolsProtocol):
    """Refuses heads that are too long with 431, and hangs up on those that do not end."""

    _in_head = True
    _length = 0
    _timer: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to a head that has not ended yet."""
        if self._in_head:
            self._length += len(data)
            self._timer = self._timer or self.loop.call_later(HEAD_WITHIN, self._hang_up)
        super().data_received(data)
        if self._in_head and self._length > LONGEST_HEAD and not self.transport.is_closing():
            self.transport.write(_TOO_LONG)
            self._hang_up()

    def on_headers_complete(self) -> None:
        """The head has ended in time."""
        self._in_head = False
        self._stop_waiting()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The next byte begins another head."""
        super().on_message_complete()
        self._in_head, self._length = True, 0

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody waits any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _hang_up(self) -> None:
        self._stop_waiting()
        self.transport.close()

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
