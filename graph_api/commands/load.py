"""`load`: a source into the graph, ending with a ledger that balances."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from graph_api.commands.console import Console
from graph_api.commands.loader import Reading, loader
from graph_api.commands.reach import reachable
from graph_api.db import Database, run
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.set_aside import reasons
from graph_api.settings import Settings


@dataclass(frozen=True, slots=True)
class Wish:
    """What to load and how: `path` instead of the files that come along, `report` for the ledger as JSON.

    `replay` names a file of set-aside rows to load instead, and is empty for the one that the source's last load left.
    """

    source: str
    path: Path | None = None
    mapping: Path | None = None
    dry_run: bool = False
    strict: bool = False
    report: Path | None = None
    replay: str | None = None


def load(settings: Settings, console: Console, wish: Wish) -> int:
    """Loads and prints the ledger; the exit code, 1 with `strict` when a row was set aside. Raises LoadError and its kin."""
    reading = _opened(settings, wish)
    with reachable(settings, console) as found:
        ledger = run(_load(found, console, reading, wish))
    if wish.report:
        wish.report.write_text(json.dumps(ledger.as_json(), indent=2) + "\n", encoding="utf-8")
    samples = reading.samples() if wish.dry_run else ()
    if console.as_json:
        console.answer({**ledger.as_json(), "samples": list(samples)} if wish.mapping and wish.dry_run else ledger.as_json())
    for line in (*samples, *(reasons(Path(ledger.set_aside_file)) if wish.dry_run and ledger.set_aside_file else ())):
        console.say(line)
    console.say(ledger.as_table())
    return 1 if wish.strict and ledger.total.set_aside else 0


def _opened(settings: Settings, wish: Wish) -> Reading:
    dimensions = settings.embedding_dimensions
    if wish.mapping is None:
        return loader().open_source(wish.source, wish.path, embedding_dimensions=dimensions)
    return loader().open_mapped(wish.source, wish.path, wish.mapping, settings.now, embedding_dimensions=dimensions)


async def _load(settings: Settings, console: Console, reading: Reading, wish: Wish) -> Ledger:
    directory = loader().set_aside_directory(settings.data_dir)
    if wish.replay is not None:
        reading = loader().replayed(reading, directory, Path(wish.replay) if wish.replay else None)
    async with Database.of(settings) as database:
        with console.loading(reading.source) as report:
            return await loader().load(database, reading, directory, report, dry_run=wish.dry_run)
