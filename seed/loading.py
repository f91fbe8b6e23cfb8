"""Loads a source by its name: what `python -m seed`, `customer-graph load` and `demo` have in common."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from graph_api.db import Database
from graph_api.errors import LoadError
from graph_api.ingest.database_schema import setup
from graph_api.ingest.history import last_load
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.load import load_rows
from graph_api.ingest.plan import LoadPlan, Progress
from graph_api.ingest.replay import set_aside_rows
from seed.mapping.opening import FORMATS, open_mapping
from seed.mapping.proposing import propose
from seed.sources import complete_journey, online_retail, stories
from seed.sources.reading import Reading, fingerprint

__all__ = ["FORMATS", "SOURCES", "is_loaded", "load", "open_mapped", "open_source", "propose", "set_aside_directory"]

SOURCES: Mapping[str, Callable[[Path | None], Reading]] = {
    stories.SOURCE: stories.open_source,
    complete_journey.SOURCE: complete_journey.open_source,
    online_retail.SOURCE: online_retail.open_source,
}
TAKE_A_FILE = frozenset({online_retail.SOURCE})


def open_source(source: str, path: Path | None = None, *, embedding_dimensions: int = 0) -> Reading:
    """Return a source ready to be read, from its own data or from `path`; its embeddings have to have so many numbers.

    Raises LoadError when there is no such source, or its files are missing, cut off or of another form.
    """
    opened = SOURCES.get(source)
    if source in FORMATS:
        raise LoadError(f"{source}: needs a mapping; propose one with `customer-graph mapping init FILE…`, then name it with --mapping")
    if opened is None:
        near = difflib.get_close_matches(source, (*SOURCES, *FORMATS), n=1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join((*SOURCES, *FORMATS))}"
        raise LoadError(f"{source}: is no source; {hint}")
    if path is not None and not path.is_dir() and source not in TAKE_A_FILE:
        raise LoadError(f"{path}: is no directory; name the one that holds the files of {source}")
    return replace(opened(path), embedding_dimensions=embedding_dimensions)


def open_mapped(form: str, path: Path | None, mapping: Path, now: datetime | None = None, *, embedding_dimensions: int = 0) -> Reading:
    """Return the files that a mapping describes, ready to be read; `form` is csv or jsonl, `path` their folder or the only file.

    Raises MappingError when the mapping cannot be used, and LoadError when a file is missing or cut off, or `form` is another source.
    """
    if form not in FORMATS:
        raise LoadError(f"{mapping}: a mapping goes with {' or '.join(FORMATS)}, not with {form}")
    return replace(open_mapping(form, path, mapping, now), embedding_dimensions=embedding_dimensions)


async def is_loaded(database: Database, reading: Reading) -> bool:
    """Tell whether exactly this content was the last thing loaded from the source, and to its end."""
    return (await last_load(database, reading.source)).is_complete(reading.fingerprint)


async def load(
    database: Database,
    reading: Reading,
    directory: Path,
    report: Callable[[Progress], None] | None = None,
    *,
    dry_run: bool = False,
) -> Ledger:
    """Bring up the schema, load a source and return its ledger; set-aside rows go to a file in `directory`.

    A dry run reads, checks and compares, and writes nothing. Raises LoadError, RecordError and what the database raises.
    """
    if not dry_run:
        await setup(database)
    plan = LoadPlan(
        source=reading.source,
        fingerprint=reading.fingerprint,
        directory=directory,
        total=reading.total,
        dry_run=dry_run,
        preface=reading.preface,
        notes=reading.notes,
        embedding_dimensions=reading.embedding_dimensions,
    )
    return await load_rows(database, reading.rows, plan, report)


def replayed(reading: Reading, directory: Path, file: Path | None = None) -> Reading:
    """Return what a load of this source set aside, ready to be read: from `file`, or from where the load left it in `directory`.

    Rows that are set aside once more go to a file of their own beside it. Raises LoadError when there is no such file.
    """
    path = file or directory / f"{reading.source}.jsonl"
    if not path.is_file():
        raise LoadError(f"{path}: is not there, so nothing of {reading.source} was set aside; name the file to load again")
    rows = set_aside_rows(path, reading.remake)
    return replace(reading, source=f"{reading.source}.replay", rows=rows, total=None, fingerprint=fingerprint([path]), notes=tuple)


def set_aside_directory(data_directory: Path) -> Path:
    """Return where the files of set-aside rows lie within the data directory."""
    return data_directory / "set-aside"
