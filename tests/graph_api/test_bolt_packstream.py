"""PackStream: every kind of value to the byte, refusals, and the official driver's echo of random values."""

from __future__ import annotations

import math
from collections import OrderedDict
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_api.bolt.failures import UnknownError
from graph_api.bolt.packstream import decode, encode
from graph_api.db import Database

ECHO = "RETURN $p AS row"

BYTES: list[tuple[Any, bytes]] = [
    (None, b"\xc0"),
    (False, b"\xc2"),
    (True, b"\xc3"),
    (0, b"\x00"),
    (127, b"\x7f"),
    (-1, b"\xff"),
    (-16, b"\xf0"),
    (-17, b"\xc8\xef"),
    (-128, b"\xc8\x80"),
    (128, b"\xc9\x00\x80"),
    (-129, b"\xc9\xff\x7f"),
    (32767, b"\xc9\x7f\xff"),
    (32768, b"\xca\x00\x00\x80\x00"),
    (-(2**31), b"\xca\x80\x00\x00\x00"),
    (2**31, b"\xcb\x00\x00\x00\x00\x80\x00\x00\x00"),
    (2**63 - 1, b"\xcb\x7f\xff\xff\xff\xff\xff\xff\xff"),
    (-(2**63), b"\xcb\x80\x00\x00\x00\x00\x00\x00\x00"),
    (1.5, b"\xc1\x3f\xf8\x00\x00\x00\x00\x00\x00"),
    (math.inf, b"\xc1\x7f\xf0\x00\x00\x00\x00\x00\x00"),
    ("", b"\x80"),
    ("ü🙂", b"\x86\xc3\xbc\xf0\x9f\x99\x82"),
    ("x" * 15, b"\x8f" + b"x" * 15),
    ("x" * 16, b"\xd0\x10" + b"x" * 16),
    ("x" * 255, b"\xd0\xff" + b"x" * 255),
    ("x" * 256, b"\xd1\x01\x00" + b"x" * 256),
    ("x" * 65535, b"\xd1\xff\xff" + b"x" * 65535),
    ("x" * 65536, b"\xd2\x00\x01\x00\x00" + b"x" * 65536),
    (b"", b"\xcc\x00"),
    (b"\x00" * 255, b"\xcc\xff" + b"\x00" * 255),
    (b"\x00" * 256, b"\xcd\x01\x00" + b"\x00" * 256),
    (b"\x00" * 65536, b"\xce\x00\x01\x00\x00" + b"\x00" * 65536),
    ([], b"\x90"),
    ([1] * 15, b"\x9f" + b"\x01" * 15),
    ([1] * 16, b"\xd4\x10" + b"\x01" * 16),
    ([1] * 256, b"\xd5\x01\x00" + b"\x01" * 256),
    ([1] * 65536, b"\xd6\x00\x01\x00\x00" + b"\x01" * 65536),
    ({}, b"\xa0"),
    ({"a": None}, b"\xa1\x81a\xc0"),
    ({f"{key:02}": 1 for key in range(16)}, b"\xd8\x10" + b"".join(b"\x82%02d\x01" % key for key in range(16))),
    ({f"{key:03}": 1 for key in range(256)}, b"\xd9\x01\x00" + b"".join(b"\x83%03d\x01" % key for key in range(256))),
    ({f"{key:05}": 1 for key in range(65536)}, b"\xda\x00\x01\x00\x00" + b"".join(b"\x85%05d\x01" % key for key in range(65536))),
]

NUMBERS = st.integers(-(2**63), 2**63 - 1)
SCALARS = st.none() | st.booleans() | NUMBERS | st.floats(allow_nan=False) | st.text(st.characters(exclude_categories=["Cs"])) | st.binary()
NAMES = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner), max_leaves=40)
MAPS = st.dictionaries(NAMES, VALUES)


class Word(StrEnum):
    """A text of its own type."""

    OPEN = "OPEN"


class Rank(IntEnum):
    """A number of its own type."""

    FIRST = 1


@pytest.mark.parametrize(("value", "data"), BYTES, ids=lambda case: repr(case)[:20])
def test_values_to_the_byte(value: object, data: bytes) -> None:
    """The shortest form, both ways, with the same type."""
    assert encode(value) == data
    found = decode(data)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ((1, (2,)), [1, [2]]),
        (Word.OPEN, "OPEN"),
        (Rank.FIRST, 1),
        (bytearray(b"a"), b"a"),
        (OrderedDict(a=1), {"a": 1}),
        (MappingProxyType({"a": 1}), {"a": 1}),
    ],
)
def test_values_of_related_types(value: object, plain: object) -> None:
    """What is a text, a number, a list or a map is sent as one."""
    assert encode(value) == encode(plain)


def test_zero_below_zero_and_no_number() -> None:
    """Equality does not tell them, so bits do."""
    assert math.copysign(1.0, decode(encode(-0.0))) == -1.0
    assert math.isnan(decode(encode(math.nan)))


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_integers_of_more_than_64_bits_are_refused(number: int) -> None:
    """They would come out as others."""
    with pytest.raises(OverflowError, match=f"^{number} does not fit into 64 bits$"):
        encode({"a": [number]})


@pytest.mark.parametrize("value", [object(), {1: 2}, {3.5}, 1j])
def test_other_values_are_left_to_the_driver(value: object) -> None:
    """It may know them, or says what is wrong."""
    with pytest.raises(UnknownError):
        encode([value])


def test_depth_is_bounded_by_an_error() -> None:
    """A thousand lists inside each other are not ours, but no crash either."""
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(UnknownError, match=r"^the parameters are nested too deeply$"):
        encode(deep)
    with pytest.raises(UnknownError, match=r"^the answer is nested too deeply$"):
        decode(b"\x91" * 5000 + b"\x90")


@pytest.mark.parametrize("data", [b"\xb1\x44\x01", b"\x91\xb3\x4e\x01\x90\xa0", b"\xa1\x81a\xb2\x58\x01\xc1"])
def test_structures_are_left_to_the_driver(data: bytes) -> None:
    """Dates, nodes, points."""
    with pytest.raises(UnknownError, match=r"^a structure 0x\w\w stands in the answer$"):
        decode(data)


@pytest.mark.parametrize("marker", [0xC4, 0xC7, 0xCF, 0xD3, 0xD7, 0xDB, 0xDF, 0xE0, 0xEF])
def test_markers_of_nothing(marker: int) -> None:
    """They are no values."""
    with pytest.raises(ValueError, match=f"^0x{marker:02X} marks no value$"):
        decode(bytes([marker]))


@pytest.mark.parametrize(("value", "data"), BYTES[:30], ids=lambda case: repr(case)[:20])
def test_cut_values_are_refused(value: object, data: bytes) -> None:
    """At every byte, and with one too many."""
    for cut in range(len(data)) if len(data) < 300 else (1, 2, 3, len(data) - 1):
        with pytest.raises(ValueError, match=r"cut off|does not fill|unexpected end of data"):
            decode(data[:cut])
    with pytest.raises(ValueError, match="does not fill"):
        decode(data + b"\x00")


@given(data=st.binary())
def test_any_bytes_end_in_a_value_or_a_refusal(data: bytes) -> None:
    """Nothing else is raised, and what was read is written the same or shorter."""
    try:
        value = decode(data)
    except (ValueError, UnknownError):
        return
    assert len(encode(value)) <= len(data)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=MAPS)
def test_what_is_written_is_read(value: dict[str, Any]) -> None:
    """Every value comes back as itself, also by type."""
    assert repr(decode(encode(value))) == repr(value)


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(value=MAPS)
async def test_the_server_hands_back_what_it_was_given(database: Database, value: dict[str, Any]) -> None:
    """`RETURN $p`, sent and read by the reader, and by the driver; Neo4j keeps the order of lists, not of maps."""
    mine = await database.read(ECHO, value)
    (drivers,) = await database.rows(ECHO, {"p": value})
    assert canonical(mine) == canonical(value)
    assert canonical(drivers["row"]) == canonical(value)


def canonical(value: object) -> str:
    """A value with its types, its maps by name."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name!r}: {canonical(value[name])}' for name in sorted(value))}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(canonical, value))}]"
    return repr(bytes(value) if isinstance(value, bytearray) else value)
