"""HTTP as uvicorn reads it, with an end to what stands before the body: its parser in C takes headers of any length for any time."""

from __future__ import annotations

import asyncio
import logging
import os
from http import HTTPStatus

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from graph_api.guard import SAFE_HEADERS
from graph_api.http.negotiation import CLOSE, Outcome
from graph_api.http.refusal import Refused, refusal

LONGEST_HEAD = 65_536  # bytes of a request line with its headers, checked after every piece that arrives
HEAD_WITHIN = 10.0  # seconds from its first byte

_log = logging.getLogger(__name__)


class BoundedHead(HttpToolsProtocol):
    """Refuses heads that are too long with 431, others that cannot be read with 400, and hangs up on those that do not end."""

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
            self._refuse(Outcome.HEAD_TOO_LONG, f"The head of a request has at most {LONGEST_HEAD:,} bytes.")

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

    def send_400_response(self, msg: str) -> None:
        """What uvicorn says of bytes that are no HTTP, in the form of every other refusal."""
        self._refuse(Outcome.UNREADABLE, msg)

    def _refuse(self, outcome: Outcome, message: str) -> None:
        number = os.urandom(16).hex()  # no request has come that could have brought one
        _log.warning("request %s refused: %s", number, message)
        self.transport.write(_written(Refused(outcome, message, (CLOSE,)), number))
        self._hang_up()

    def _hang_up(self) -> None:
        self._stop_waiting()
        self.transport.close()

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None


def _written(refused: Refused, number: str) -> bytes:
    """A whole answer, as the bytes that go over the wire."""
    reply = refusal(refused, number)
    headers = (*reply.headers, *SAFE_HEADERS.items(), (b"x-request-id", number.encode()))
    lines = (b"%b: %b\r\n" % header for header in headers)
    return b"HTTP/1.1 %d %b\r\n%b\r\n%b" % (reply.status, HTTPStatus(reply.status).phrase.encode(), b"".join(lines), reply.body)
