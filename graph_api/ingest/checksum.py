"""A checksum over everything in the graph, whatever the order in which it came and whenever it became known.

Two graphs with one checksum hold the same nodes and relationships with the same properties: how a load that was disturbed is compared
with one that was not. Run it with `python -m graph_api.ingest.checksum` on the database that the settings name.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import msgspec

from graph_api.db import Bookmarks, Database, RequestContext
from graph_api.ingest.statements import batch, text_of
from graph_api.settings import Settings

# When it was observed is told by a source, or is the moment of the load: without it, loads at different times have one checksum.
RECORD_TIME = frozenset(("knownSince", "observedAt"))
_NODES_AT_ONCE = 5_000
_MODULUS = 1 << 128
_SUMMING = RequestContext(operation="checksum", deadline=300.0)


@dataclass(frozen=True)
class Checksum:
    """How many nodes and relationships there are, and the sum of their hashes."""

    nodes: int
    relationships: int
    digest: str

    def __str__(self) -> str:
        return f"{self.nodes} nodes, {self.relationships} relationships, {self.digest}"


async def content_checksum(database: Database, without: Collection[str] = RECORD_TIME, bookmarks: Bookmarks = frozenset()) -> Checksum:
    """Return the checksum of all content: a sum of hashes of nodes and relationships, so that no order counts.

    Properties named in `without` and notes about loads are left out. Memory does not grow with the graph.
    """
    nodes = relationships = total = 0
    [found] = await database.rows(text_of("_content", "labels"), context=_SUMMING, bookmarks=bookmarks)
    for label in found["labels"]:
        async for id, labels, properties, edges in _nodes(database, label, without):
            nodes, relationships = nodes + 1, relationships + len(edges)
            total += _hash([label, id, sorted(labels), properties])
            total += sum(_hash([id, *edge]) for edge in edges)
    return Checksum(nodes, relationships, f"{total % _MODULUS:032x}")


async def _nodes(database: Database, label: str, without: Collection[str]) -> AsyncIterator[Any]:
    text, after = text_of("_content", "nodes").replace(":LABEL", f":`{label}`"), ""
    while True:
        statement = batch(text, after=after, most=_NODES_AT_ONCE, without=sorted(without))
        [found] = await database.rows(statement.text, statement.parameters, context=_SUMMING)
        for node in found["nodes"]:
            yield node
        if len(found["nodes"]) < _NODES_AT_ONCE:
            return
        after = found["nodes"][-1][0]


def _hash(content: object) -> int:
    return int.from_bytes(blake2b(msgspec.json.encode(content), digest_size=16).digest(), "big")


async def _print() -> None:
    async with Database.of(Settings.read()) as database:
        sys.stdout.write(f"{await content_checksum(database)}\n")


if __name__ == "__main__":
    asyncio.run(_print())
