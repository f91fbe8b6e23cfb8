"""The rows of a file of JSON lines: an object a line, what is inside an object by its path, `address.city`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import cast

import msgspec

from seed.mapping.language import Format
from seed.mapping.rows import FileRow, Line, broken, read_lines, unreadable

_DECODER = msgspec.json.Decoder(float_hook=Decimal)  # an amount of 0.1 is a tenth, and no number of two's powers


def read_json(path: Path, form: Format, each: str = "") -> Iterator[FileRow]:
    """Yield a row for each line, or for each item of the array at `each`, whose columns are then `each.name`.

    A line that is no object is handed on with its reason. Raises LoadError where the file is cut off.
    """
    for line in read_lines(path, form.encoding):
        if line.text.strip():
            problem = unreadable(line, form.encoding)
            yield from [broken(line, problem)] if problem else _rows(line, each)


def _rows(line: Line, each: str) -> Iterator[FileRow]:
    try:
        found = _DECODER.decode(line.text.removeprefix("\ufeff"))
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        yield broken(line, f"is not JSON ({error})")
        return
    if not isinstance(found, dict):
        yield broken(line, "is no JSON object")
        return
    values = dict(_flat(cast("Mapping[str, object]", found), ""))
    items = values.pop(each, None) if each else None
    if not isinstance(items, list) or not items:
        yield FileRow(line.number, values)
        return
    for item in cast("list[object]", items):
        yield FileRow(line.number, {**values, **_item(item, each)})


def _item(item: object, each: str) -> Mapping[str, object]:
    return dict(_flat(cast("Mapping[str, object]", item), f"{each}.")) if isinstance(item, dict) else {each: item}


def _flat(found: Mapping[str, object], before: str) -> Iterator[tuple[str, object]]:
    for name, value in found.items():
        if isinstance(value, dict):
            yield from _flat(cast("Mapping[str, object]", value), f"{before}{name}.")
        else:
            yield f"{before}{name}", value
