"""The one write path: rows of a source → batches → one transaction each with its checkpoint → ledger.

While the database writes one batch the next one is read and sorted; what was accepted counts as there from then on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from time import perf_counter

from graph_api.db import Database
from graph_api.errors import LoadError
from graph_api.ingest.history import checkpoint, finished, last_load
from graph_api.ingest.ledger import Ledger, LedgerBook, Outcome
from graph_api.ingest.set_aside import SetAsideFile
from graph_api.ingest.sorting import LOADING, Memory, Verdict, sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.writing import write
from graph_api.records.record import Record

# The Complete Journey on 2 cores: 61 s and 229 MB of ours; with 1,000 64 s, with 10,000 64 s and 300 MB.
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
    stand in no row, `notes` says after the last row what the ledger's columns cannot, `embedding_dimensions` is the length of all
    embeddings, 0 where none is taken.
    """

    source: str
    fingerprint: str
    directory: Path
    total: int | None = None
    dry_run: bool = False
    preface: tuple[Record, ...] = ()
    notes: Callable[[], tuple[str, ...]] = tuple
    batch_rows: int = BATCH_ROWS
    embedding_dimensions: int = 0


async def load_rows(
    database: Database, rows: Iterable[SourceRow], plan: LoadPlan, report: Callable[[Progress], None] | None = None
) -> Ledger:
    """Write every row of a source and return the balanced ledger; loading the same rows again writes nothing.

    Raises LoadError when the ledger does not balance. Cut off at any moment and started again, it ends with the same graph.
    """
    name = f"{plan.source}.dry-run" if plan.dry_run else plan.source
    with SetAsideFile(plan.directory, name) as set_aside:
        run = _Run(database, plan, set_aside, report)
        await run.begin()
        try:
            for part in _parts(rows, plan.batch_rows):
                await run.batch(part)
        finally:
            await run.settle()
        ledger = run.book.close(plan.fingerprint, run.seconds, set_aside.finish(), plan.notes(), dry_run=plan.dry_run)
    ledger.check()
    if not plan.dry_run:
        await database.write([finished(ledger)], context=LOADING, bookmarks=run.memory.bookmarks)
    return ledger


@dataclass
class _Run:
    """One load under way, with at most one batch being written."""

    database: Database
    plan: LoadPlan
    set_aside: SetAsideFile
    report: Callable[[Progress], None] | None
    memory: Memory = field(default_factory=Memory)
    started: float = field(default_factory=perf_counter)
    sorted_rows: int = 0
    writing: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self.book = LedgerBook(self.plan.source)
        self.memory.embedding_dimensions = self.plan.embedding_dimensions

    @property
    def seconds(self) -> float:
        return perf_counter() - self.started

    async def begin(self) -> None:
        """Ask whether the source was ever loaded, and write the records that stand in no row.

        Raises LoadError when one of these cannot stand.
        """
        if (await last_load(self.database, self.plan.source)).is_first:
            self.memory.fresh = self.plan.source
        if not self.plan.preface:
            return
        [verdict] = await sort(self.database, [SourceRow(Place(self.plan.source, 0), self.plan.preface, {})], self.memory)
        if verdict.reason:
            raise LoadError(f"{self.plan.source}: {verdict.reason}")
        [written] = await self._written([verdict])
        self._count_records(written)

    async def batch(self, rows: list[SourceRow]) -> None:
        """Sort a batch, wait for the one before it, and hand this one to the database."""
        verdicts = await sort(self.database, rows, self.memory)
        await self.settle()
        self.sorted_rows += len(rows)
        self.writing = asyncio.create_task(self._write_and_count(verdicts))
        await asyncio.sleep(0)

    async def settle(self) -> None:
        """Wait until nothing is being written."""
        writing, self.writing = self.writing, None
        if writing is not None:
            await writing

    async def _write_and_count(self, verdicts: list[Verdict]) -> None:
        for verdict in await self._written(verdicts):
            self._count(verdict)
        if self.report is not None:
            file = verdicts[-1].row.place.file
            self.report(Progress(self.plan.source, file, self.book.rows_read, self.plan.total, self.seconds))

    async def _written(self, verdicts: list[Verdict]) -> list[Verdict]:
        if self.plan.dry_run:
            return verdicts
        mark = checkpoint(self.plan.source, self.plan.fingerprint, self.sorted_rows)
        return await write(self.database, verdicts, self.memory, mark)

    def _count(self, verdict: Verdict) -> None:
        row = verdict.row
        self.book.row(row.place.file, verdict.outcome)
        self._count_records(verdict)
        for amount in row.amounts:
            self.book.amount(amount, in_graph=not verdict.reason)
        if verdict.reason:
            self.set_aside.add(row, verdict.reason)
            if row.records:
                self.book.record(row.records[-1].label, Outcome.SET_ASIDE)

    def _count_records(self, verdict: Verdict) -> None:
        for decision in verdict.decisions:
            if decision.outcome is not None:
                self.book.record(decision.record.label, decision.outcome)


def _parts(rows: Iterable[SourceRow], size: int) -> Iterator[list[SourceRow]]:
    if size < 1:
        raise LoadError(f"a batch of {size} rows cannot be written; give 1 or more")
    remaining = iter(rows)
    while part := list(islice(remaining, size)):
        yield part
