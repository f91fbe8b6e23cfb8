"""One mutation, one transaction: what was given becomes records, which enter as those of a load do, or nothing is written at all."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from graph_api.db import Bookmarks, Database, RequestContext, StatementResult
from graph_api.errors import DatabaseError, DatabaseUnreachableError, LoadError, RecordError
from graph_api.ingest.sorting import Memory, Verdict, sort
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.writing import prepared, unchanged
from graph_api.mutations.claims import LONGEST_KEY, Claim
from graph_api.mutations.drafts import Draft, Drafting, Path, Problem, ProblemCode
from graph_api.mutations.entries import ENTRIES, Entry
from graph_api.mutations.recall import Recalled, recalled
from graph_api.records.kinds import RANK
from graph_api.records.record import Record

_ATTEMPTS = 5  # to change what others change as well, and over connections that are cut
_PAUSE = 0.1  # seconds
_BUSY = Problem(ProblemCode.IN_PROGRESS, "Others are changing the same at this moment; send it again.", ("input",))


@dataclass(frozen=True)
class Written:
    """What came of a mutation: the id of what it changed, null where nothing was, and why; a read sees it behind the bookmarks."""

    changed: str | None
    user_errors: list[dict[str, Any]]
    bookmarks: Bookmarks = frozenset()


class _NotWrittenError(Exception):
    """Ends a transaction that must not be committed."""


class Writer:
    """Writes mutations to one database, all embeddings being so long."""

    def __init__(self, database: Database, embedding_dimensions: int = 0) -> None:
        self._database = database
        self._dimensions = embedding_dimensions

    async def write(self, mutation: str, arguments: Mapping[str, Any], context: RequestContext) -> Written:
        """Do what a mutation says. Raises DatabaseError when that is not known to be done; what the client did wrong is answered."""
        key, given = arguments.get("idempotencyKey"), arguments["input"]
        if key is None:
            return await self._done(_Task(ENTRIES[mutation], given, uuid4().hex, None, context))
        if not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
            wrong = f"idempotencyKey has 1 to {LONGEST_KEY} printable characters."
            return Written(None, [Problem(ProblemCode.INVALID, wrong, ("idempotencyKey",)).as_answer()])
        claim = Claim.of(context.caller, key, mutation, given)
        found = await claim.made(self._database, context)
        if not found.is_same:
            said = "This idempotencyKey was used for something else; take a new one for a new request."
            return Written(None, [Problem(ProblemCode.KEY_REUSED, said, ("idempotencyKey",)).as_answer()])
        if found.is_done:
            return Written(found.changed, found.user_errors)
        if not found.is_ours:
            said = "The same request is being done at this moment; ask again for what came of it."
            return Written(None, [Problem(ProblemCode.IN_PROGRESS, said, ("idempotencyKey",)).as_answer()])
        return await self._held(_Task(ENTRIES[mutation], given, f"{mutation}/{key}", claim, context), claim)

    async def _held(self, task: _Task, claim: Claim) -> Written:
        """Do what a claimed key is for, and let go of the key where that was not done, the client having left included.

        Letting go waits for a transaction that is on its way, and takes nothing back that was committed.
        """
        try:
            written = await self._done(task)
        except BaseException:
            with contextlib.suppress(DatabaseError):
                await asyncio.shield(claim.given_back(self._database, task.context))
            raise
        if written.user_errors == [_BUSY.as_answer()]:
            await claim.given_back(self._database, task.context)
        return written

    async def _done(self, task: _Task) -> Written:
        """Do it once, however often that has to be tried: every id is known before, so that nothing is written twice."""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return await self._once(task)
            except _NotWrittenError:
                continue
            except DatabaseUnreachableError:
                if attempt == _ATTEMPTS:
                    raise
                await asyncio.sleep(_PAUSE * attempt)
            found = await task.claim.made(self._database, task.context) if task.claim else None
            if found and found.is_done:  # committed, and the connection was cut before that could be said
                return Written(found.changed, found.user_errors)
        return Written(None, [_BUSY.as_answer()])

    async def _once(self, task: _Task) -> Written:
        drafting = Drafting(task.entry, task.made_up_key)
        drafts = drafting.drafts(task.given)
        if drafting.problems:
            return await self._refused(task, drafting.problems)
        known = await recalled(self._database, [(draft.kind, draft.id) for draft in drafts], task.context)
        records, problems = _records(task.entry, drafts, known)
        if problems:
            return await self._refused(task, problems)
        records.sort(key=lambda record: RANK[type(record)])
        row = SourceRow(Place("mutation", 1), tuple(records), {})
        [verdict] = await sort(self._database, [row], Memory(embedding_dimensions=self._dimensions))
        if verdict.reason:
            return await self._refused(task, [Problem(ProblemCode.REFUSED, f"{verdict.reason}.", ("input",))])
        return await self._written(task, verdict, drafts[0].id, known)

    async def _written(self, task: _Task, verdict: Verdict, changed: str, known: Mapping[str, Recalled]) -> Written:
        statements, ids = prepared([verdict])
        guards = unchanged([(type(each.record), id, each.content_hash) for id, each in known.items()])
        answer = [task.claim.answered(changed, [])] if task.claim else []
        wanted = {*ids, *((task.claim.id,) if task.claim else ())}

        def accept(results: Sequence[StatementResult]) -> None:
            if known.keys() - _answered(results[: len(guards)]) or wanted - _answered(results[len(guards) :]):
                raise _NotWrittenError

        result = await self._database.write([*guards, *statements, *answer], context=task.context, accept=accept)
        return Written(changed, [], result.bookmarks)

    async def _refused(self, task: _Task, problems: Sequence[Problem]) -> Written:
        errors = [problem.as_answer() for problem in problems]
        if task.claim:
            await self._database.write([task.claim.answered(None, errors)], context=task.context)
        return Written(None, errors)


@dataclass(frozen=True)
class _Task:
    """One mutation with what it was given, under a key of its own where the client named none."""

    entry: Entry
    given: Mapping[str, Any]
    made_up_key: str
    claim: Claim | None
    context: RequestContext


def _answered(results: Sequence[StatementResult]) -> set[str]:
    """The ids that statements answer for what they have done."""
    return {id for each in results for row in each.rows for id in row["ids"]}


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
