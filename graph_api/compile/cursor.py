"""Opaque positions in a list: the key values of a row, the clock of its first page, and a checksum over what they belong to.

The checksum covers order, filter and bound arguments, so that a cursor of another list, or one changed on the way, is
refused instead of answered wrongly. It is no secret: whoever may read the list may read any page of it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Any, NamedTuple

import orjson
from graphql import GraphQLError

from ..errors import Code

CHECK_BYTES = 9
UNREADABLE = "This is not a cursor of ours; take one from pageInfo or edges."
FOREIGN = "This cursor belongs to another order, filter or argument, or was changed on the way."


class Position(NamedTuple):
    """What a cursor holds: one value for each key, and the first page's clock."""

    keys: list[Any]
    now: str


def refusal(message: str, code: Code, nodes: Any = None) -> GraphQLError:
    """A client's mistake as a GraphQL error with its code."""
    return GraphQLError(message, nodes, extensions={"code": str(code)})


def write(keys: list[Any], now: str, belongs_to: bytes) -> str:
    """A cursor for a row of the list that `belongs_to` identifies."""
    payload = orjson.dumps([keys, now])
    return _written(_check(payload, belongs_to) + payload)


def read(text: Any) -> Position:
    """The position of a cursor, its checksum not yet tried; raises a GraphQL error with BAD_CURSOR for any other text."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        keys, now = orjson.loads(raw[CHECK_BYTES:])
        if _written(raw) != text:
            raise ValueError("another spelling of the same bytes")
    except (TypeError, ValueError, binascii.Error):
        raise refusal(UNREADABLE, Code.BAD_CURSOR) from None
    if not isinstance(keys, list) or not isinstance(now, str):
        raise refusal(UNREADABLE, Code.BAD_CURSOR)
    return Position(keys, now)


def verify(text: str, belongs_to: bytes) -> None:
    """Raises a GraphQL error with BAD_CURSOR unless the cursor was written for this very list."""
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if raw[:CHECK_BYTES] != _check(raw[CHECK_BYTES:], belongs_to):
        raise refusal(FOREIGN, Code.BAD_CURSOR)


def identity(static: str, bound: list[Any]) -> bytes:
    """What a list's cursors belong to: the plan's own words and the bound values of its filter and arguments."""
    return hashlib.blake2b(repr((static, bound)).encode(), digest_size=16).digest()


def _written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _check(payload: bytes, belongs_to: bytes) -> bytes:
    return hashlib.blake2b(payload, key=belongs_to, digest_size=CHECK_BYTES).digest()
