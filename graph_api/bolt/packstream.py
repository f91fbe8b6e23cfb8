"""PackStream, in which Bolt writes values: encoded from and decoded to plain Python values.

The decoder is where the time of a read goes. One loop reads the items of a list and decides in itself what answers are made of (texts,
small numbers, nulls, lists); a table has the rest. A function for each value would take twice as long.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping
from struct import Struct
from typing import Any

from graph_api.bolt.failures import UnknownError

_Reader = Callable[[bytes, int], tuple[Any, int]]
_Sized = Callable[[bytes, int, int], tuple[Any, int]]
_Writer = Callable[[bytearray, Any], None]

_WIDTHS = (Struct(">B"), Struct(">H"), Struct(">I"))  # of a length
_INTEGERS = ((0xC8, Struct(">b")), (0xC9, Struct(">h")), (0xCA, Struct(">i")), (0xCB, Struct(">q")))
_DOUBLE = Struct(">d")


def encode(value: object) -> bytes:
    """A value as bytes. Raises OverflowError for an integer of more than 64 bits, UnknownError for what is no plain value, list or map."""
    out = bytearray()
    try:
        _write(out, value)
    except RecursionError as error:
        raise UnknownError("the parameters are nested too deeply") from error
    return bytes(out)


def decode(data: bytes, at: int = 0) -> Any:
    """The one value that fills `data` from `at` on. Raises ValueError for what is no PackStream, UnknownError for structures."""
    try:
        (value,), end = _items(data, at, 1)
    except (IndexError, struct.error) as error:
        raise ValueError("the value is cut off") from error
    except RecursionError as error:
        raise UnknownError("the answer is nested too deeply") from error
    if end != len(data):  # slices do not mind what is missing
        raise ValueError("the value does not fill its message")
    return value


def _items(data: bytes, at: int, count: int) -> tuple[list[Any], int]:
    """So many values, and where they end."""
    items: list[Any] = []
    append = items.append
    for _ in range(count):
        marker = data[at]
        at += 1
        if marker == 0xD0:
            end = at + 1 + data[at]
            append(data[at + 1 : end].decode())
            at = end
        elif marker < 0x80:
            append(marker)
        elif marker < 0x90:
            end = at + marker - 0x80
            append(data[at:end].decode())
            at = end
        elif marker < 0xA0:
            value, at = _items(data, at, marker - 0x90)
            append(value)
        elif marker == 0xC0:
            append(None)
        else:
            value, at = _READERS[marker](data, at)
            append(value)
    return items, at


def _text(data: bytes, at: int, size: int) -> tuple[str, int]:
    return data[at : at + size].decode(), at + size


def _raw(data: bytes, at: int, size: int) -> tuple[bytes, int]:
    return data[at : at + size], at + size


def _map(data: bytes, at: int, size: int) -> tuple[dict[str, Any], int]:
    flat, at = _items(data, at, 2 * size)
    names = flat[::2]
    if not all(type(name) is str for name in names):
        raise ValueError("a map has a key that is no text")
    return dict(zip(names, flat[1::2], strict=True)), at


def _structure(data: bytes, at: int) -> tuple[Any, int]:
    raise UnknownError(f"a structure 0x{data[at]:02X} stands in the answer")


def _nothing(data: bytes, at: int) -> tuple[Any, int]:
    raise ValueError(f"0x{data[at - 1]:02X} marks no value")


def _always(value: object) -> _Reader:
    return lambda data, at: (value, at)


def _number(form: Struct) -> _Reader:
    unpack, width = form.unpack_from, form.size
    return lambda data, at: (unpack(data, at)[0], at + width)


def _of_size(read: _Sized, size: int) -> _Reader:
    return lambda data, at: read(data, at, size)


def _behind_its_size(read: _Sized, width: Struct) -> _Reader:
    unpack, size = width.unpack_from, width.size
    return lambda data, at: read(data, at + size, unpack(data, at)[0])


def _readers() -> Iterable[tuple[int, _Reader]]:
    """A marker and how to read what follows it; small texts, numbers and lists are read by `_items` itself."""
    yield from ((marker, _always(marker - 0x100)) for marker in range(0xF0, 0x100))
    yield from ((0xA0 + size, _of_size(_map, size)) for size in range(16))
    yield from ((0xB0 + size, _structure) for size in range(16))
    yield from ((marker, _number(form)) for marker, form in (*_INTEGERS, (0xC1, _DOUBLE)))
    yield from ((0xC2, _always(False)), (0xC3, _always(True)))
    for first, read in ((0xCC, _raw), (0xD0, _text), (0xD4, _items), (0xD8, _map)):
        yield from ((first + step, _behind_its_size(read, width)) for step, width in enumerate(_WIDTHS))


_READERS: tuple[_Reader, ...] = tuple(dict(_readers()).get(marker, _nothing) for marker in range(256))


def _write(out: bytearray, value: object) -> None:
    writer = _WRITERS.get(type(value)) or _writer_of(value)
    writer(out, value)


def _writer_of(value: object) -> _Writer:
    """How to write a value of a type derived from a plain one, or of any other kind of map."""
    for kind, writer in _WRITERS.items():
        if isinstance(value, kind):
            return writer
    if isinstance(value, Mapping):
        return _write_map
    raise UnknownError(f"a parameter is a {type(value).__name__}")


def _write_head(out: bytearray, size: int, tiny: int, first: int) -> None:
    """The marker and the size of what follows; `tiny` is the marker that holds a size below 16, or 0."""
    if tiny and size < 0x10:
        out.append(tiny + size)
        return
    step = (size > 0xFF) + (size > 0xFFFF)
    out.append(first + step)
    out += _WIDTHS[step].pack(size)


def _write_integer(out: bytearray, value: int) -> None:
    if -0x10 <= value < 0x80:
        out.append(value & 0xFF)
        return
    for marker, form in _INTEGERS:
        if -(limit := 1 << 8 * form.size - 1) <= value < limit:
            out.append(marker)
            out += form.pack(value)
            return
    raise OverflowError(f"{value} does not fit into 64 bits")


def _write_double(out: bytearray, value: float) -> None:
    out.append(0xC1)
    out += _DOUBLE.pack(value)


def _write_text(out: bytearray, value: str) -> None:
    encoded = value.encode()
    _write_head(out, len(encoded), 0x80, 0xD0)
    out += encoded


def _write_raw(out: bytearray, value: bytes | bytearray) -> None:
    _write_head(out, len(value), 0, 0xCC)
    out += value


def _write_list(out: bytearray, value: list[Any] | tuple[Any, ...]) -> None:
    _write_head(out, len(value), 0x90, 0xD4)
    for item in value:
        _write(out, item)


def _write_map(out: bytearray, value: Mapping[Any, Any]) -> None:
    _write_head(out, len(value), 0xA0, 0xD8)
    for name, item in value.items():
        if not isinstance(name, str):
            raise UnknownError(f"the key of a map is a {type(name).__name__}")
        _write_text(out, name)
        _write(out, item)


_WRITERS: dict[type, _Writer] = {
    str: _write_text,
    type(None): lambda out, _: out.append(0xC0),
    bool: lambda out, value: out.append(0xC3 if value else 0xC2),
    int: _write_integer,
    float: _write_double,
    list: _write_list,
    tuple: _write_list,
    dict: _write_map,
    bytes: _write_raw,
    bytearray: _write_raw,
}
