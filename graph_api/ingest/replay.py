"""Rows that were set aside, mended by people or helped by what has come since, on their way in once more."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from graph_api.errors import RecordError
from graph_api.ingest.row_text import read
from graph_api.ingest.set_aside import lines_of
from graph_api.ingest.source_row import Place, SourceRow

Remake = Callable[[Place, Mapping[str, Any]], SourceRow]


def set_aside_rows(path: Path, remake: Remake | None = None) -> Iterator[SourceRow]:
    """Yield the rows of a file of set-aside rows, each for the moment for which it was read first.

    Where `records` stand in a line, they count, as they stand there now; a row that could not be read is made of its `content` by
    `remake`, as its source makes rows. A line that is no such row keeps its place in the file and says why. Raises LoadError when
    the file cannot be read.
    """
    for number, text in lines_of(path):
        try:
            yield _row(text, remake)
        except RecordError as error:
            yield SourceRow(Place(path.name, number), (), {"line": text.rstrip("\n")}, str(error))


def _row(text: str, remake: Remake | None) -> SourceRow:
    try:
        line: object = json.loads(text)
    except ValueError as error:
        raise RecordError(f"is not JSON ({error})") from None
    if not isinstance(line, dict):
        raise RecordError("is not an object with file, row and content")
    values = cast("dict[str, Any]", line)
    row = read(values)
    if row.records:
        return row
    if remake is None:
        return SourceRow(
            row.place, (), row.content, f"{values.get('reason', 'could not be read')}; write its records, or load its source again"
        )
    made = remake(row.place, row.content)
    return SourceRow(row.place, made.records, row.content, made.problem, made.amounts, row.observed_at)
