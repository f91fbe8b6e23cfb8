"""The messages of Bolt 5 that a reader needs, framed in chunks as they go over the wire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph_api.bolt.failures import FailureError, LostError
from graph_api.bolt.packstream import decode, encode

Version = tuple[int, int]

MAGIC = b"\x60\x60\xb0\x17"
PROPOSAL = bytes([0, 8, 8, 5, *bytes(12)])  # 5.8 and the eight below it; three places for other versions stay empty
NONE_IN_COMMON = bytes(4)

SUCCESS, RECORD, IGNORED, FAILURE = 0x70, 0x71, 0x7E, 0x7F

_HELLO, _GOODBYE, _RESET, _RUN, _PULL, _LOGON = 0x01, 0x02, 0x0F, 0x10, 0x3F, 0x6A
_AGENT = "customer-graph"
_MOST_IN_A_CHUNK = 0xFFFF


@dataclass(frozen=True, slots=True)
class Question:
    """One auto-commit read: `parameters` by name, `timeout` in seconds on the server, `metadata` for its list of transactions."""

    text: str
    parameters: Mapping[str, object]
    timeout: float
    metadata: Mapping[str, object] = field(default_factory=dict[str, object])
    bookmarks: Iterable[str] = ()


def hello(version: Version, login: Mapping[str, str]) -> bytes:
    """What introduces us and logs us in: one message in Bolt 5.0, two since 5.1."""
    said: dict[str, object] = {"user_agent": _AGENT}
    if version >= (5, 2):
        said["notifications_minimum_severity"] = "OFF"
    if version >= (5, 3):
        said["bolt_agent"] = {"product": _AGENT}
    if version < (5, 1):
        return _framed(_HELLO, {**said, **login})
    return _framed(_HELLO, said) + _framed(_LOGON, login)


def introductions(version: Version) -> int:
    """How many answers `hello` gets."""
    return 1 if version < (5, 1) else 2


def run_message(question: Question, database: str) -> bytes:
    """RUN and PULL in one. Raises OverflowError and UnknownError for parameters that cannot be sent."""
    extra: dict[str, object] = {"mode": "r", "db": database, "tx_timeout": int(question.timeout * 1000), "tx_metadata": question.metadata}
    if bookmarks := list(question.bookmarks):
        extra["bookmarks"] = bookmarks
    return _framed(_RUN, question.text, question.parameters, extra) + _PULL_ALL


def content(message: bytes) -> Any:
    """The only field of an answer. Raises LostError for what is no PackStream, UnknownError for structures in it."""
    try:
        return decode(message, 2)
    except ValueError as error:
        raise LostError(f"the server's answer cannot be read: {error}") from error


def failure(messages: Iterable[bytes]) -> FailureError | None:
    """What the server says went wrong, if anything did. Raises as `content` does."""
    for message in messages:
        if message[1] == FAILURE:
            return FailureError.of(content(message))
    return None


def _framed(signature: int, *fields: object) -> bytes:
    """A message in its chunks; the empty chunk ends it."""
    message = bytes([0xB0 + len(fields), signature]) + b"".join(map(encode, fields))
    if len(message) <= _MOST_IN_A_CHUNK:
        return len(message).to_bytes(2) + message + b"\0\0"
    pieces = (message[start : start + _MOST_IN_A_CHUNK] for start in range(0, len(message), _MOST_IN_A_CHUNK))
    return b"".join(len(piece).to_bytes(2) + piece for piece in pieces) + b"\0\0"


_PULL_ALL = _framed(_PULL, {"n": -1})
RESET = _framed(_RESET)
GOODBYE = _framed(_GOODBYE)
