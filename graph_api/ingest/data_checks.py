"""Runs the data tests of `cypher/_checks`: each returns the rows that break its sentence, none when all is well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph_api.db import Database, RequestContext, Row
from graph_api.ingest.statements import CYPHER, text_of

_CHECKING = RequestContext(operation="check", deadline=300.0)


def check_names() -> tuple[str, ...]:
    """Return the names of all data tests, sorted."""
    return tuple(sorted(path.stem for path in (CYPHER / "_checks").glob("*.cypher")))


async def failures(database: Database, names: Sequence[str] | None = None) -> Mapping[str, Sequence[Row]]:
    """Run the named tests, or all of them, and return those that fail with their rows, each an `id` and a `problem`."""
    found: dict[str, Sequence[Row]] = {}
    for name in check_names() if names is None else names:
        rows = await database.rows(text_of("_checks", name), context=_CHECKING)
        if rows:
            found[name] = rows
    return found
