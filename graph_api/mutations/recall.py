"""A record as it stands in the graph, made again from its node and the edges that it wrote.

What a client leaves out of a change keeps what is there, so what is there has to be known as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from graph_api.db import Database, RequestContext, Row
from graph_api.errors import LoadError
from graph_api.ingest.statements import batch, stored_text
from graph_api.records.fields import Field
from graph_api.records.ids import LABELS, resolve
from graph_api.records.record import Record, properties

Edge = tuple[str, str, Mapping[str, Any]]  # type, id of the other end, properties


@dataclass(frozen=True)
class Recalled:
    """A record, and the hash of the content that it was written with: its references are ids now, and may have been keys then."""

    record: Record
    content_hash: str


async def recalled(database: Database, wanted: Iterable[tuple[type[Record], str]], context: RequestContext) -> Mapping[str, Recalled]:
    """The records of these kinds and ids that are in the graph, by id. Raises LoadError for one that no known source can have written."""
    by_kind: defaultdict[type[Record], set[str]] = defaultdict(set)
    for kind, id in wanted:
        by_kind[kind].add(id)
    found: dict[str, Recalled] = {}
    for kind, ids in by_kind.items():
        statement = batch(stored_text(kind), ids=sorted(ids))
        for row in await database.rows(statement.text, statement.parameters, context=context):
            found[row["id"]] = Recalled(_record(kind, row), dict(row["properties"])["recordHash"])
    return found


def _record(kind: type[Record], row: Row) -> Record:
    stored = dict(row["properties"])
    edges = [(type_, id, dict(more)) for type_, id, more in row["edges"]]
    stored |= {
        name: stored.get(f"reported{name[0].upper()}{name[1:]}")
        for name in (each.property for each in properties(kind) if each.name in kind.reported_fields)
    }
    values = {each.name: _value(each, stored, edges) for each in properties(kind)}
    values |= _ends(kind, stored, edges) if kind.relationship else {}
    key = stored["sourceKey"]
    for source in row["keys"]:
        if resolve(kind.__name__, source, key) == row["id"]:
            given = {name: value for name, value in values.items() if value is not None}
            return kind(source=source, source_key=key, reported_by=stored["source"], **given)
    raise LoadError(f"{kind.__name__} {row['id']} was written by a source that is no longer here; bring the source back first.")


def _value(each: Field, stored: Mapping[str, Any], edges: Sequence[Edge]) -> Any:
    """What a node says of one field of its record; None where it says nothing."""
    if not each.target or each.property in stored:
        return _plain(each, stored.get(each.property))
    there = [edge for edge in edges if LABELS.get(edge[1].partition("_")[0]) == each.target and each.edge in ("", edge[0])]
    match each.form:
        case "reference":
            return there[0][1] if there else None
        case "references":
            return tuple(sorted(id for _, id, _ in there))
        case _:
            assert each.share is not None
            return tuple(_share(each.share, each.share_key, id, more) for _, id, more in sorted(there, key=lambda edge: edge[1]))


def _plain(each: Field, value: Any) -> Any:
    if value is None:
        return None
    match each.form:
        case "moment":
            return datetime.fromisoformat(value)
        case "day":
            return date.fromisoformat(value)
        case "length":
            return timedelta(seconds=value)
        case "numbers":
            return tuple(value)
        case _:
            return value


def _share(share: type[msgspec.Struct], key: str, id: str, more: Mapping[str, Any]) -> msgspec.Struct:
    named = {each.encode_name: each.name for each in msgspec.structs.fields(share)}
    return share(**{key: id}, **{named[name]: value for name, value in more.items() if name in named and value is not None})


def _ends(kind: type[Record], stored: Mapping[str, Any], edges: Sequence[Edge]) -> Mapping[str, str]:
    """The records that a relationship names: first those at its two ends, its start before its end, then those it holds the ids of."""
    named = [each for each in properties(kind) if each.form == "reference"]
    start, end = (each.name for each in named if each.property not in stored)
    return {start: edges[0][1], end: edges[1][1], **{each.name: stored[each.property] for each in named if each.property in stored}}
