"""Constraints and indexes of `cypher/_schema`, brought up before anything is written."""

from __future__ import annotations

from graph_api.db import Database, RequestContext, Statement
from graph_api.ingest.statements import CYPHER, text_of

_SETUP = RequestContext(operation="setup", deadline=310.0)


def schema_texts() -> tuple[str, ...]:
    """Return every statement of `cypher/_schema`, files in the order of their names."""
    names = sorted(path.stem for path in (CYPHER / "_schema").glob("*.cypher") if not path.stem.startswith("_"))
    return tuple(part for name in names for part in _parts(text_of("_schema", name)))


async def setup(database: Database) -> None:
    """Create what is missing of constraints and indexes, and wait until every index is filled; safe to repeat."""
    written = await database.write([Statement(text, {}) for text in schema_texts()], context=_SETUP)
    await database.rows(text_of("_schema", "_wait"), context=_SETUP, bookmarks=written.bookmarks)


def _parts(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if not line.startswith("//")]
    return [part.strip() for part in "\n".join(lines).split(";") if part.strip()]
