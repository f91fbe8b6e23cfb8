"""Rows that name a record not met yet wait here: in memory by what they wait for, and on disk when there are many."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from graph_api.errors import LoadError
from graph_api.ingest.row_text import read, written
from graph_api.ingest.source_row import SourceRow

MOST_IN_MEMORY = 20_000  # rows; more of them wait on disk, each until the end of the load


@dataclass
class Parking:
    """The rows that wait, each with the reason for which it will be set aside when nothing helps.

    `directory` takes the rows for which there is no room in memory, in a file without a name that ends with the load.
    """

    directory: Path
    most_in_memory: int = MOST_IN_MEMORY
    _waiting: dict[str, list[tuple[SourceRow, str]]] = field(default_factory=lambda: defaultdict[str, list[tuple[SourceRow, str]]](list))
    _in_memory: int = 0
    _ready: list[SourceRow] = field(default_factory=list[SourceRow])
    _overflow: IO[bytes] | None = None

    def park(self, row: SourceRow, reason: str, missing: str) -> None:
        """Let a row wait for the record with the id `missing`; raises LoadError when it has no room."""
        if self._in_memory < self.most_in_memory:
            self._waiting[missing].append((row, reason))
            self._in_memory += 1
            return
        try:
            if self._overflow is None:
                self.directory.mkdir(parents=True, exist_ok=True)
                self._overflow = tempfile.TemporaryFile(dir=self.directory)  # noqa: SIM115
            self._overflow.write(json.dumps(written(row, reason)).encode() + b"\n")
        except OSError as error:
            raise LoadError(f"{self.directory}: waiting rows cannot be written ({error.strerror}); make room and load again") from None

    def arrived(self, ids: Iterable[str]) -> None:
        """Make ready whatever waits for these records."""
        for id in ids:
            found = self._waiting.pop(id, None)
            if found:
                self._in_memory -= len(found)
                self._ready += [row for row, _ in found]

    @property
    def has_ready(self) -> bool:
        """Whether rows wait for nothing but their turn."""
        return bool(self._ready)

    def ready(self, most: int) -> list[SourceRow]:
        """Return rows whose record has arrived, each once, and no more than `most`."""
        rows, self._ready = self._ready[:most], self._ready[most:]
        return rows

    def leave(self) -> Iterator[tuple[SourceRow, str]]:
        """Yield every row that waits, with its reason; whatever is parked meanwhile waits for the next time."""
        waiting, overflow = list(self._waiting.values()), self._overflow
        self._waiting.clear()
        self._in_memory, self._overflow = 0, None
        for rows in waiting:
            yield from rows
        if overflow is None:
            return
        with overflow:
            overflow.seek(0)
            for text in overflow:
                line = json.loads(text)
                yield read(line), line["reason"]
