"""`python -m seed SOURCE [PATH]`: loads a source into the configured database, or into the private one, and prints its ledger."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import Generator, Sequence
from pathlib import Path

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.errors import CustomerGraphError
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.plan import Progress
from graph_api.settings import Settings
from seed.loading import SOURCES, load, open_source, set_aside_directory


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 for a load that failed, 2 for misuse."""
    options = _parser().parse_args(arguments)
    try:
        with _reachable(Settings.read()) as settings:
            ledger = asyncio.run(_load(settings, options))
    except CustomerGraphError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if options.report is not None:
        options.report.write_text(json.dumps(ledger.as_json(), indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(json.dumps(ledger.as_json(), indent=2) + "\n" if options.json else ledger.as_table() + "\n")
    return 1 if options.strict and ledger.total.set_aside else 0


async def _load(settings: Settings, options: argparse.Namespace) -> Ledger:
    reading = open_source(options.source, options.path, embedding_dimensions=settings.embedding_dimensions)
    report = _print_progress if sys.stderr.isatty() else None
    async with Database.of(settings) as database:
        return await load(database, reading, set_aside_directory(settings.data_dir), report, dry_run=options.dry_run)


@contextlib.contextmanager
def _reachable(settings: Settings) -> Generator[Settings]:
    if settings.neo4j_uri:
        yield settings
        return
    with EmbeddedNeo4j.start(settings) as server:
        yield server.settings


def _print_progress(progress: Progress) -> None:
    total = f" of {progress.total:,}" if progress.total else ""
    sys.stderr.write(f"\r{progress.file}: {progress.rows:,}{total} rows, {progress.seconds:.0f} s \x1b[K")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m seed",
        description="Load a source; ends with a ledger: rows read = loaded + already there + set aside.",
        epilog="Example: python -m seed stories --dry-run",
    )
    parser.add_argument("source", metavar="SOURCE", help=f"one of {', '.join(SOURCES)}")
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help="a directory with the files; left out, the ones that come along")
    parser.add_argument("--dry-run", action="store_true", help="read, check and compare, and write nothing")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a row was set aside")
    parser.add_argument("--json", action="store_true", help="print the ledger as JSON")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the ledger as JSON to a file too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
