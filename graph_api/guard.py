"""Who may connect, while there are no rights: only this machine, only pages of our own, in requests of a sane size.

A page on any site can make a browser send requests to 127.0.0.1, and by rebinding a name even read the answers. Such a request
carries a foreign name in Host, Origin or Sec-Fetch-Site. It is refused before anything else looks at it.
"""

from __future__ import annotations

import ipaddress
import logging
import re
from dataclasses import dataclass
from functools import lru_cache

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_api.errors import SettingError
from graph_api.http.head import Head
from graph_api.http.negotiation import Outcome
from graph_api.http.refusal import Refused, refusal
from graph_api.settings import Settings

_LONGEST_NAME = 300  # characters of a host with its port; no name that exists is longer
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:\s]+)(:\d{1,5})?")
SAFE_HEADERS = {
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    b"cache-control": b"no-store",  # answers are about people
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-resource-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
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


@dataclass(frozen=True, slots=True)
class Guard:
    """Wraps the whole application: refuses what may not enter, and puts the request id and the safe headers on every answer."""

    app: ASGIApp
    settings: Settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        head = Head.of(scope)
        scope.setdefault("state", {})["head"] = head
        sends = _with_headers(send, head.request_id.encode())
        try:
            self._check_names(head)
        except Refused as refused:
            _log.warning("%s %r refused: %s", head.method, head.path, refused.message)
            await refusal(refused, head.request_id).send(head, sends)
            return
        await self.app(scope, receive, sends)

    def _check_names(self, head: Head) -> None:
        host = head.text(b"host").lower()
        if not self._is_ours(host):
            known = "127.0.0.1, localhost or [::1]"
            raise Refused(Outcome.FOREIGN_HOST, f"No service of the name {head.text(b'host')!r} is here: ask for {known}.")
        origin = head.fields.get(b"origin")
        if origin is not None and origin.decode("latin-1").lower() not in (f"http://{host}", f"https://{host}"):
            raise Refused(Outcome.FOREIGN_ORIGIN, f"Pages of {head.text(b'origin')!r} may not ask this service, only its own.")
        site = head.fields.get(b"sec-fetch-site", b"none")
        if site not in (b"none", b"same-origin") and head.path.startswith("/graphql"):
            raise Refused(Outcome.FOREIGN_ORIGIN, "Pages of other sites may not ask this service, only its own.")

    def _is_ours(self, host: str) -> bool:
        return (len(host) <= _LONGEST_NAME and _is_of_this_machine(host)) or host in (self.settings.published_at or ())


@lru_cache(maxsize=256)
def _is_of_this_machine(host: str) -> bool:
    """Whether a Host header names this machine; the few that do come with every request."""
    name = _HOST.fullmatch(host)
    return name is not None and is_loopback(name[1])


def _with_headers(send: Send, request_id: bytes) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.lower() for name, _ in message["headers"]}
            safe = ((name, value) for name, value in SAFE_HEADERS.items() if name not in own)
            message["headers"] = [*message["headers"], *safe, (b"x-request-id", request_id)]
        await send(message)

    return send_with_headers
