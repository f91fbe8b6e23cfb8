"""JSON that has one reading only.

A key that stands twice is read as its first value by one program and as its last by another, and whoever guards the door must not
read another request than whoever answers it. A parser that looks for this is 20 times slower than one that does not; so the fast one
reads, and only text that it does not write again in the very same bytes is looked at by the other.
"""

from __future__ import annotations

import json
from typing import Any, cast

import orjson

from .negotiation import Outcome
from .refusal import Refused

DEEPEST = 100  # objects and lists inside each other
_Pairs = list[tuple[str, Any]]


def loads(text: bytes, what: str) -> Any:
    """The value of a text in UTF-8. Raises Refused, with a sentence that begins with `what`."""
    try:
        value = orjson.loads(text)
    except ValueError as error:
        raise Refused(Outcome.UNREADABLE, f"{what} cannot be read as JSON in UTF-8: {error}.") from None
    if b"\\u0000" in text:
        refuse_nul(value, what)
    if text.count(b"[") + text.count(b"{") > DEEPEST and _depth(value) > DEEPEST:
        raise Refused(Outcome.UNREADABLE, f"{what} is nested more than {DEEPEST} deep.")
    if orjson.dumps(value) != text:
        _refuse_twins(text, what)
    return value


def refuse_nul(value: Any, what: str) -> None:
    """Raises Refused where a text holds the character NUL: many a program takes it for the end."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str) and "\0" in one:
            raise Refused(Outcome.UNREADABLE, f"{what} holds the character NUL.")
        waiting += _parts(one, keys=True)


def _depth(value: Any) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, dict | list):
            deepest = max(deepest, depth)
            waiting += [(part, depth + 1) for part in _parts(one)]
    return deepest


def _parts(value: Any, *, keys: bool = False) -> list[Any]:
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return [*fields, *fields.values()] if keys else list(fields.values())
    return cast("list[Any]", value) if isinstance(value, list) else []


def _refuse_twins(text: bytes, what: str) -> None:
    def once(pairs: _Pairs) -> None:
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise Refused(Outcome.UNREADABLE, f"{what} has the key {name!r} twice in one object.")
            seen.add(name)

    json.loads(text, object_pairs_hook=once, parse_int=_nothing, parse_float=_nothing)


def _nothing(number: str) -> None:
    """No number matters here, and some are too long to be read."""
