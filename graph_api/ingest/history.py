"""What the graph knows of loads: how far one has come, the last finished one, and whether a source is complete."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from graph_api.db import Database, Statement
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.moments import text
from graph_api.ingest.statements import batch, text_of
from graph_api.records.ids import derive_id


@dataclass(frozen=True)
class LastLoad:
    """The last finished load of a source, one that was cut off after it, and for which moment this content was loaded before."""

    fingerprint: str | None
    ledger: str | None
    unfinished_fingerprint: str | None
    unfinished_rows: int | None
    observed: int | None = None

    @property
    def is_first(self) -> bool:
        """Whether nothing of the source was ever loaded."""
        return self.fingerprint is None and self.unfinished_fingerprint is None

    def is_complete(self, fingerprint: str) -> bool:
        """Whether the last thing that happened to the source was a finished load of exactly this content."""
        return self.fingerprint == fingerprint and self.unfinished_fingerprint is None


async def last_load(database: Database, source: str, fingerprint: str = "") -> LastLoad:
    """Return what the graph knows of earlier loads of a source, and of this content of it; `observed` in microseconds."""
    statement = batch(text_of("_ingest", "_last_load"), source=source, fingerprint=fingerprint)
    [found] = await database.rows(statement.text, statement.parameters)
    unfinished = found["unfinishedFingerprint"], found["unfinishedRows"]
    return LastLoad(found["fingerprint"], found["ledger"], *unfinished, found["observed"])


def checkpoint(source: str, fingerprint: str, rows: int, moment: int) -> Statement:
    """Return the statement that notes how many rows of a source were read, and for which moment the load stands."""
    at = datetime.now(UTC).isoformat()
    values = {"source": source, "fingerprint": fingerprint, "rows": rows, "at": at, "observedAt": text(moment)}
    return batch(text_of("_ingest", "_checkpoint"), **values)


def finished(ledger: Ledger, moment: int) -> Statement:
    """Return the statement that notes a finished load, the last one of it."""
    total, at = ledger.total, datetime.now(UTC).isoformat()
    return batch(
        text_of("_ingest", "_load"),
        id=derive_id("loa", ledger.source, f"{ledger.fingerprint} {at}"),
        source=ledger.source,
        fingerprint=ledger.fingerprint,
        finishedAt=at,
        observedAt=text(moment),
        ledger=json.dumps(ledger.as_json()),
        rows=total.read,
        loaded=total.loaded,
        alreadyThere=total.already_there,
        setAside=total.set_aside,
    )
