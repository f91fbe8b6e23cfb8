"""The one write path: rows of a source → batches → one transaction each with its checkpoint → ledger."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import perf_counter

from graph_api.db import Database, Statement
from graph_api.errors import LoadError
from graph_api.ingest.ledger import Ledger, LedgerBook, Outcome
from graph_api.ingest.set_aside import SetAsideFile
from graph_api.ingest.sorting import LOADING, Decision, Memory, Verdict, sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.statements import batch, retract_text, text_of, write_text
from graph_api.records.ids import derive_id
from graph_api.records.kinds import RANK
from graph_api.records.record import Record

BATCH_ROWS = 2_000


@dataclass(frozen=True)
class Progress:
    """How far a load has come; `total` is None when the source does not know its size."""

    source: str
    file: str
    rows: int
    total: int | None
    seconds: float


@dataclass(frozen=True)
class LoadPlan:
    """What is loaded and how.

    `directory` takes the file of set-aside rows, `fingerprint` names the source's exact content, `preface` are records that
    stand in no row, `notes` says after the last row what the ledger's columns cannot.
    """

    source: str
    fingerprint: str
    directory: Path
    total: int | None = None
    dry_run: bool = False
    preface: tuple[Record, ...] = ()
    notes: Callable[[], tuple[str, ...]] = tuple
    batch_rows: int = BATCH_ROWS


async def load_rows(
    database: Database, rows: Iterable[SourceRow], plan: LoadPlan, report: Callable[[Progress], None] | None = None
) -> Ledger:
    """Write every row of a source and return the balanced ledger; loading the same rows again writes nothing.

    Raises LoadError when the ledger does not balance. Cut off at any moment and started again, it ends with the same graph.
    """
    run = _Run(database, plan, LedgerBook(plan.source), Memory(), perf_counter())
    name = f"{plan.source}.dry-run" if plan.dry_run else plan.source
    with SetAsideFile(plan.directory, name) as set_aside:
        if plan.preface:
            await run.begin(plan.preface)
        for part in _parts(rows, plan.batch_rows):
            await run.batch(part, set_aside)
            if report is not None:
                report(Progress(plan.source, part[-1].place.file, run.book.rows_read, plan.total, run.seconds))
        ledger = run.book.close(plan.fingerprint, run.seconds, set_aside.finish(), plan.notes(), dry_run=plan.dry_run)
    ledger.check()
    if not plan.dry_run:
        await database.write([_load_statement(ledger)], context=LOADING)
    return ledger


@dataclass(frozen=True)
class LastLoad:
    """What the graph says of a source: the last finished load, and one that was cut off."""

    fingerprint: str | None
    ledger: str | None
    unfinished_fingerprint: str | None
    unfinished_rows: int | None

    def is_complete(self, fingerprint: str) -> bool:
        """Whether the last thing that happened to the source was a finished load of exactly this content."""
        return self.fingerprint == fingerprint and self.unfinished_fingerprint is None


async def last_load(database: Database, source: str) -> LastLoad:
    """Return what the graph knows of earlier loads of a source."""
    statement = batch(text_of("_ingest", "_last_load"), source=source)
    found = (await database.rows(statement.text, statement.parameters))[0]
    return LastLoad(
        fingerprint=_text(found["fingerprint"]),
        ledger=_text(found["ledger"]),
        unfinished_fingerprint=_text(found["unfinishedFingerprint"]),
        unfinished_rows=found["unfinishedRows"] if isinstance(found["unfinishedRows"], int) else None,
    )


@dataclass
class _Run:
    """One load under way."""

    database: Database
    plan: LoadPlan
    book: LedgerBook
    memory: Memory
    started: float

    @property
    def seconds(self) -> float:
        return perf_counter() - self.started

    async def begin(self, preface: tuple[Record, ...]) -> None:
        """Write the records that stand in no row; raises LoadError when one of them cannot stand."""
        [verdict] = await sort(self.database, [SourceRow(Place(self.plan.source, 0), preface, {})], self.memory)
        if verdict.reason:
            raise LoadError(f"{self.plan.source}: {verdict.reason}")
        if not self.plan.dry_run:
            await self._write([verdict], 0)
        self._count_records(verdict)

    async def batch(self, rows: list[SourceRow], set_aside: SetAsideFile) -> None:
        """Sort, write and count one batch."""
        verdicts = await sort(self.database, rows, self.memory)
        lost = set[str]() if self.plan.dry_run else await self._write(verdicts, len(rows))
        for verdict in verdicts:
            self._count(_final(verdict, lost), set_aside)

    async def _write(self, verdicts: list[Verdict], rows: int) -> set[str]:
        wanted: defaultdict[type[Record], list[Decision]] = defaultdict(list)
        for verdict in verdicts:
            for decision in verdict.decisions:
                if decision.outcome in (Outcome.NEW, Outcome.CHANGED):
                    wanted[type(decision.record)].append(decision)
        now = datetime.now(UTC).isoformat()
        statements: list[Statement] = []
        for record_class in sorted(wanted, key=RANK.__getitem__):
            statements += _statements(record_class, wanted[record_class], now)
        result = await self.database.write([*statements, self._checkpoint(rows, now)], context=LOADING, bookmarks=self.memory.bookmarks)
        self.memory.bookmarks = result.bookmarks
        written = {row["id"] for each in result.results for row in each.rows}
        return {decision.id for decisions in wanted.values() for decision in decisions} - written

    def _checkpoint(self, rows: int, now: str) -> Statement:
        plan = self.plan
        read = self.book.rows_read + rows
        return batch(text_of("_ingest", "_checkpoint"), source=plan.source, fingerprint=plan.fingerprint, rows=read, at=now)

    def _count(self, verdict: Verdict, set_aside: SetAsideFile) -> None:
        row = verdict.row
        self.book.row(row.place.file, verdict.outcome)
        self._count_records(verdict)
        for amount in row.amounts:
            self.book.amount(amount, in_graph=not verdict.reason)
        if verdict.reason:
            set_aside.add(row, verdict.reason)
            if row.records:
                self.book.record(row.records[-1].label, Outcome.SET_ASIDE)

    def _count_records(self, verdict: Verdict) -> None:
        for decision in verdict.decisions:
            if decision.outcome is not None:
                self.book.record(decision.record.label, decision.outcome)


def _statements(record_class: type[Record], decisions: list[Decision], now: str) -> list[Statement]:
    rows = [{**each.record.row(), "knownSince": each.known_since or now} for each in decisions]
    write = batch(write_text(record_class), rows=rows)
    changed = [decision.id for decision in decisions if decision.outcome is Outcome.CHANGED]
    return [batch(retract_text(record_class), ids=changed), write] if changed else [write]


def _final(verdict: Verdict, lost: set[str]) -> Verdict:
    # What a record names was there when the batch was sorted; somebody else may have deleted it before the write.
    for decision in verdict.decisions:
        if decision.id in lost:
            return Verdict(verdict.row, (), f"{decision.record.label} was not written: a record that it names has just been deleted")
    return verdict


def _load_statement(ledger: Ledger) -> Statement:
    total = ledger.total
    finished = datetime.now(UTC).isoformat()
    return batch(
        text_of("_ingest", "_load"),
        id=derive_id("loa", ledger.source, f"{ledger.fingerprint} {finished}"),
        source=ledger.source,
        fingerprint=ledger.fingerprint,
        finishedAt=finished,
        ledger=json.dumps(ledger.as_json()),
        rows=total.read,
        loaded=total.loaded,
        alreadyThere=total.already_there,
        setAside=total.set_aside,
    )


def _parts(rows: Iterable[SourceRow], size: int) -> Iterator[list[SourceRow]]:
    if size < 1:
        raise LoadError(f"a batch of {size} rows cannot be written; give 1 or more")
    remaining = iter(rows)
    while part := list(islice(remaining, size)):
        yield part


def _text(value: object) -> str | None:
    return None if value is None else str(value)
