"""Decides what becomes of each row of a batch: new, changed, already there, waiting for another record, or set aside with a reason."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from graph_api.db import Database, RequestContext
from graph_api.ingest.ledger import Outcome
from graph_api.ingest.memory import Known, Memory, Version
from graph_api.ingest.moments import micros
from graph_api.ingest.source_row import SourceRow
from graph_api.ingest.statements import batch, known_text
from graph_api.records.kinds import BY_LABEL
from graph_api.records.record import Record, Reference

_BREATH = 100  # rows after which the write of the batch before may send its next statement
_DAY = 86_400_000_000  # microseconds by which the clock of a source may be ahead
_CONTENT_DIGITS = 32
LOADING = RequestContext(operation="load", deadline=60.0)
WRITTEN = frozenset((Outcome.NEW, Outcome.CHANGED, Outcome.CONFIRMED, Outcome.RESPELT))


@dataclass(frozen=True, slots=True)
class Decision:
    """One record of a row: its version, its outcome, and what the graph held before; `is_met` when this load had it before."""

    record: Record
    id: str
    version: Version
    outcome: Outcome
    before: Known | None

    @property
    def is_met(self) -> bool:
        """Whether this load had the record before, in this content or in another."""
        return self.before is not None and self.before.is_met


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row with the decisions on its records, or the reason why it is set aside, or waits for the record with the id `missing`.

    `is_lost` when it was accepted and could not be written.
    """

    row: SourceRow
    decisions: tuple[Decision, ...]
    reason: str = ""
    missing: str = ""
    is_lost: bool = False

    @property
    def outcome(self) -> Outcome:
        """What the ledger calls the row: new when its last record is, changed when anything was written for it."""
        if self.reason:
            return Outcome.SET_ASIDE
        outcomes = [decision.outcome for decision in self.decisions]
        if outcomes and outcomes[-1] is Outcome.NEW:
            return Outcome.NEW
        if Outcome.NEW in outcomes or Outcome.CHANGED in outcomes:
            return Outcome.CHANGED
        return Outcome.OLDER if Outcome.OLDER in outcomes else Outcome.SAME


async def sort(database: Database, rows: Sequence[SourceRow], memory: Memory) -> list[Verdict]:
    """Return a verdict for each row, in order, and remember what was accepted.

    A row is accepted whole or not at all. It is set aside when it could not be read; it waits when it names a record that is
    neither in the graph nor earlier. Of several contents for one key, the one observed later counts, whichever came first.
    """
    prepared: list[list[_Prepared]] = []
    for row in rows:
        prepared.append([_prepare(record, row, memory) for record in row.records])
        if len(prepared) % _BREATH == 0:
            await asyncio.sleep(0)
    await _ask(database, prepared, memory)
    return [_verdict(row, found, memory) for row, found in zip(rows, prepared, strict=True)]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A record with what costs time to work out; one that is in mind with this content needs no references."""

    record: Record
    id: str
    version: Version
    references: tuple[Reference, ...]


def _prepare(record: Record, row: SourceRow, memory: Memory) -> _Prepared:
    id = record.id
    observed = record.observed_at or row.observed_at
    version = Version(memory.moment if observed is None else micros(observed), record.record_hash())
    known = memory.get(id)
    references = () if known is not None and known.version.record_hash == version.record_hash else tuple(record.references())
    return _Prepared(record, id, version, references)


async def _ask(database: Database, rows: Sequence[Sequence[_Prepared]], memory: Memory) -> None:
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for prepared in chain.from_iterable(rows):
        record = prepared.record
        if memory.get(prepared.id) is None and memory.may_be_stored(record.label, record.source):
            asked[record.label].add(prepared.id)
        for reference in prepared.references:
            source = "" if reference.is_by_id else record.source
            if memory.get(reference.id) is None and memory.may_be_stored(reference.label, source):
                asked[reference.label].add(reference.id)
    # At once, because on a cold server each of them waits for its plan.
    await asyncio.gather(*(_look_up(database, label, ids, memory) for label, ids in asked.items()))


async def _look_up(database: Database, label: str, ids: Iterable[str], memory: Memory) -> None:
    statement = batch(known_text(BY_LABEL[label]), ids=sorted(ids))
    [answer] = await database.rows(statement.text, statement.parameters, context=LOADING, bookmarks=memory.bookmarks)
    for id, record_hash, observed, since in answer["known"]:
        memory.keep(id, Known(Version(observed, record_hash), since, is_met=since >= memory.began))


def _verdict(row: SourceRow, prepared: Sequence[_Prepared], memory: Memory) -> Verdict:
    if row.problem:
        return Verdict(row, (), row.problem)
    own: set[str] = set()
    for each in prepared:
        reason = _unlike(each.record, memory) or _ahead(each, memory)
        if reason:
            return Verdict(row, (), reason)
        missing = None if _is_older(each, memory) else _missing(each, memory, own)
        if missing is not None:
            named = f"{missing.label} {missing.key!r}"
            reason = f"{each.record.label} {missing.name} names {named}, which is neither in the graph nor read before"
            return Verdict(row, (), reason, missing.id)
        own.add(each.id)
    return Verdict(row, tuple([_decision(each, memory) for each in prepared]))


def _unlike(record: Record, memory: Memory) -> str:
    """Embeddings of two lengths cannot be compared."""
    vector = getattr(record, "embedding", None)
    if vector is None or len(vector) == memory.embedding_dimensions:
        return ""
    return f"{record.label} embedding has {len(vector)} numbers, and CUSTOMER_GRAPH_EMBEDDING_DIMENSIONS is {memory.embedding_dimensions}"


def _ahead(prepared: _Prepared, memory: Memory) -> str:
    """What will be observed in a hundred years would win over all that is observed until then."""
    if prepared.version.observed <= memory.began + _DAY:
        return ""
    return f"{prepared.record.label} observedAt lies in the future; correct the clock or the time zone of the source"


def _missing(prepared: _Prepared, memory: Memory, own: set[str]) -> Reference | None:
    for reference in prepared.references:
        if reference.id not in own and reference.id != prepared.id and memory.get(reference.id) is None:
            return reference
    return None


def _is_older(prepared: _Prepared, memory: Memory) -> bool:
    known = memory.get(prepared.id)
    return known is not None and _against(prepared.version, known.version, memory.moment) is Outcome.OLDER


def _decision(prepared: _Prepared, memory: Memory) -> Decision:
    record, id, version = prepared.record, prepared.id, prepared.version
    before = memory.get(id)
    if before is None:
        memory.keep(id, Known(version, memory.began, is_met=True))
        return Decision(record, id, version, Outcome.NEW, None)
    outcome = _against(version, before.version, memory.moment)
    if outcome is Outcome.RESPELT:
        version = Version(before.version.observed, version.record_hash)
    kept = version if outcome in WRITTEN else before.version
    memory.keep(id, Known(kept, before.since, is_met=True))
    return Decision(record, id, version, outcome, before)


def _against(version: Version, known: Version, moment: int) -> Outcome:
    """A source that says nothing new, and not when, confirms nothing: the moment at which it was first heard stays."""
    content, known_content = version.record_hash[:_CONTENT_DIGITS], known.record_hash[:_CONTENT_DIGITS]
    if content == known_content and version.observed == moment:
        return Outcome.RESPELT if version.record_hash > known.record_hash else Outcome.SAME
    if version == known:
        return Outcome.SAME
    if version < known:
        return Outcome.OLDER
    return Outcome.CONFIRMED if version.record_hash == known.record_hash else Outcome.CHANGED
