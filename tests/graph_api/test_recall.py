"""What stands in the graph can be made a record again: of every kind, all of it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from graph_api.db import Database, RequestContext
from graph_api.mutations.recall import recalled
from graph_api.records.kinds import KINDS
from graph_api.records.record import Record
from seed.loading import open_source


def _by_kind() -> dict[type[Record], dict[str, list[Record]]]:
    """The records of the stories by their ids; one mark may be reported by several sources."""
    source = open_source("stories")
    found: defaultdict[type[Record], defaultdict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in [*source.preface, *(each for row in source.rows for each in row.records)]:
        found[type(record)][record.id].append(record)
    return {kind: dict(records) for kind, records in found.items()}


STORIES = _by_kind()


def _comparable(record: Record) -> dict[str, object]:
    """What a record writes, lists of references in one order; the hash is of keys where the record names by keys."""
    row = {name: value for name, value in record.row().items() if name != "recordHash"}
    return {name: sorted(value, key=str) if isinstance(value, list) else value for name, value in row.items()}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
async def test_every_kind_is_recalled_as_it_was_written(stories: Database, kind: type[Record]) -> None:
    """Each record of the stories, made again from its node and edges, writes the same row."""
    written = dict(list(STORIES[kind].items())[:500])
    found = await recalled(stories, [(kind, id) for id in written], RequestContext("test"))
    assert set(found) == set(written)
    for id, records in written.items():
        assert _comparable(found[id].record) in [_comparable(record) for record in records]
