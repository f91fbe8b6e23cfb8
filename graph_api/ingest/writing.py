"""Verdicts of one batch → statements → one transaction with the checkpoint; says which records could not be written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from graph_api.db import Database, Statement
from graph_api.ingest.ledger import Outcome
from graph_api.ingest.sorting import LOADING, Decision, Memory, Verdict
from graph_api.ingest.statements import batch, retract_text, text_of, write_text
from graph_api.records.kinds import RANK
from graph_api.records.record import Record

# What a record names was there when the batch was sorted; somebody else may have deleted it before the write.
_GONE = "was not written: a record that it names has just been deleted"


async def write(database: Database, verdicts: Sequence[Verdict], memory: Memory, checkpoint: Statement) -> list[Verdict]:
    """Write what the verdicts accepted and return them; those of rows that could not be written are set aside."""
    wanted = _wanted(verdicts)
    now = datetime.now(UTC).isoformat()
    statements = [each for record_class in sorted(wanted, key=RANK.__getitem__) for each in _statements(wanted[record_class], now)]
    result = await database.write([*statements, checkpoint], context=LOADING, bookmarks=memory.bookmarks)
    memory.bookmarks = result.bookmarks
    answers = [row for each in result.results for row in each.rows]
    written = {id for answer in answers for id in answer["ids"]}
    refused = {id: reason for answer in answers for id, reason in answer.get("refused", ())}
    lost = {id: refused.get(id, _GONE) for decisions in wanted.values() for decision in decisions if (id := decision.id) not in written}
    return [_final(verdict, lost) for verdict in verdicts] if lost else list(verdicts)


def _wanted(verdicts: Sequence[Verdict]) -> Mapping[type[Record], list[Decision]]:
    wanted: defaultdict[type[Record], list[Decision]] = defaultdict(list)
    for verdict in verdicts:
        for decision in verdict.decisions:
            if decision.outcome in (Outcome.NEW, Outcome.CHANGED):
                wanted[type(decision.record)].append(decision)
    return wanted


def _statements(decisions: Sequence[Decision], now: str) -> list[Statement]:
    record_class = type(decisions[0].record)
    rows = [{**each.record.row(), "knownSince": each.known_since or now} for each in decisions]
    changed = [decision.id for decision in decisions if decision.outcome is Outcome.CHANGED]
    statements = [batch(retract_text(record_class), ids=changed)] if changed else []
    statements.append(batch(write_text(record_class), rows=rows))
    if record_class.afterwards:
        statements.append(batch(text_of("_ingest", record_class.afterwards), rows=rows))
    return statements


def _final(verdict: Verdict, lost: Mapping[str, str]) -> Verdict:
    for decision in verdict.decisions:
        if decision.id in lost:
            return Verdict(verdict.row, (), f"{decision.record.label} {lost[decision.id]}")
    return verdict
