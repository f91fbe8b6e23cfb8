"""One mutation, one transaction: what was given becomes records, which enter as those of a load do, or nothing is written at all."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from graph_api.db import Bookmarks, Database, RequestContext, Statement, StatementResult
from graph_api.errors import DatabaseTimeoutError, DatabaseUnreachableError, LoadError, RecordError, RefusedError, StaleError
from graph_api.ingest.memory import Memory
from graph_api.ingest.merging import known_as
from graph_api.ingest.moments import now
from graph_api.ingest.sorting import Verdict, sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.writing import prepared
from graph_api.mutations.drafts import Draft, Drafting, Path, Problem, ProblemCode
from graph_api.mutations.entries import ENTRIES, Entry
from graph_api.mutations.joining import JOINS, Join, NotHeldError
from graph_api.mutations.recall import Recalled, recalled
from graph_api.mutations.requests import LONGEST_KEY, MutationRequest, Noted, noted
from graph_api.records.kinds import RANK
from graph_api.records.record import Record

_ATTEMPTS = 5  # to change what others change as well, and over connections that are cut
_PAUSE = 0.1  # seconds
_KEY = ("idempotencyKey",)
_BAD_KEY = Problem(ProblemCode.INVALID, f"idempotencyKey has 1 to {LONGEST_KEY} printable characters.", _KEY)
_REUSED = Problem(ProblemCode.KEY_REUSED, "This idempotencyKey was used for something else; take a new one for a new request.", _KEY)
_RUNNING = Problem(ProblemCode.IN_PROGRESS, "The same request is being done at this moment; ask again for what came of it.", _KEY)
_BUSY = Problem(ProblemCode.IN_PROGRESS, "Others are changing the same at this moment; send it again.", ("input",))


@dataclass(frozen=True)
class Written:
    """What came of a mutation: the id of what it changed, null where nothing was, and why; a read sees it behind the bookmarks."""

    changed: str | None
    user_errors: list[dict[str, Any]]
    bookmarks: Bookmarks = frozenset()

    @classmethod
    def refused(cls, *problems: Problem) -> Written:
        """Nothing, for these reasons."""
        return cls(None, [problem.as_answer() for problem in problems])


class _AnsweredError(Exception):
    """Ends a transaction under a key that was used before."""

    def __init__(self, before: Noted) -> None:
        super().__init__()
        self.before = before


class Writer:
    """Writes mutations to one database, all embeddings being so long."""

    def __init__(self, database: Database, embedding_dimensions: int = 0) -> None:
        self._database = database
        self._dimensions = embedding_dimensions

    async def write(self, mutation: str, arguments: Mapping[str, Any], context: RequestContext) -> Written:
        """Do what a mutation says. Raises DatabaseError when that is not known to be done; what the client did wrong is answered."""
        key, given = arguments.get("idempotencyKey"), arguments["input"]
        work = _work(mutation)
        if key is None and isinstance(work, Entry):
            return await self._done(_Task(work, given, uuid4().hex, None, context))
        # What joins people is noted in any case: tried again after a cut, it would find itself done, and call that a mistake.
        key = uuid4().hex if key is None else key
        if not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
            return Written.refused(_BAD_KEY)
        request = MutationRequest.of(context.caller, key, mutation, given)
        try:
            return await self._done(_Task(work, given, f"{context.caller}/{mutation}/{key}", request, context))
        except _AnsweredError as answered:
            before = answered.before
            return Written(before.changed, before.user_errors) if before.is_same else Written.refused(_REUSED)
        except DatabaseTimeoutError:
            return Written.refused(_RUNNING)

    async def _done(self, task: _Task) -> Written:
        """Do it once, however often that has to be tried: every id is known before, so that nothing is written twice."""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return await (self._joined(task, task.work) if isinstance(task.work, Join) else self._entered(task, task.work))
            except StaleError:
                continue
            except DatabaseUnreachableError:
                if attempt == _ATTEMPTS:
                    raise
                await asyncio.sleep(_PAUSE * attempt)
        return Written.refused(_BUSY)

    async def _joined(self, task: _Task, join: Join) -> Written:
        done = join.done(task.given, await known_as(self._database, join.ids(task.given).values()), task.made_up_key)
        if done.problems:
            return await self._refused(task, done.problems)
        try:
            result = await self._database.write([*_noting(task, done.changed, []), *done.statements], context=task.context)
        except NotHeldError as error:
            return await self._refused(task, [error.problem])
        return Written(done.changed, [], result.bookmarks)

    async def _entered(self, task: _Task, entry: Entry) -> Written:
        drafting = Drafting(entry, task.made_up_key)
        drafts = drafting.drafts(task.given)
        if drafting.problems:
            return await self._refused(task, drafting.problems)
        known = await recalled(self._database, [(draft.kind, draft.id) for draft in drafts], task.context)
        records, problems = _records(entry, drafts, known)
        if problems:
            return await self._refused(task, problems)
        records.sort(key=lambda record: RANK[type(record)])
        row = SourceRow(Place("mutation", 1), tuple(records), {})
        memory = Memory(moment=now(), began=now(), embedding_dimensions=self._dimensions)
        [verdict] = await sort(self._database, [row], memory)
        if verdict.reason:
            return await self._refused(task, [Problem(ProblemCode.REFUSED, f"{verdict.reason}.", ("input",))])
        _refuse_changed(verdict, known)
        try:
            return await self._written(task, verdict, drafts[0].id)
        except RefusedError as refused:
            return await self._refused(
                task, [Problem(ProblemCode.REFUSED, f"{reason}.", ("input",)) for reason in refused.reasons.values()]
            )

    async def _written(self, task: _Task, verdict: Verdict, changed: str) -> Written:
        statements, _ = prepared([verdict], whole=True)
        result = await self._database.write([*_noting(task, changed, []), *statements], context=task.context)
        return Written(changed, [], result.bookmarks)

    async def _refused(self, task: _Task, problems: Sequence[Problem]) -> Written:
        refused = Written.refused(*problems)
        await self._database.write(_noting(task, None, refused.user_errors), context=task.context)
        return refused


@dataclass(frozen=True)
class _Task:
    """One mutation with what it was given, under a key of its own where the client named none."""

    work: Entry | Join
    given: Mapping[str, Any]
    made_up_key: str
    request: MutationRequest | None
    context: RequestContext


def _work(mutation: str) -> Entry | Join:
    return ENTRIES.get(mutation) or JOINS[mutation]


def _noting(task: _Task, changed: str | None, user_errors: list[dict[str, Any]]) -> list[Statement]:
    """The note of what is answered under the task's key, first of its transaction, which it ends where something was noted before."""
    if task.request is None:
        return []

    def check(result: StatementResult) -> None:
        if before := noted(result):
            raise _AnsweredError(before)

    return [replace(task.request.noting(changed, user_errors), check=check)]


def _refuse_changed(verdict: Verdict, known: Mapping[str, Recalled]) -> None:
    """Raise StaleError where the graph is no longer what the records were made over."""
    for decision in verdict.decisions:
        then, here = known.get(decision.id), decision.before
        if (then and then.content_hash) != (here and here.version.record_hash):
            raise StaleError("Records have changed since they were read.")


def _records(entry: Entry, drafts: Sequence[Draft], known: Mapping[str, Recalled]) -> tuple[list[Record], list[Problem]]:
    records: list[Record] = []
    problems: list[Problem] = []
    for draft in drafts:
        before = known.get(draft.id)
        if before is None and draft.must_exist:
            said = f"There is no {entry.kind.__name__} {draft.source_key!r} here."
            problems.append(Problem(ProblemCode.NOT_FOUND, said, (*draft.path, entry.key)))
            continue
        try:
            records.append(draft.record(before.record if before else None))
        except RecordError as error:
            problems.append(_problem(error, draft.path))
        except LoadError as error:
            problems.append(Problem(ProblemCode.REFUSED, str(error), draft.path))
    return records, problems


def _problem(error: RecordError, path: Path) -> Problem:
    text = str(error)
    code = ProblemCode.MISSING if " is missing" in text else ProblemCode.INVALID
    return Problem(code, f"{text}.", (*path, error.property.removesuffix("Minor")) if error.property else path)
