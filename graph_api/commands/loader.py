"""Finds the sources. They live in the package `seed`, which knows us; we know only this shape of it.

By its name and not by an entry point: a name is also found in a checkout, where nothing was installed that could declare one.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

from graph_api.commands.console import LoadProgress
from graph_api.db import Database
from graph_api.ingest.ledger import Ledger

_NAME = "seed.loading"


class Reading(Protocol):
    """A source that was found and is ready to be read."""

    @property
    def source(self) -> str: ...
    @property
    def total(self) -> int | None: ...
    @property
    def samples(self) -> Callable[[], tuple[str, ...]]: ...


class Loader(Protocol):
    """What the module offers."""

    @property
    def SOURCES(self) -> Mapping[str, object]: ...
    def open_source(self, source: str, path: Path | None = None, *, embedding_dimensions: int = 0) -> Reading: ...
    def open_mapped(
        self, form: str, path: Path | None, mapping: Path, now: datetime | None = None, *, embedding_dimensions: int = 0
    ) -> Reading: ...
    def propose(self, files: Sequence[Path]) -> str: ...
    async def is_loaded(self, database: Database, reading: Reading) -> bool: ...
    async def load(
        self,
        database: Database,
        reading: Reading,
        directory: Path,
        report: Callable[[LoadProgress], None] | None = None,
        *,
        dry_run: bool = False,
    ) -> Ledger: ...
    def replayed(self, reading: Reading, directory: Path, file: Path | None = None) -> Reading: ...
    def set_aside_directory(self, data_directory: Path) -> Path: ...


def loader() -> Loader:
    """The module that knows all sources."""
    return cast("Loader", importlib.import_module(_NAME))
