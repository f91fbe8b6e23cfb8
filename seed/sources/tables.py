"""CSV files, plain or `.xz`, row by row; a wrong header stops at once, a wrong row is handed on with its reason."""

from __future__ import annotations

import csv
import lzma
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph_api.errors import LoadError
from graph_api.ingest.source_row import Place


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row by column name, and where it stood; `problem` is given when it has too few or too many values."""

    place: Place
    values: Mapping[str, str]
    problem: str = ""


def find(directory: Path, name: str) -> Path:
    """Return `<name>.csv.xz` or `<name>.csv` of a directory; raises LoadError when there is neither."""
    for ending in (".csv.xz", ".csv"):
        path = directory / f"{name}{ending}"
        if path.is_file():
            return path
    raise LoadError(f"{directory / name}.csv.xz: is not there, and no {name}.csv either; name the directory that holds the files")


def count_rows(paths: Sequence[Path]) -> int:
    """Return how many lines the files have below their headers; raises LoadError for one that is cut off."""
    total = 0
    for path in paths:
        with _opened(path) as file:
            lines = _guarded(file, path)
            total += sum(1 for _ in lines) - 1
    return total


def read_table(path: Path, columns: Sequence[str], encoding: str = "utf-8") -> Iterator[TableRow]:
    """Yield the rows of a file with exactly these columns, in any order.

    Raises LoadError naming the file when the header is wrong, and the line when the file is cut off or is no text.
    """
    with _opened(path, encoding) as file:
        reader = csv.reader(_guarded(file, path), strict=True)
        header = next(reader, list[str]())
        check_header(path, header, columns)
        while True:
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise LoadError(f"{path.name}:{reader.line_num}: is not CSV ({error})") from None
            place = Place(path.name, reader.line_num)
            if len(values) == len(header):
                yield TableRow(place, dict(zip(header, values, strict=True)))
            else:
                kept = dict(zip(header, values, strict=False)) | {"": ",".join(values)}
                yield TableRow(place, kept, f"has {len(values)} values where the header has {len(header)}")


def _opened(path: Path, encoding: str = "utf-8") -> IO[str]:
    try:
        if path.suffix == ".xz":
            return lzma.open(path, "rt", encoding=encoding, newline="")
        return path.open(encoding=encoding, newline="")
    except OSError as error:
        raise LoadError(f"{path}: cannot be read ({error.strerror})") from None


def _guarded(file: IO[str], path: Path) -> Iterator[str]:
    number = 0
    try:
        for line in file:
            number += 1
            yield line
    except EOFError:
        raise LoadError(f"{path.name}:{number + 1}: the file is cut off; fetch it again") from None
    except lzma.LZMAError as error:
        raise LoadError(f"{path.name}:{number + 1}: is not an .xz file, or damaged ({error})") from None
    except UnicodeDecodeError as error:
        raise LoadError(f"{path.name}:{number + 1}: is not UTF-8 ({error.reason})") from error


def check_header(path: Path, header: Sequence[str], columns: Sequence[str]) -> None:
    """Raise LoadError naming the file when its header is not made of exactly these columns, in any order."""
    missing = [column for column in columns if column not in header]
    unknown = [column for column in header if column not in columns]
    if missing or unknown or len(set(header)) < len(header):
        what = f"lacks {', '.join(missing)}" if missing else f"has {', '.join(unknown) or 'a column twice'}"
        raise LoadError(f"{path.name}:1: the header {what}; expected {', '.join(columns)}")
