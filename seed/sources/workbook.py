"""Sheets of an .xlsx workbook, row by row as text, for sources that are published so; needs the extra `xlsx`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from seed.sources.tables import TableRow


def read_sheet(path: Path, columns: Sequence[str]) -> Iterator[TableRow]:
    """Yield the rows of the first sheet."""
    raise NotImplementedError
