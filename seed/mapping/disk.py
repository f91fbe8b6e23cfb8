"""What has to be remembered of a file of any size, on disk: rows by their key, numbers within groups, and the first of each record.

`sqlite3` keeps a database without a name in a file of its own that goes with it; in memory stays a page cache of bounded size.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import cast

import msgspec

_PAGES = -20_000  # kB of page cache
_PART = "\x1f"


class Disk:
    """A store for one load; it is gone with the process."""

    def __init__(self) -> None:
        self._tables = 0

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for pragma in (f"cache_size = {_PAGES}", "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
            connection.execute(f"PRAGMA {pragma}")
        weakref.finalize(self, connection.close)
        return connection

    def table(self, columns: str) -> str:
        """Make a table and return its name."""
        self._tables += 1
        name = f"t{self._tables}"
        self._connection.execute(f"CREATE TABLE {name} ({columns})")
        return name

    def run(self, statement: str, values: Sequence[object]) -> list[tuple[object, ...]]:
        """Run a statement of SQL and return its rows."""
        return self._connection.execute(statement, tuple(values)).fetchall()

    def fill(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row, in one transaction."""
        self._connection.execute("BEGIN")
        self._connection.executemany(statement, rows)
        self._connection.execute("COMMIT")


class Index:
    """Rows of a file by the values of some of its columns; filled once, then asked."""

    def __init__(self, disk: Disk, rows: Iterable[tuple[tuple[str, ...], Mapping[str, object]]]) -> None:
        self._disk = disk
        self._name = disk.table("key TEXT, content BLOB")
        disk.fill(f"INSERT INTO {self._name} VALUES (?, ?)", ((_PART.join(key), msgspec.json.encode(values)) for key, values in rows))
        disk.run(f"CREATE INDEX {self._name}_key ON {self._name} (key)", ())

    def rows(self, key: tuple[str, ...]) -> list[Mapping[str, object]]:
        """Return the rows with this key, in the order of the file."""
        found = self._disk.run(f"SELECT rowid, content FROM {self._name} WHERE key = ?", (_PART.join(key),))
        ordered = sorted(cast("list[tuple[int, bytes]]", found))
        return [cast("Mapping[str, object]", msgspec.json.decode(content)) for _, content in ordered]


class Counter:
    """How many rows of each group came so far."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._name = disk.table("key TEXT PRIMARY KEY, count INTEGER")

    def next(self, key: tuple[str, ...]) -> int:
        """Return the number of the next row of a group, from 1."""
        counted = f"INSERT INTO {self._name} VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET count = count + 1 RETURNING count"
        [(count,)] = self._disk.run(counted, (_PART.join(key),))
        return cast("int", count)


class Firsts:
    """The first content that came under each key."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._name = disk.table("key TEXT PRIMARY KEY, content BLOB")

    def get(self, key: str) -> bytes | None:
        """Return what was kept."""
        found = self._disk.run(f"SELECT content FROM {self._name} WHERE key = ?", (key,))
        return cast("bytes", found[0][0]) if found else None

    def keep(self, key: str, content: bytes) -> None:
        """Keep the content of a key that has none."""
        self._disk.run(f"INSERT INTO {self._name} VALUES (?, ?)", (key, content))
