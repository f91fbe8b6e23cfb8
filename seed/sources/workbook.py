"""The first sheet of an .xlsx workbook, row by row as text, for sources that are published so; needs the extra `xlsx`.

By openpyxl, which streams: the whole of Online Retail takes 42 MB, and half a minute each time that it is read. python-calamine is
ten times as fast, but holds the sheet as a whole, 0.6 kB a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from graph_api.errors import LoadError
from graph_api.ingest.source_row import Place
from seed.sources.tables import TableRow, check_header


def read_sheet(path: Path, columns: Sequence[str]) -> Iterator[TableRow]:
    """Yield the rows of the first sheet with exactly these columns, in any order; rows without any value are none.

    Numbers are written without a fraction of zero, moments as `2010-12-01 08:26:00`. Raises LoadError when the file is no workbook
    or damaged, the header is wrong, or openpyxl is not installed.
    """
    book = _opened(path)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # a workbook may be wrong about its own size
        rows = enumerate(sheet.iter_rows(values_only=True), start=1)
        _, first = next(rows, (0, ()))
        header = [_text(value) for value in first]
        check_header(path, header, columns)
        for number, cells in rows:
            values = [_text(value) for value in cells]
            if any(values):
                yield _row(Place(path.name, number), header, values)
    except (BadZipFile, EOFError, KeyError, SyntaxError) as error:
        raise LoadError(f"{path.name}: is damaged ({error}); fetch it again") from None
    finally:
        book.close()


def _opened(path: Path) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise LoadError(f"{path.name}: workbooks are read with openpyxl; pip install 'customer-graph[xlsx]'") from None
    try:
        return load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, EOFError, KeyError, SyntaxError) as error:
        raise LoadError(f"{path.name}: is no .xlsx workbook, or damaged ({error}); fetch it again") from None
    except OSError as error:
        raise LoadError(f"{path}: cannot be read ({error.strerror})") from None


def _row(place: Place, header: Sequence[str], values: list[str]) -> TableRow:
    missing = len(header) - len(values)
    if missing < 0:
        kept = dict(zip(header, values, strict=False)) | {"": ",".join(values)}
        return TableRow(place, kept, f"has {len(values)} values where the header has {len(header)}")
    return TableRow(place, dict(zip(header, values + [""] * missing, strict=True)))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)
