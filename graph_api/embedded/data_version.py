"""Remembers which version last wrote a data directory, for an older one would fail on it with a riddle."""

from __future__ import annotations

from pathlib import Path

from graph_api.embedded.releases import number
from graph_api.errors import EmbeddedError, NewerDataError


def refuse_newer_data(home: Path, version: str) -> None:
    """Raises NewerDataError when the data in `home` was written by a newer version; a cheap look before a long download."""
    written_by = _written_by(home)
    if written_by and number(written_by) > number(version):
        text = f"{home} was written by Neo4j {written_by}, which {version} cannot read"
        remedy = f"set CUSTOMER_GRAPH_NEO4J_VERSION={written_by}, or CUSTOMER_GRAPH_DATA_DIR to another folder"
        raise NewerDataError(f"{text}: {remedy}.")


def claim_data(home: Path, version: str) -> None:
    """Writes down that this version uses the data from now on; called under the lock. Raises as `refuse_newer_data` does."""
    refuse_newer_data(home, version)
    if _written_by(home) != version:
        draft = home / "version.new"  # never half a number, whatever kills us
        draft.write_text(version + "\n", encoding="utf-8")
        draft.replace(home / "version")


def _written_by(home: Path) -> str:
    path = home / "version"
    try:
        text = path.read_text(encoding="utf-8").strip()
    except OSError:  # missing, or below something that is no folder: making it will say so
        return ""
    if not all(part.isdigit() for part in text.split(".")):
        raise EmbeddedError(f"{path} says {text[:40]!r} and not a version of Neo4j: write the one that wrote the data, like 2026.08.1.")
    return text
