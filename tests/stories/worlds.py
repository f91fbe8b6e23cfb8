"""Small worlds of a story: records loaded in a given order, and questions asked of them through the whole program."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.database_schema import setup
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.record import Record
from graph_api.schema import Built
from seed.sources.story_tables import record
from tests.servers import EMPTY

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
SOURCE = "story"
ASKING = Asking(now="2026-06-15T12:00:00Z", time_zone="UTC", currency="USD")


def made(label: str, key: str, **values: Any) -> Record:
    """A record of the story, its values named as in GraphQL."""
    return record(label, SOURCE, {"sourceKey": key, **values})


def days(number: float) -> datetime:
    """So many days after noon of the stories' day; before it where the number is negative."""
    return NOON + timedelta(days=number)


OURSELVES = (
    made("Source", SOURCE, name="Story", system="none", kind="INVENTED", coverage="COMPLETE", timeZone="UTC"),
    made("Team", "team", name="Team", purpose="Answers for it"),
    made("Channel", "phone", name="Phone", kind="PHONE", timeZone="UTC"),
    made("Brand", "brand", name="Brand"),
    made("Customer", "anna", kind="KNOWN", displayName="Anna"),
    made("Interaction", "call", participants=[{"customer": "anna"}], channel="phone", kind="CALL", direction="INBOUND", startedAt=days(-9)),
)


def fact_type(name: str, sensitivity: str = "NONE", cardinality: str = "ONE") -> Record:
    """A type of facts in words."""
    values = {"personalData": True, "sensitivity": sensitivity, "cardinality": cardinality, "valueType": "TEXT"}
    return made("FactType", name, name=name, purpose="For the story", retention="P730D", owner="team", **values)


def fact(key: str, attribute: str, value: str, basis: str = "STATED", **values: Any) -> Record:
    """A fact of Anna's, noted ten days ago unless it says otherwise."""
    conclusion = {"method": "model", "version": "1"} if basis == "INFERRED" else {}
    owner = {} if {"household", "organization", "customer"} & values.keys() else {"customer": "anna"}
    said = {"attribute": attribute, "value": value, "valueType": "TEXT", "basis": basis, "notedAt": days(-10)}
    return made("Fact", key, **{**said, **owner, **conclusion, **values})


def judgement(key: str, verdict: str, at: datetime, **about: str) -> Record:
    """What Anna said in her call."""
    return made("Judgement", key, customer="anna", verdict=verdict, at=at, interaction="call", **about)


def consent(key: str, status: str, at: datetime, **values: Any) -> Record:
    """What Anna said of direct marketing."""
    said = {"purpose": "DIRECT_MARKETING", "legalBasis": "CONSENT", "capturedVia": "Form"}
    return made("Consent", key, **{**said, "customer": "anna", "status": status, "capturedAt": at, **values})


@dataclass(frozen=True)
class Told:
    """A world that was told."""

    built: Built
    executor: Executor
    database: Database
    reasons: list[str] = field(default_factory=list[str])  # why rows were set aside

    @classmethod
    async def empty(cls, built: Built, database: Database) -> Told:
        """A world of ourselves and Anna alone."""
        await database.write([EMPTY])
        await setup(database)
        world = cls(built, Executor(built, database), database)
        await world.tell(*OURSELVES)
        return world

    async def tell(self, *records: Record) -> Ledger:
        """Load records, each a row, in their order, as a load of its own; some may be set aside."""
        rows: Sequence[SourceRow] = [SourceRow(Place("story", number), (each,), {}) for number, each in enumerate(records, start=1)]
        with tempfile.TemporaryDirectory() as folder:
            ledger = await load_rows(self.database, rows, LoadPlan(SOURCE, uuid4().hex, Path(folder)))
            if ledger.set_aside_file:
                lines = Path(ledger.set_aside_file).read_text("utf-8").splitlines()
                self.reasons.extend(json.loads(line)["reason"] for line in lines)
        return ledger

    async def anna(self, selected: str) -> Any:
        """What a selection of Anna answers at noon."""
        question = f'{{ customers(filter: {{ displayName: {{ eq: "Anna" }} }}) {{ nodes {{ {selected} }} }} }}'
        [node] = (await self.ask(question))["customers"]["nodes"]
        return node

    async def ask(self, document: str) -> Any:
        """What an operation answers at noon."""
        result = await self.executor.answer(document, asking=ASKING)
        assert result.errors is None
        return result.data
