"""The file of rows that did not enter the graph, each with place, reason and what it takes to load it again, so that nothing is lost."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from graph_api.errors import LoadError
from graph_api.ingest.row_text import written
from graph_api.ingest.source_row import SourceRow

_MOST_REASONS = 20  # of a dry run; the file has them all
_VALUE = re.compile(r"'(?:[^'\\]|\\.)*'|\b\d[\d:.,T+-]*\b")


def reasons(path: Path) -> tuple[str, ...]:
    """Return why rows were set aside, the most frequent reason first: how often, where for the first time, and that reason."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            alike = f"{line['file']} {_VALUE.sub('…', line['reason'])}"
            counts[alike] += 1
            first.setdefault(alike, f"{line['file']}:{line['row']}: {line['reason']}")
    shown = [f"set aside {count:,}×, first {first[alike]}" for alike, count in counts.most_common(_MOST_REASONS)]
    more = len(counts) - len(shown)
    return (*shown, f"and for {more} reasons more") if more else tuple(shown)


class SetAsideFile:
    """Writes JSON lines; the file of the load before is replaced when this load ends, not sooner."""

    def __init__(self, directory: Path, name: str) -> None:
        self.path = directory / f"{name}.jsonl"
        self._growing = directory / f"{name}.jsonl.part"
        self._file: IO[str] | None = None

    def add(self, row: SourceRow, reason: str, observed_at: datetime) -> None:
        """Write one row with its reason and the moment for which it stands; raises LoadError when the directory cannot be written."""
        try:
            if self._file is None:
                self._growing.parent.mkdir(parents=True, exist_ok=True)
                # Half a surrogate pair, which UTF-8 cannot hold, stands as the escape that JSON has for it.
                self._file = self._growing.open("w", encoding="utf-8", errors="backslashreplace")
            self._file.write(json.dumps(written(row, reason, observed_at), ensure_ascii=False) + "\n")
        except OSError as error:
            raise self._failed(error) from None

    def finish(self) -> str | None:
        """Put the file in its place and return its path, or remove the one of an earlier load when nothing was set aside."""
        try:
            if self._file is None:
                self.path.unlink(missing_ok=True)
                return None
            self._file.close()
            self._file = None
            os.replace(self._growing, self.path)
        except OSError as error:
            raise self._failed(error) from None
        return str(self.path)

    def _failed(self, error: OSError) -> LoadError:
        return LoadError(f"{self._growing}: set-aside rows cannot be written ({error.strerror}); make room and load again")

    def __enter__(self) -> SetAsideFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file of set-aside rows with their numbers; raises LoadError when it cannot be read."""
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if not line.isspace():
                    yield number, line
    except (OSError, UnicodeDecodeError) as error:
        raise LoadError(f"{path}: cannot be read ({error})") from None
