"""The rows of a delimited file, one by one in bounded memory; a row that cannot be read is handed on with its reason.

Python's own reader ends, or swallows the rest of the file, at the first quotation mark that is never closed. So lines are taken
together only while that makes a whole row: otherwise the first of them is the broken row, and the next one begins anew.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import lzma
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from graph_api.errors import LoadError
from seed.mapping.formats import BLANKS
from seed.mapping.language import Format

LONGEST_LINE = 1_000_000  # characters; ten times the longest text that a record holds
_MOST_LINES = 1_000  # of one row: a text of more lines is more likely a quotation mark that is never closed
_SHOWN = 10_000  # characters that are kept of a row that cannot be read
_OPENERS: Mapping[str, Callable[..., object]] = {".gz": gzip.open, ".xz": lzma.open, ".bz2": bz2.open}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row with the line on which it begins, by column; `problem` says why it cannot be read."""

    line: int
    values: Mapping[str, object]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; `cut` when it is too long to be kept."""

    number: int
    text: str
    cut: bool = False


def open_text(path: Path, encoding: str) -> IO[str]:
    """Open a file, packed or not; bytes that the encoding does not know are kept as halves of characters, which no text has.

    Raises LoadError when it cannot be opened.
    """
    opener = _OPENERS.get(path.suffix, open)
    try:
        return cast("IO[str]", opener(path, "rt", encoding=encoding, errors="surrogateescape", newline=""))
    except OSError as error:
        raise LoadError(f"{path}: cannot be read ({error.strerror or error})") from None


def read_lines(path: Path, encoding: str) -> Iterator[Line]:
    """Yield the lines of a file, each at most a million characters; raises LoadError where the file is cut off or damaged."""
    number = 0
    with open_text(path, encoding) as file:
        try:
            while text := file.readline(LONGEST_LINE):
                number += 1
                cut = len(text) == LONGEST_LINE and text[-1] not in "\r\n"
                if cut:
                    _to_the_end(file)
                yield Line(number, text, cut)
        except (EOFError, lzma.LZMAError, gzip.BadGzipFile, OSError) as error:
            raise LoadError(f"{path.name}:{number + 1}: the file is cut off or damaged ({error}); fetch it again") from None
        except UnicodeError as error:
            raise LoadError(f"{path.name}:{number + 1}: is not {encoding} ({error}); name its encoding in the mapping") from None


def _to_the_end(file: IO[str]) -> None:
    while (more := file.readline(LONGEST_LINE)) and more[-1] not in "\r\n":
        pass


def read_header(path: Path, form: Format) -> tuple[str, ...]:
    """Return the names of the columns of a file; raises LoadError for an empty file, an empty name and a name that stands twice."""
    with_header = _Rows(path, form, ())
    first = next(with_header.parsed(), None)
    if first is None:
        raise LoadError(f"{path.name}:1: is empty; expected a line with the names of the columns")
    return _checked(path, with_header.header, form)


def _checked(path: Path, names: Sequence[str], form: Format) -> tuple[str, ...]:
    if any("\x00" in name or "\ufffd" in name for name in names):
        raise LoadError(f'{path.name}:1: the names of the columns are no text; is it another encoding, such as encoding = "utf-16"?')
    if any("\udc80" <= sign <= "\udcff" for name in names for sign in name):
        raise LoadError(f'{path.name}:1: the names of the columns are not {form.encoding}; name the encoding, such as encoding = "latin-1"')
    doubled = sorted({name for name in names if name and names.count(name) > 1})
    if doubled:
        raise LoadError(f"{path.name}:1: has the column {doubled[0]!r} twice; give it two names")
    return tuple(names)


def read_rows(path: Path, form: Format, columns: Sequence[str] = ()) -> Iterator[FileRow]:
    """Yield the rows of a file; `columns` are given where it has no header. Raises LoadError where the file is cut off."""
    yield from _Rows(path, form, tuple(columns)).rows()


class _Rows:
    """Reads one file once."""

    def __init__(self, path: Path, form: Format, header: tuple[str, ...]) -> None:
        self._path, self._form = path, form
        self.header = header
        self._waiting: deque[Line] = deque()
        self._lines = read_lines(path, form.encoding)
        self._why = ""

    def rows(self) -> Iterator[FileRow]:
        parsed = self.parsed()
        if not self.header:
            next(parsed, None)
        yield from parsed

    def parsed(self) -> Iterator[FileRow]:
        """Every row; the first one gives the header where none is given."""
        while (line := self._next()) is not None:
            if not line.text.strip("\r\n \x00"):
                continue
            if self.header:
                yield self._row(line)
            else:
                values = self._split(line.text) or ()
                self.header = tuple(value.strip().lstrip("\ufeff") for value in values)
                yield FileRow(line.number, {})

    def _next(self) -> Line | None:
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def _row(self, line: Line) -> FileRow:
        problem = unreadable(line, self._form.encoding)
        if problem:
            return broken(line, problem)
        if not self._form.quote or line.text.count(self._form.quote) % 2 == 0:
            return self._single(line)
        return self._joined(line)

    def _single(self, line: Line) -> FileRow:
        values = self._split(line.text)
        if values is None:
            return broken(line, f"is no row of values ({self._why})")
        return self._whole(line, values) or broken(line, f"has {len(values)} values where the header has {len(self.header)}")

    def _joined(self, line: Line) -> FileRow:
        """A row over several lines, when it is one: closed, and of as many values as the header."""
        taken: list[Line] = []
        text = line.text
        while len(taken) < _MOST_LINES and len(text) <= LONGEST_LINE and (more := self._next()) is not None:
            taken.append(more)
            text += more.text
            if more.cut or more.text.count(self._form.quote) % 2 == 0:
                continue
            values = self._split(text)
            found = None if values is None else self._whole(line, values)
            if found is not None:
                return found
            break
        self._waiting.extendleft(reversed(taken))
        return broken(line, "opens a quotation mark that is never closed")

    def _whole(self, line: Line, values: Sequence[str]) -> FileRow | None:
        if len(values) != len(self.header):
            return None
        return FileRow(line.number, dict(zip(self.header, values, strict=True)))

    def _split(self, text: str) -> list[str] | None:
        form = self._form
        if form.delimiter == BLANKS:
            return text.split()
        quoting = csv.QUOTE_MINIMAL if form.quote else csv.QUOTE_NONE
        try:
            return next(csv.reader([text], delimiter=form.delimiter, quotechar=form.quote or None, quoting=quoting, strict=True))
        except csv.Error as error:
            self._why = str(error)
            return None


def broken(line: Line, problem: str) -> FileRow:
    """Return the row of a line that cannot be read, with the beginning of what stands there."""
    return FileRow(line.number, {"": line.text.rstrip("\r\n")[:_SHOWN].encode("utf-8", "backslashreplace").decode()}, problem)


def unreadable(line: Line, encoding: str) -> str:
    """Return why a line is no text, or nothing."""
    if line.cut:
        return f"is longer than {LONGEST_LINE:,} characters"
    if "\x00" in line.text:
        return "holds a NUL, which no text does"
    if not line.text.isascii() and any("\udc80" <= sign <= "\udcff" for sign in line.text):
        return f"is not {encoding.removesuffix('-sig')}; name the encoding of the file in the mapping"
    return ""
