"""Decides what becomes of each row of a batch: new, changed, already there, or set aside with a reason."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from graph_api.db import Bookmarks, Database, RequestContext
from graph_api.ingest.ledger import Outcome
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.statements import batch, known_text
from graph_api.records.ids import SHARED_BY_ALL_SOURCES
from graph_api.records.kinds import BY_LABEL
from graph_api.records.record import Record, Reference

_BREATH = 100  # rows after which the write of the batch before may send its next statement
LOADING = RequestContext(operation="load", deadline=60.0)


@dataclass(frozen=True, slots=True)
class Stored:
    """What the graph holds of a record: the hash of its content and since when."""

    content_hash: str
    known_since: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One record of a row with its id and its outcome; None when this load had it before."""

    record: Record
    id: str
    outcome: Outcome | None
    known_since: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row with the decisions on its records, or the reason why it is set aside."""

    row: SourceRow
    decisions: tuple[Decision, ...]
    reason: str = ""

    @property
    def outcome(self) -> Outcome:
        """What the ledger calls the row: new when its last record is, changed when anything was written for it."""
        if self.reason:
            return Outcome.SET_ASIDE
        outcomes = [decision.outcome for decision in self.decisions]
        if outcomes and outcomes[-1] is Outcome.NEW:
            return Outcome.NEW
        return Outcome.CHANGED if Outcome.NEW in outcomes or Outcome.CHANGED in outcomes else Outcome.SAME


@dataclass
class Memory:
    """What this load has met so far: records with hash and place, and other records known to be in the graph.

    `fresh` names a source of which the graph holds nothing but what this load writes, so that nobody need ask for its ids:
    each load notes its source in the transaction that writes its first record.
    """

    met: dict[str, tuple[str, Place]] = field(default_factory=dict[str, tuple[str, Place]])
    present: set[str] = field(default_factory=set[str])
    bookmarks: Bookmarks = frozenset()
    fresh: str = ""
    embedding_dimensions: int = 0

    def has(self, id: str) -> bool:
        """Whether a record with this id is in the graph or on its way there."""
        return id in self.met or id in self.present

    def may_be_stored(self, label: str, source: str) -> bool:
        """Whether the graph may hold a record that this load has not met, with an id made from a key of this source."""
        return not self.fresh or source != self.fresh or label in SHARED_BY_ALL_SOURCES


async def sort(database: Database, rows: Sequence[SourceRow], memory: Memory) -> list[Verdict]:
    """Return a verdict for each row, in order, and remember what was accepted.

    A row is accepted whole or not at all. It is set aside when it could not be read, when one of its records has the key
    but not the content of an earlier one of this load, or when it names a record that is neither in the graph nor earlier.
    """
    prepared: list[list[_Prepared]] = []
    for row in rows:
        prepared.append([_prepare(record, memory) for record in row.records])
        if len(prepared) % _BREATH == 0:
            await asyncio.sleep(0)
    stored = await _stored(database, prepared, memory)
    return [_verdict(row, found, stored, memory) for row, found in zip(rows, prepared, strict=True)]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A record with what costs time to work out; one that was accepted before needs no references."""

    record: Record
    id: str
    content_hash: str
    references: tuple[Reference, ...]


def _prepare(record: Record, memory: Memory) -> _Prepared:
    id = record.id
    references = () if id in memory.met else tuple(record.references())
    return _Prepared(record, id, record.content_hash(), references)


async def _stored(database: Database, rows: Sequence[Sequence[_Prepared]], memory: Memory) -> Mapping[str, Stored]:
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for prepared in chain.from_iterable(rows):
        record = prepared.record
        if prepared.id not in memory.met and memory.may_be_stored(record.label, record.source):
            asked[record.label].add(prepared.id)
        for reference in prepared.references:
            source = "" if reference.is_by_id else record.source
            if not memory.has(reference.id) and memory.may_be_stored(reference.label, source):
                asked[reference.label].add(reference.id)
    # At once, because on a cold server each of them waits for its plan.
    answers = await asyncio.gather(*(_known(database, label, ids, memory) for label, ids in asked.items()))
    stored = {id: Stored(content_hash, since) for known in answers for id, content_hash, since in known}
    memory.present.update(stored)
    return stored


async def _known(database: Database, label: str, ids: Iterable[str], memory: Memory) -> list[tuple[str, str, str]]:
    statement = batch(known_text(BY_LABEL[label]), ids=sorted(ids))
    [answer] = await database.rows(statement.text, statement.parameters, context=LOADING, bookmarks=memory.bookmarks)
    return answer["known"]


def _verdict(row: SourceRow, prepared: Sequence[_Prepared], stored: Mapping[str, Stored], memory: Memory) -> Verdict:
    if row.problem:
        return Verdict(row, (), row.problem)
    own: set[str] = set()
    for each in prepared:
        reason = _conflict(each, memory) or _missing(each, memory, own) or _unlike(each.record, memory)
        if reason:
            return Verdict(row, (), reason)
        own.add(each.id)
    decisions = tuple(_decision(each, stored, memory) for each in prepared)
    for each in prepared:
        memory.met.setdefault(each.id, (each.content_hash, row.place))
    return Verdict(row, decisions)


def _unlike(record: Record, memory: Memory) -> str:
    """Embeddings of two lengths cannot be compared."""
    vector = getattr(record, "embedding", None)
    if vector is None or len(vector) == memory.embedding_dimensions:
        return ""
    return f"{record.label} embedding has {len(vector)} numbers, and CUSTOMER_GRAPH_EMBEDDING_DIMENSIONS is {memory.embedding_dimensions}"


def _decision(prepared: _Prepared, stored: Mapping[str, Stored], memory: Memory) -> Decision:
    record, id, content_hash = prepared.record, prepared.id, prepared.content_hash
    if id in memory.met:
        return Decision(record, id, None, None)
    known = stored.get(id)
    if known is None:
        return Decision(record, id, Outcome.NEW, None)
    outcome = Outcome.SAME if known.content_hash == content_hash else Outcome.CHANGED
    return Decision(record, id, outcome, known.known_since)


def _conflict(prepared: _Prepared, memory: Memory) -> str:
    met = memory.met.get(prepared.id)
    if met is None or met[0] == prepared.content_hash:
        return ""
    record = prepared.record
    return f"{record.label} {record.source_key!r} was already read with other content at {met[1]}"


def _missing(prepared: _Prepared, memory: Memory, own: set[str]) -> str:
    for reference in prepared.references:
        if not memory.has(reference.id) and reference.id not in own and reference.id != prepared.id:
            named = f"{reference.label} {reference.key!r}"
            return f"{prepared.record.label} {reference.name} names {named}, which is neither in the graph nor read before"
    return ""
