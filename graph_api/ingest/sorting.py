"""Decides what becomes of each row of a batch: new, changed, already there, or set aside with a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph_api.db import Bookmarks, Database, RequestContext
from graph_api.ingest.ledger import Outcome
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.statements import batch, known_text
from graph_api.records.kinds import BY_LABEL
from graph_api.records.record import Record

LOADING = RequestContext(operation="load", deadline=60.0)


@dataclass(frozen=True, slots=True)
class Stored:
    """What the graph holds of a record: the hash of its content and since when."""

    content_hash: str
    known_since: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One record of a row with its id, its content's hash and its outcome; None when this load had it before."""

    record: Record
    id: str
    content_hash: str
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
    """What this load has met so far: records with hash and place, and other records known to be in the graph."""

    met: dict[str, tuple[str, Place]] = field(default_factory=dict[str, tuple[str, Place]])
    present: set[str] = field(default_factory=set[str])
    bookmarks: Bookmarks = frozenset()

    def has(self, id: str) -> bool:
        """Whether a record with this id is in the graph or on its way there."""
        return id in self.met or id in self.present


async def sort(database: Database, rows: Sequence[SourceRow], memory: Memory) -> list[Verdict]:
    """Return a verdict for each row, in order, and remember what was accepted.

    A row is accepted whole or not at all. It is set aside when it could not be read, when one of its records has the key
    but not the content of an earlier one of this load, or when it names a record that is neither in the graph nor earlier.
    """
    stored = await _stored(database, rows, memory)
    return [_verdict(row, stored, memory) for row in rows]


async def _stored(database: Database, rows: Sequence[SourceRow], memory: Memory) -> Mapping[str, Stored]:
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for record in row.records:
            if record.id not in memory.met:
                asked[record.label].add(record.id)
            for reference in record.references():
                if not memory.has(reference.id):
                    asked[reference.label].add(reference.id)
    stored: dict[str, Stored] = {}
    for label, ids in asked.items():
        statement = batch(known_text(BY_LABEL[label]), ids=sorted(ids))
        for found in await database.rows(statement.text, statement.parameters, context=LOADING, bookmarks=memory.bookmarks):
            stored[str(found["id"])] = Stored(str(found["recordHash"]), str(found["knownSince"]))
    memory.present.update(stored)
    return stored


def _verdict(row: SourceRow, stored: Mapping[str, Stored], memory: Memory) -> Verdict:
    if row.problem:
        return Verdict(row, (), row.problem)
    decisions: list[Decision] = []
    own: set[str] = set()
    for record in row.records:
        decision = _decision(record, stored, memory)
        reason = _conflict(decision, memory) or _missing(record, memory, own)
        if reason:
            return Verdict(row, (), reason)
        own.add(decision.id)
        decisions.append(decision)
    for decision in decisions:
        if decision.outcome is not None:
            memory.met[decision.id] = (decision.content_hash, row.place)
    return Verdict(row, tuple(decisions))


def _decision(record: Record, stored: Mapping[str, Stored], memory: Memory) -> Decision:
    id, content_hash = record.id, record.content_hash()
    if id in memory.met:
        return Decision(record, id, content_hash, None, None)
    known = stored.get(id)
    if known is None:
        return Decision(record, id, content_hash, Outcome.NEW, None)
    outcome = Outcome.SAME if known.content_hash == content_hash else Outcome.CHANGED
    return Decision(record, id, content_hash, outcome, known.known_since)


def _conflict(decision: Decision, memory: Memory) -> str:
    met = memory.met.get(decision.id)
    if met is None or met[0] == decision.content_hash:
        return ""
    record = decision.record
    return f"{record.label} {record.source_key!r} was already read with other content at {met[1]}"


def _missing(record: Record, memory: Memory, own: set[str]) -> str:
    for reference in record.references():
        if not memory.has(reference.id) and reference.id not in own and reference.id != record.id:
            named = f"{reference.label} {reference.key!r}"
            return f"{record.label} {reference.property} names {named}, which is neither in the graph nor read before"
    return ""
