"""An answer on its way out: status, headers, bytes."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import Send

from .head import Head
from .negotiation import Headers

VARY = (b"vary", b"Accept, Accept-Encoding")


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers and body."""

    status: int
    headers: Headers
    body: bytes = b""

    async def send(self, head: Head, send: Send) -> None:
        """Sends it; to HEAD everything but the body."""
        await send({"type": "http.response.start", "status": self.status, "headers": [*self.headers]})
        await send({"type": "http.response.body", "body": b"" if head.method == "HEAD" else self.body})


def described(media: bytes, content: bytes) -> Headers:
    """The headers that every answer with a body has."""
    return (b"content-type", media), (b"content-length", b"%d" % len(content)), VARY
