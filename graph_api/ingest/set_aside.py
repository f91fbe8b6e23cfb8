"""The file of rows that did not enter the graph, each with its place and its reason, so that nothing is lost."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import IO

from graph_api.errors import LoadError
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

    def add(self, row: SourceRow, reason: str) -> None:
        """Write one row with its reason; raises LoadError when the directory cannot be written."""
        line = {"file": row.place.file, "row": row.place.row, "reason": reason, "content": dict(row.content)}
        try:
            if self._file is None:
                self._growing.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._growing.open("w", encoding="utf-8")
            self._file.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
        except OSError as error:
            raise LoadError(f"{self._growing}: set-aside rows cannot be written ({error.strerror})") from None

    def finish(self) -> str | None:
        """Put the file in its place and return its path, or remove the one of an earlier load when nothing was set aside."""
        if self._file is None:
            self.path.unlink(missing_ok=True)
            return None
        self._file.close()
        self._file = None
        os.replace(self._growing, self.path)
        return str(self.path)

    def __enter__(self) -> SetAsideFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()
