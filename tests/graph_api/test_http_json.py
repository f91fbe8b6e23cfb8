"""JSON that two programs cannot read in two ways."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph_api.http.json import DEEPEST, loads
from graph_api.http.negotiation import Outcome
from graph_api.http.refusal import Refused

NUMBERS = some.integers(-(2**53), 2**53) | some.floats(allow_nan=False, allow_infinity=False)
TEXTS = some.text(some.characters(exclude_characters="\0", exclude_categories=["Cs"]))
VALUES = some.recursive(
    some.none() | some.booleans() | NUMBERS | TEXTS,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def refused(text: bytes) -> str:
    """Why a text was refused."""
    with pytest.raises(Refused) as caught:
        loads(text, "The body")
    assert caught.value.outcome is Outcome.UNREADABLE
    return caught.value.message


@given(VALUES, some.booleans(), some.sampled_from([None, 1]))
def test_whatever_is_json_is_read(value: Any, ascii_only: bool, indent: int | None) -> None:
    """However it is written."""
    assert loads(json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode(), "The body") == value


@pytest.mark.parametrize(
    "text",
    [
        b'{"query":"{ a }","query":"{ b }"}',
        b'{"query": "{ a }", "query": "{ a }"}',
        b'{"variables":{"a":1,"\\u0061":1}}',
        b'{"variables":{"b":[{"a":1},{"a":1,"a":1}]}}',
        b'{"a":1e5,"a":100000.0}',
    ],
)
def test_a_key_stands_once(text: bytes) -> None:
    """Also written in another way, also far inside, also with the very same value."""
    assert refused(text) in {f"The body has the key {key!r} twice in one object." for key in ("query", "a")}


def test_an_equal_key_of_another_object_is_no_twin() -> None:
    """Nor is one in a text."""
    assert loads(b'[ {"a":1}, {"a":1}, "{\\"a\\":1,\\"a\\":1}" ]', "The body") == [{"a": 1}, {"a": 1}, '{"a":1,"a":1}']


@pytest.mark.parametrize("text", [b'{"query":"{ a \\u0000 }"}', b'{"variables":{"a":["\\u0000"]}}', b'{"\\u0000":1}'])
def test_no_text_holds_nul(text: bytes) -> None:
    """Neither a value nor a key."""
    assert refused(text) == "The body holds the character NUL."


def test_what_only_looks_like_nul_is_read() -> None:
    """A backslash before it takes its meaning away."""
    assert loads(b'{"query":"\\\\u0000"}', "The body") == {"query": "\\u0000"}


def test_nesting_has_an_end() -> None:
    """A hundred objects or lists inside each other; brackets in texts and beside each other do not count."""
    deepest = b"[" * DEEPEST + b"]" * DEEPEST
    assert loads(deepest, "The body") == json.loads(deepest)
    assert loads(b"[" + b"[],{}," * 500 + b'"' + b"[" * 500 + b'"]', "The body")[-1] == "[" * 500
    assert refused(b"[" + deepest + b"]") == "The body is nested more than 100 deep."
    assert refused(b'{"a":' * 101 + b"1" + b"}" * 101) == "The body is nested more than 100 deep."


@pytest.mark.parametrize(
    "text", [b"", b"{", b"\xff", b'"\xc3"', b'"\\ud800"', b"NaN", b"Infinity", b"\xef\xbb\xbf{}", b"\0", b"9" * 5000, b"[" * 5000]
)
def test_what_is_no_json_is_refused(text: bytes) -> None:
    """Half a text, bytes that are no UTF-8, half a character, what only JavaScript knows, numbers beyond all bounds."""
    assert refused(text).startswith("The body cannot be read as JSON in UTF-8: ")


def test_numbers_of_any_length_are_looked_past() -> None:
    """The slow reading looks at keys alone."""
    assert loads(b'{"a" : 0.' + b"1" * 6000 + b"}", "The body") == {"a": 1 / 9}
