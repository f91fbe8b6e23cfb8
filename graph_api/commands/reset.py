"""`reset`: deletes what the private Neo4j keeps, after saying what and how much, and leaves the download alone."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from graph_api.commands.console import Console
from graph_api.commands.reach import published_file
from graph_api.embedded.file_lock import holder, try_lock
from graph_api.errors import CustomerGraphError, DirectoryTakenError
from graph_api.settings import Settings


def reset(settings: Settings, console: Console, *, sure: bool) -> int:
    """Deletes the data; the exit code, 1 when a person said no. Raises DirectoryTakenError while something runs over them."""
    ours = [path for path in _ours(settings) if path.exists()]
    size = sum(_size(path) for path in ours)
    console.say(f"Data directory   {settings.data_dir} ({size / 1e6:,.1f} MB)")
    console.say(f"Download cache   {settings.download_dir} (stays; delete it by hand to download Neo4j anew)")
    if settings.neo4j_uri:
        console.say(f"NEO4J_URI        {settings.neo4j_uri} is another server: nothing is deleted there.")
    if ours and not sure and not _confirmed(settings):
        console.say("Nothing was deleted.")
        return 1
    _delete(settings, ours)
    console.say(f"Deleted {size / 1e6:,.1f} MB." if ours else "There is nothing to delete.")
    if console.as_json:
        console.answer({"dataDirectory": str(settings.data_dir), "downloadCache": str(settings.download_dir), "deletedBytes": size})
    return 0


def _ours(settings: Settings) -> tuple[Path, ...]:
    """What we keep in the data directory; whatever else lies there is not ours."""
    return settings.data_dir / "neo4j", settings.data_dir / "set-aside", published_file(settings)


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def _confirmed(settings: Settings) -> bool:
    if not sys.stdin.isatty():
        raise CustomerGraphError(f"{settings.data_dir}: nobody is here to be asked whether to delete it; say so with --yes.")
    return click.confirm("Delete the data?")


def _delete(settings: Settings, paths: list[Path]) -> None:
    home = settings.data_dir / "neo4j"
    lock = try_lock(home / "lock", "reset") if home.exists() else None
    if home.exists() and not lock:
        raise DirectoryTakenError(f"{home} is in use by process {holder(home / 'lock').split(' ')[-1]}: stop it first.")
    try:
        for path in paths:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    finally:
        if lock:
            lock.close()
