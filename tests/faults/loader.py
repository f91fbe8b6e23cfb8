"""A process that loads rows in an order of its own, in small batches: `python -m tests.faults.loader SOURCE ORDER ROWS DIRECTORY`.

SOURCE is `stories`, or a name for a system of which each reports the same people's addresses under keys of its own. Prints the ledger.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from pathlib import Path
from typing import Any

from graph_api.db import Database
from graph_api.ingest.database_schema import setup
from graph_api.ingest.load import load_rows
from graph_api.ingest.plan import LoadPlan
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.business import Source
from graph_api.records.person import Customer
from graph_api.records.recognition import IdentifierHolding, IdentifierStrength, IdentifierType, identifier
from graph_api.records.record import Record
from graph_api.settings import Settings
from seed.loading import open_source

PEOPLE = 400


def people(source: str) -> list[SourceRow]:
    """Customers of a system, each with an address that every other system knows too, in its own spelling."""
    keys: dict[str, Any] = {"source": source}
    rows: list[SourceRow] = []
    about = Source(**keys, source_key=source, name=source, system="none", kind="INVENTED", coverage="COMPLETE", time_zone="UTC")
    for number in range(PEOPLE):
        address = f"P{number}@example.com" if source == "crm" else f"p{number}@example.com"
        sign = identifier(source, IdentifierType.EMAIL, address, IdentifierStrength.STRONG)
        held = IdentifierHolding(**keys, source_key=str(number), customer=str(number), identifier=sign.source_key)
        records: tuple[Record, ...] = (about, Customer(**keys, source_key=str(number), kind="KNOWN"), sign, held)
        rows.append(SourceRow(Place("people", number + 1), records, {}))
    return rows


async def load(source: str, order: int, batch_rows: int, directory: Path) -> dict[str, object]:
    """Load the rows of a source, shuffled by a number, and return the ledger."""
    rows = list(open_source("stories").rows) if source == "stories" else people(source)
    random.Random(order).shuffle(rows)
    plan = LoadPlan(source, f"{source} {batch_rows}", directory, batch_rows=batch_rows, parked_rows=500)
    async with Database.of(Settings.read()) as database:
        await setup(database)
        return (await load_rows(database, rows, plan)).as_json()


if __name__ == "__main__":
    _, _source, _order, _size, _directory = sys.argv
    sys.stdout.write(json.dumps(asyncio.run(load(_source, int(_order), int(_size), Path(_directory)))))
