"""Who may connect, while there are no rights: only this machine, only pages of our own, in requests of a sane size.

A page on any site can make a browser send requests to 127.0.0.1, and by rebinding a name even read the answers. Such a request
carries a foreign name in Host, Origin or Sec-Fetch-Site. It is refused before anything else looks at it.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_api.errors import Code, SettingError
from graph_api.settings import Settings

LARGEST_BODY = 1_000_000  # bytes
_DISCARDED = 16 * LARGEST_BODY  # bytes
_BODY_WITHIN = 10.0  # seconds; whoever sends more slowly only holds a connection
_REQUEST_ID = re.compile(r"[\w.:-]{1,128}", re.ASCII)
_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_HEADERS = {
    "Cache-Control": "no-store",  # answers are about people
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}

_log = logging.getLogger(__name__)


def check_address(settings: Settings) -> None:
    """Raises SettingError when the service would be open to others, or its clock stood still for them."""
    if is_loopback(settings.host):
        return
    if not settings.published_at:
        raise SettingError(
            f"CUSTOMER_GRAPH_HOST={settings.host!r} cannot be used: until there are rights, the service listens on 127.0.0.1 only"
            " (in a container, set CUSTOMER_GRAPH_PUBLISHED_AT too)."
        )
    if settings.now:
        raise SettingError(
            f"CUSTOMER_GRAPH_NOW fixes the clock, and CUSTOMER_GRAPH_HOST={settings.host!r} opens the service to a network:"
            " unset one of them."
        )


def is_loopback(name: str) -> bool:
    """Whether a host name or address, without its port, stands for this machine alone."""
    name = name.strip("[]").lower()
    try:
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def request_id(request: Request) -> str:
    """The id of a request: the one it brought in X-Request-Id, or its own."""
    return request.state.request_id


def refusal(status: int, code: Code, message: str, request_id: str, headers: Mapping[str, str] | None = None) -> Response:
    """An answer in the form of a GraphQL error: message, code and request id."""
    error = {"message": message, "extensions": {"code": code, "requestId": request_id}}
    return JSONResponse({"errors": [error]}, status_code=status, headers=headers)


class _Refused(Exception):
    """A request that goes no further."""

    def __init__(self, status: int, code: Code, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True, slots=True)
class Guard:
    """Wraps the whole application: refuses what may not enter, and puts the request id and the safe headers on every answer."""

    app: ASGIApp
    settings: Settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        number = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = number

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), number)
            await send(message)

        try:
            self._check_names(headers, scope["path"])
            receive = await _whole_body(receive, headers) if scope["method"] == "POST" else receive
        except _Refused as refused:
            _log.warning("%s %s refused: %s", scope["method"], scope["path"], refused.message)
            response = refusal(refused.status, refused.code, refused.message, number, {"Connection": "close"})
            await response(scope, receive, send_with_headers)
            return
        await self.app(scope, receive, send_with_headers)

    def _check_names(self, headers: Headers, path: str) -> None:
        hosts = headers.getlist("host")
        host = hosts[0].lower() if len(hosts) == 1 else ""
        if not self._is_ours(host):
            known = "127.0.0.1, localhost or [::1]"
            raise _Refused(421, Code.HOST_REFUSED, f"No service of the name {', '.join(hosts)!r} is here: ask for {known}.")
        origin = headers.get("origin")
        if origin is not None and origin.lower() not in (f"http://{host}", f"https://{host}"):
            raise _Refused(403, Code.ORIGIN_REFUSED, f"Pages of {origin!r} may not ask this service, only its own.")
        if path.startswith("/graphql") and headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise _Refused(403, Code.ORIGIN_REFUSED, "Pages of other sites may not ask this service, only its own.")

    def _is_ours(self, host: str) -> bool:
        name = re.fullmatch(r"(\[[0-9a-f:.]+\]|[^:\s]+)(:\d{1,5})?", host)
        if not name:
            return False
        return is_loopback(name[1]) or host in (self.settings.published_at or ())


def _add_headers(headers: MutableHeaders, number: str) -> None:
    headers["X-Request-Id"] = number
    headers.setdefault("Content-Security-Policy", _POLICY)
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)


async def _whole_body(receive: Receive, headers: Headers) -> Receive:
    """Reads the body to its end, and hands out what gives it again."""
    length = headers.get("content-length", "")
    try:
        async with asyncio.timeout(_BODY_WITHIN):
            body = await _read(receive) if not length.isdigit() or int(length) <= _DISCARDED else None
    except TimeoutError:
        raise _Refused(408, Code.BAD_REQUEST, f"The body did not arrive within {_BODY_WITHIN:g} s.") from None
    if body is None:
        text = f"The body is larger than {LARGEST_BODY:,} bytes: send values as variables, or less."
        raise _Refused(413, Code.BODY_TOO_LARGE, text)
    return _again(body, receive)


async def _read(receive: Receive) -> bytes | None:
    """The body; None when it is too large. It is taken all the same, as a client that still sends does not see the refusal."""
    parts: list[bytes] = []
    size, more = 0, True
    while more and size <= _DISCARDED:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _Refused(400, Code.BAD_REQUEST, "The connection ended before the body did.")
        part, more = message.get("body", b""), message.get("more_body", False)
        size += len(part)
        if size <= LARGEST_BODY:
            parts.append(part)
    return b"".join(parts) if size <= LARGEST_BODY else None


def _again(body: bytes, receive: Receive) -> Receive:
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
