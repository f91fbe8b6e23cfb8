"""The body of a request, taken as it arrives: counted, never kept beyond its limit, never waited for without end."""

from __future__ import annotations

import asyncio
import contextlib

from starlette.types import Receive

from .cancellation import Cancellation
from .head import Head
from .negotiation import Outcome
from .refusal import Refused

LARGEST = 1_000_000  # bytes
DISCARDED = 16 * LARGEST  # bytes that are thrown away as they come, for a client that still sends does not see a refusal
WITHIN = 10.0  # seconds; whoever sends more slowly only holds a connection


async def read(head: Head, receive: Receive) -> bytes:
    """The whole body. Raises Refused when it is too large, comes too slowly, or ends before it is complete."""
    if _announced(head) > LARGEST:
        await discard(head, receive)
        raise _too_large()
    cancellation = Cancellation()
    timer = cancellation.after(WITHIN)
    try:
        return await _collected(receive)
    except asyncio.CancelledError:
        if not cancellation.was_ours():
            raise
        raise Refused(Outcome.SLOW, f"The body did not arrive within {WITHIN:g} s.") from None
    finally:
        timer.cancel()


async def discard(head: Head, receive: Receive) -> None:
    """Takes what a client still sends, so that it comes to read its refusal; not from one that waits to be asked, nor far too much."""
    if b"expect" in head.fields or _announced(head) > DISCARDED:
        return
    with contextlib.suppress(Refused, TimeoutError):
        async with asyncio.timeout(WITHIN):
            await _thrown_away(receive, 0)


def _announced(head: Head) -> int:
    length = head.fields.get(b"content-length", b"")
    return int(length) if length.isdigit() else 0


async def _collected(receive: Receive) -> bytes:
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        part, more = await _piece(receive)
        size += len(part)
        if size > LARGEST:
            parts.clear()
            await _thrown_away(receive, size, more)
            raise _too_large()
        parts.append(part)
    return b"".join(parts)


async def _thrown_away(receive: Receive, size: int, more: bool = True) -> None:
    while more and size <= DISCARDED:
        part, more = await _piece(receive)
        size += len(part)


async def _piece(receive: Receive) -> tuple[bytes, bool]:
    """The next bytes, and whether more of them follow."""
    message = await receive()
    if message["type"] == "http.disconnect":
        raise Refused(Outcome.UNREADABLE, "The connection ended before the body did.")
    return message.get("body", b""), message.get("more_body", False)


def _too_large() -> Refused:
    return Refused(Outcome.TOO_LARGE, f"The body is larger than {LARGEST:,} bytes: send values as variables, or less.")
