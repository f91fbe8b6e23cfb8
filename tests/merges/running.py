"""Many sequences in one database, in step, each beside a twin that takes the same writes and never merges anybody.

What is merged must be the twin's graph with its people renamed; what is unmerged must be the twin's graph.
"""

from __future__ import annotations

import asyncio
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from random import Random

from graph_api.db import Bookmarks, Database, Row, Statement
from graph_api.ingest.database_schema import setup
from graph_api.ingest.memory import Memory
from graph_api.ingest.merging import MergeDecision, Moved, merge, unmerge
from graph_api.ingest.moments import now
from graph_api.ingest.sorting import sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.writing import write
from graph_api.records.record import Record
from tests.merges.people import PEOPLE, about_people, named, written
from tests.merges.sequences import Merge, Step, Unmerge, Write, parents_after, read_as
from tests.servers import EMPTY, empty

# What bears our own names or moments is left out: a twin has others. Texts are quicker to read than moments.
OUR_OWN = (
    "['id', 'source', 'recordHash', 'knownSince', 'observedAt', 'mergedInto', 'canonicalId', 'decision', 'value', 'normalizedValue',"
    " 'series', 'slot', 'claim']"
)
ID = re.compile(r"[a-z]{3}_[0-9a-z]{26}")
SAID = "[key IN keys(%s) WHERE NOT key IN $p | [key, toString(%s[key])]]".replace("$p", OUR_OWN)
NODES = f"MATCH (node) WHERE node.source IS NOT NULL RETURN node.id AS id, labels(node) AS labels, {SAID % ('node', 'node')} AS said"
EDGES = (
    "MATCH (start)-[edge]->(end) WHERE start.source IS NOT NULL RETURN start.id AS start, type(edge) AS type, end.id AS end,"
    f" {SAID % ('edge', 'edge')} AS said"
)
NOTHING = Statement("RETURN 1 AS one")
AT_ONCE = 8  # merges; a merge waits for another of the same people, not for those of other sequences
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
MOVED = ("startArrivedAs", "endArrivedAs")

Graph = Counter[tuple[object, ...]]


class Chunk:
    """Some sequences over one empty database, and the names of all that they write."""

    def __init__(self, database: Database, sequences: Sequence[Sequence[Step]]) -> None:
        self.database = database
        self.sequences = sequences
        self.names: dict[str, str] = {}  # id → kind and key
        self.owners: dict[str, str] = {}  # id → source
        self.ids = {(twin, number, person): "" for twin in "mt" for number in range(len(sequences)) for person in PEOPLE}
        self.bookmarks: Bookmarks = frozenset()
        self.decisions = itertools.count()
        self.turn = asyncio.Semaphore(AT_ONCE)

    async def run(self) -> list[str]:
        """Take every step of all sequences, and compare twice. Returns the differences in words."""
        await self._written([record for source in self._sources() for record in named(source)])
        for turn in range(max(map(len, self.sequences))):
            steps = [(number, steps[turn]) for number, steps in enumerate(self.sequences) if turn < len(steps)]
            await asyncio.gather(*(self._merged(number, step) for number, step in steps))
            await self._written([record for number, step in steps for record in self._records(number, step)])
        parents = [parents_after(steps) for steps in self.sequences]
        found = await self._differences(parents)
        await asyncio.gather(*(self._parted(number, merged) for number, merged in enumerate(parents)))
        return found + await self._differences([{} for _ in self.sequences])

    def _sources(self) -> Iterator[str]:
        return (f"{twin}{number}" for number in range(len(self.sequences)) for twin in "mt")

    def _records(self, number: int, step: Step) -> Iterator[Record]:
        if isinstance(step, Write):
            kind = about_people()[step.kind]
            yield from (written(kind, f"{twin}{number}", step.key, step.seed) for twin in "mt")

    async def _written(self, records: Sequence[Record]) -> None:
        for record in records:
            self.names[record.id], self.owners[record.id] = f"{record.label} {_plain(record.source_key, record.source)}", record.source
            if record.label in ("Source", "Identifier", "FactType"):
                self.names[record.id] = record.label
            if record.source_key in PEOPLE:
                self.ids[record.source[0], int(record.source[1:]), record.source_key] = record.id
        rows = [SourceRow(Place("steps", at), (record,), {}) for at, record in enumerate(records)]
        memory = Memory(now(), now(), bookmarks=self.bookmarks)
        verdicts = await write(self.database, await sort(self.database, rows, memory), memory, NOTHING) if rows else []
        assert [verdict.reason for verdict in verdicts if verdict.reason] == []
        self.bookmarks = memory.bookmarks

    async def _merged(self, number: int, step: Step) -> None:
        async with self.turn:
            moved = await self._moved_by(number, step)
        self.bookmarks |= moved.bookmarks if moved else frozenset()

    async def _moved_by(self, number: int, step: Step) -> Moved | None:
        if isinstance(step, Merge):
            decision = MergeDecision(f"mgd_{next(self.decisions)}", NOON, rule="test", score=1.0, reasons=("said so",))
            fragment, canonical = self.ids["m", number, step.fragment], self.ids["m", number, step.canonical]
            return await merge(self.database, fragment, canonical, decision, self.bookmarks)
        if isinstance(step, Unmerge):
            return await unmerge(self.database, self.ids["m", number, step.fragment], NOON, self.bookmarks)
        return None

    async def _parted(self, number: int, merged: Mapping[str, str]) -> None:
        for fragment in Random(number).sample(sorted(merged), len(merged)):
            await self._merged(number, Unmerge(fragment))

    async def _differences(self, parents: Sequence[Mapping[str, str]]) -> list[str]:
        nodes = await self.database.rows(NODES, bookmarks=self.bookmarks)
        edges = await self.database.rows(EDGES, bookmarks=self.bookmarks)
        graphs = {source: Graph() for source in self._sources()}
        for row in nodes:
            graphs[self.owners[row["id"]]][self._node(row, parents)] += 1
        for row in edges:
            graphs[self.owners[row["start"]]][self._edge(row, parents)] += 1
        for number, merged in enumerate(parents):
            edges_of_merges = (("MERGED_INTO", f"Customer {one}", f"Customer {other}") for one, other in merged.items())
            graphs[f"t{number}"].update(edges_of_merges)
        return [
            f"{self.sequences[number]}: {too_much} is {'more' if more else 'missing'}"
            for number in range(len(self.sequences))
            for more, one, other in ((True, "m", "t"), (False, "t", "m"))
            for too_much in graphs[f"{one}{number}"] - graphs[f"{other}{number}"]
        ]

    def _node(self, row: Row, parents: Sequence[Mapping[str, str]]) -> tuple[object, ...]:
        """What a node is, as it must be with these merges where it is a twin's."""
        id, labels = row["id"], set(row["labels"])
        source, name = self.owners[id], self.names[id]
        if source[0] == "t" and name.removeprefix("Customer ") in parents[int(source[1:])]:
            labels.discard("Customer")
        return (name, frozenset(labels), self._said(dict(row["said"]), source))

    def _edge(self, row: Row, parents: Sequence[Mapping[str, str]]) -> tuple[object, ...]:
        """What an edge is, as it must be with these merges where it is a twin's."""
        start, end, said = self.names[row["start"]], self.names[row["end"]], dict(row["said"])
        source = self.owners[row["start"]]
        if row["type"] == "MERGED_INTO":
            return ("MERGED_INTO", start, end)
        arrived = [self.names.get(said.pop(name, ""), "") for name in MOVED]
        said["recordId"] = self.names[said["recordId"]]
        if source[0] == "t":
            ends = [self._moved(name, parents[int(source[1:])]) for name in (start, end)]
            arrived = [was if was != now else "" for was, now in zip((start, end), ends, strict=True)]
            start, end = ends
        return (row["type"], start, end, *arrived, self._said(said, source))

    def _moved(self, name: str, parents: Mapping[str, str]) -> str:
        person = name.removeprefix("Customer ")
        return f"Customer {read_as(parents, person)}" if person in PEOPLE else name

    def _said(self, said: Mapping[str, str], source: str) -> frozenset[tuple[str, str]]:
        return frozenset((key, _plain(value, source)) for key, value in said.items())


def _plain(text: str, source: str) -> str:
    """Without what bears a twin's own name: that of its source, and ids made from it."""
    return ID.sub("*", text).replace(source, "*")


async def differences(database: Database, sequences: Sequence[Sequence[Step]], *, prepared: bool = False) -> list[str]:
    """Run some sequences over an emptied database and tell what they did otherwise than their twins."""
    if prepared:
        await database.write([EMPTY])
    else:
        await empty(database)
        await setup(database)
    return await Chunk(database, sequences).run()
