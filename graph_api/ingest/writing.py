"""Verdicts of one batch → statements → one transaction with the checkpoint; says which records could not be written.

Between the look at the graph and the write somebody else may have written. Nobody waits for that: the transaction finds out, by what it
created and by the hashes under its locks, takes itself back, and the batch is sorted again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from graph_api.db import Database, Statement, StatementResult
from graph_api.errors import RefusedError, StaleError
from graph_api.ingest.memory import Memory
from graph_api.ingest.merging import settling
from graph_api.ingest.moments import now, text
from graph_api.ingest.sorting import LOADING, WRITTEN, Decision, Verdict
from graph_api.ingest.statements import batch, retract_text, text_of, write_text
from graph_api.records.kinds import RANK
from graph_api.records.record import Record


async def write(database: Database, verdicts: Sequence[Verdict], memory: Memory, checkpoint: Statement) -> list[Verdict]:
    """Write what the verdicts accepted and return them; those of rows that could not be written are set aside.

    Raises StaleError, with nothing written, when the graph is no longer what the verdicts were made upon, and RefusedError when it
    holds something that records may not stand beside.
    """
    statements, wanted = prepared(verdicts)
    result = await database.write([*statements, checkpoint], context=LOADING, bookmarks=memory.bookmarks)
    memory.bookmarks = result.bookmarks
    lost = wanted - {id for each in result.results for row in each.rows for id in row.get("ids", ())}
    return [_final(verdict, lost) for verdict in verdicts] if lost else list(verdicts)


def prepared(verdicts: Sequence[Verdict], *, whole: bool = False) -> tuple[list[Statement], set[str]]:
    """Return the statements that write what the verdicts accepted, in their order, and the ids that they answer when all is written.

    Where the `whole` is to be written or nothing, they raise StaleError for a record that cannot be.
    """
    wanted = _wanted(verdicts)
    statements = [each for record_class in sorted(wanted, key=RANK.__getitem__) for each in _statements(wanted[record_class], whole=whole)]
    statements += settling(decision.record for decisions in wanted.values() for decision in decisions)
    return statements, {decision.id for decisions in wanted.values() for decision in decisions}


def row_of(record: Record, moment: int, known_since: int, record_hash: str | None = None) -> dict[str, object]:
    """Return the map that an ingest statement takes for a record; `moment` counts where the record tells none (microseconds)."""
    row = record.row(record_hash)
    row["knownSince"] = text(known_since)
    row["observedAt"] = row["observedAt"] or text(moment)
    return row


def _wanted(verdicts: Sequence[Verdict]) -> Mapping[type[Record], list[Decision]]:
    wanted: defaultdict[type[Record], dict[str, Decision]] = defaultdict(dict)
    for verdict in verdicts:
        for decision in verdict.decisions:
            if decision.outcome in WRITTEN:
                of_kind = wanted[type(decision.record)]
                first = of_kind.get(decision.id)
                # Several contents in one batch: the last one accepted is the newest, and stands where the first found the graph.
                of_kind[decision.id] = decision if first is None else replace(decision, before=first.before)
    return {record_class: list(of_kind.values()) for record_class, of_kind in wanted.items()}


def _statements(decisions: Sequence[Decision], *, whole: bool) -> list[Statement]:
    record_class = type(decisions[0].record)
    moment = now()
    rows = [_row(each, moment) for each in decisions]
    changed = {each.id: each.before.version.record_hash for each in decisions if each.before is not None}
    statement = batch(write_text(record_class), rows=rows)
    checked = replace(statement, check=partial(_check_created, record_class, changed, len(rows) if whole else 0))
    statements = [checked]
    if changed:
        statements.insert(0, replace(batch(retract_text(record_class), ids=list(changed)), check=partial(_check_found, changed)))
    if record_class.beforehand:
        asked = batch(text_of("_ingest", record_class.beforehand), rows=rows)
        statements.insert(0, replace(asked, check=partial(_check_refused, record_class)))
    if record_class.afterwards:
        statements.append(batch(text_of("_ingest", record_class.afterwards), rows=rows))
    return statements


def _row(decision: Decision, moment: int) -> dict[str, object]:
    before, version = decision.before, decision.version
    return row_of(decision.record, version.observed, moment if before is None else before.since, version.record_hash)


def _check_refused(record_class: type[Record], result: StatementResult) -> None:
    reasons = {(id, record_hash): f"{record_class.__name__} {reason}" for row in result.rows for id, record_hash, reason in row["refused"]}
    if reasons:
        raise RefusedError(reasons)


def _check_found(changed: Mapping[str, str], result: StatementResult) -> None:
    found = {id: record_hash for [row] in [result.rows] for id, record_hash in row["found"]}
    if found != changed:
        raise StaleError("Records have changed since they were compared; load again.")


def _check_created(record_class: type[Record], changed: Mapping[str, str], least: int, result: StatementResult) -> None:
    """As many have to be created as there were not before; one less, and somebody else has created it meanwhile."""
    [row] = result.rows
    if len(row["ids"]) < least:
        raise StaleError("A record that another one names has just been deleted.")
    new = [id for id in row["ids"] if record_class.relationship or id not in changed]
    created = result.counters.get("relationships_created" if record_class.relationship else "nodes_created", 0)
    if created != len(new):
        raise StaleError("Records were created since they were looked for; load again.")


def _final(verdict: Verdict, lost: set[str]) -> Verdict:
    # What a record names was there when the batch was sorted; somebody else may have deleted it before the write.
    for decision in verdict.decisions:
        if decision.id in lost:
            reason = f"{decision.record.label} was not written: a record that it names has just been deleted"
            return Verdict(verdict.row, (), reason, is_lost=True)
    return verdict
