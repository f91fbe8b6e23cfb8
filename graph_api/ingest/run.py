"""One load under way: batches one after the other, what waits, what has to be decided again, and the account of it."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter

from graph_api.db import Database
from graph_api.errors import LoadError, QueryFailedError, RefusedError, StaleError
from graph_api.ingest.history import checkpoint, last_load
from graph_api.ingest.ledger import LedgerBook, Outcome
from graph_api.ingest.memory import Memory
from graph_api.ingest.moments import moment_of, now
from graph_api.ingest.parking import Parking
from graph_api.ingest.plan import LoadPlan, Progress
from graph_api.ingest.set_aside import SetAsideFile
from graph_api.ingest.sorting import Verdict, sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.writing import write

_ATTEMPTS = 20  # of one batch, against others who write the same records at the same time
_LONGEST_PAUSE = 0.5  # seconds
# What the database says of a row that it cannot take, and of an edge that somebody else has just deleted; not what it says of a statement.
_OF_A_ROW = (
    "Neo.ClientError.Schema.ConstraintV",
    *(f"Neo.ClientError.Statement.{what}Error" for what in ("Argument", "Arithmetic", "Type")),
    "Neo.ClientError.Statement.EntityNotFound",
)
_OF_TOO_MANY = ("Neo.TransientError.",)
_PREFACE = 0  # stands for a row where there is none
_RETRIED = (StaleError, RefusedError, QueryFailedError)


@dataclass
class Run:
    """One load under way, with at most one batch being written.

    A batch that fails is sorted and written again with nothing in mind but what the database answers; one that fails for a row's
    sake is halved until the row is found.
    """

    database: Database
    plan: LoadPlan
    set_aside: SetAsideFile
    report: Callable[[Progress], None] | None
    memory: Memory
    parking: Parking
    started: float = field(default_factory=perf_counter)
    sorted_rows: int = 0
    accepted: int = 0
    writing: asyncio.Task[list[Verdict]] | None = None
    under_way: Sequence[SourceRow] = ()

    def __post_init__(self) -> None:
        self.book = LedgerBook(self.plan.source)

    @property
    def seconds(self) -> float:
        """How long the load has taken."""
        return perf_counter() - self.started

    @classmethod
    async def begun(cls, database: Database, plan: LoadPlan, set_aside: SetAsideFile, report: Callable[[Progress], None] | None) -> Run:
        """Ask what was loaded before, and write the records that stand in no row; raises LoadError when one of these cannot stand."""
        before, began = await last_load(database, plan.source, plan.fingerprint), now()
        memory = Memory(
            moment=began if before.observed is None else before.observed,
            began=began,
            fresh=plan.source if before.is_first else "",
            embedding_dimensions=plan.embedding_dimensions,
            keeps_all=plan.dry_run,
            generation=plan.records_in_mind,
        )
        run = cls(database, plan, set_aside, report, memory, Parking(plan.directory, plan.parked_rows))
        if plan.preface:
            await run._carefully([SourceRow(Place(plan.source, _PREFACE), plan.preface, {})])
        return run

    async def batch(self, rows: Sequence[SourceRow]) -> None:
        """Sort a batch, wait for the one before it, and hand this one to the database."""
        rows = [*self.parking.ready(self.plan.batch_rows), *rows]
        if not rows:
            return
        self.memory.age()
        verdicts = await sort(self.database, rows, self.memory)
        if not await self.settle():
            verdicts = await sort(self.database, rows, self.memory)
        self.sorted_rows += len(rows)
        self.under_way = rows
        self.writing = asyncio.create_task(self._written(verdicts))
        await asyncio.sleep(0)

    async def settle(self) -> bool:
        """Wait until nothing is being written; False when it went wrong at first, and nothing that is in mind can be relied on."""
        writing, self.writing = self.writing, None
        if writing is None:
            return True
        try:
            verdicts = await writing
        except _RETRIED as error:
            await self._again(self.under_way, error)
            self.memory.forget()
            return False
        self._count_all(verdicts)
        if any(verdict.is_lost for verdict in verdicts):
            self.memory.forget()
            return False
        return True

    async def clear_parking(self) -> None:
        """Try the rows that wait until none of them can enter, and set these aside."""
        before = -1
        while self.accepted != before:
            before = self.accepted
            self.memory.fresh = ""  # another load may have brought what they wait for
            part: list[SourceRow] = []
            for row, _ in self.parking.leave():
                part.append(row)
                if len(part) == self.plan.batch_rows:
                    await self.batch(part)
                    part = []
            await self.batch(part)
            while await self.settle() and self.parking.has_ready:
                await self.batch(())
        for row, reason in self.parking.leave():
            self._set_aside(row, reason)

    async def abandon(self) -> None:
        """Wait for a write that nobody waits for any more."""
        writing, self.writing = self.writing, None
        if writing is not None:
            await asyncio.gather(writing, return_exceptions=True)

    async def _again(self, rows: Sequence[SourceRow], error: Exception) -> None:
        """Write a batch that went wrong: as a whole where others were in the way, without what the graph refuses, else in halves."""
        self.memory.forget()
        if isinstance(error, RefusedError):
            await self._carefully([_without(row, error) for row in rows])
            return
        if isinstance(error, StaleError):
            await self._carefully(rows)
            return
        if not isinstance(error, QueryFailedError) or not error.code.startswith((*_OF_A_ROW, *_OF_TOO_MANY)):
            raise error
        if len(rows) > 1:
            middle = len(rows) // 2
            await self._carefully(rows[:middle])
            await self._carefully(rows[middle:])
        elif error.code.startswith(_OF_A_ROW):
            self._set_aside(rows[0], f"the database refuses it: {error}")
        else:
            raise error

    async def _carefully(self, rows: Sequence[SourceRow]) -> None:
        """Sort and write rows while nothing else is being written."""
        for _ in range(_ATTEMPTS):
            try:
                self._count_all(await self._written(await sort(self.database, rows, self.memory)))
                return
            except StaleError:
                self.memory.forget()
                await asyncio.sleep(random.uniform(0, _LONGEST_PAUSE))
            except (RefusedError, QueryFailedError) as error:
                await self._again(rows, error)
                return
        raise LoadError(f"{self.plan.source}: others write the same records all the time; load again when they have ended")

    async def _written(self, verdicts: list[Verdict]) -> list[Verdict]:
        if self.plan.dry_run:
            return verdicts
        mark = checkpoint(self.plan.source, self.plan.fingerprint, self.sorted_rows, self.memory.moment)
        return await write(self.database, verdicts, self.memory, mark)

    def _count_all(self, verdicts: Sequence[Verdict]) -> None:
        for verdict in verdicts:
            self._count(verdict)
        if self.report is not None and self.book.rows_read:
            file = verdicts[-1].row.place.file
            self.report(Progress(self.plan.source, file, self.book.rows_read, self.plan.total, self.seconds))

    def _count(self, verdict: Verdict) -> None:
        row = verdict.row
        if verdict.missing:
            self.parking.park(row, verdict.reason, verdict.missing)
            return
        if verdict.reason:
            self._set_aside(row, verdict.reason)
            return
        self.accepted += 1
        for decision in verdict.decisions:
            if not decision.is_met:
                self.book.record(decision.record.label, decision.outcome)
        self.parking.arrived(decision.id for decision in verdict.decisions)
        if row.place.row == _PREFACE:
            return
        self.book.row(row.place.file, verdict.outcome)
        for amount in row.amounts:
            self.book.amount(amount, in_graph=True)

    def _set_aside(self, row: SourceRow, reason: str) -> None:
        if row.place.row == _PREFACE:
            raise LoadError(f"{self.plan.source}: {reason}")
        self.set_aside.add(row, reason, moment_of(self.memory.moment))
        self.book.row(row.place.file, Outcome.SET_ASIDE)
        for amount in row.amounts:
            self.book.amount(amount, in_graph=False)
        if row.records:
            self.book.record(row.records[-1].label, Outcome.SET_ASIDE)


def _without(row: SourceRow, error: RefusedError) -> SourceRow:
    """The row, to be set aside where a record of it was refused."""
    for record in row.records:
        reason = error.reasons.get((record.id, record.record_hash()))
        if reason:
            return replace(row, problem=reason)
    return row
