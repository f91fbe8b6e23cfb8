"""`python -m tests.load.retail PATH`: how fast Online Retail is loaded, beside a bare loader that writes the same graph.

The bare loader has everything made beforehand, the maps of every record and the statements of `cypher/_ingest`: it unwinds them
and does nothing else. Each writes into a fresh server, from a process of its own whose peak of memory is told.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import neo4j

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.ingest.database_schema import setup
from graph_api.ingest.statements import write_text
from graph_api.records.kinds import RANK
from graph_api.records.record import Record
from graph_api.settings import Settings
from seed.loading import load, open_source

SOURCE = "online-retail"
LINES = 5_000  # of a transaction of the bare loader: with 2,000 and 10,000 it takes as long
GRAPH = "MATCH (node) WHERE NOT node:Load RETURN labels(node)[0] AS name, count(*) AS n, sum(node.paidMinor) AS minor ORDER BY name"
EDGES = "MATCH ()-[edge]->() RETURN type(edge) AS name, count(*) AS n ORDER BY name"


def prepare(path: Path, made: Path) -> int:
    """Write down the statements and maps of every record, once each; return how many lines there are."""
    known: set[str] = set()
    reading, lines = open_source(SOURCE, path), 0
    rows = iter(reading.rows)
    with made.open("wb") as file:
        pickle.dump(_maps(reading.preface, known), file)
        while part := list(islice(rows, LINES)):
            lines += len(part)
            pickle.dump(_maps([record for row in part for record in row.records], known), file)
    return lines


def _maps(records: Any, known: set[str]) -> list[tuple[str, list[dict[str, object]]]]:
    found: defaultdict[type[Record], list[dict[str, object]]] = defaultdict(list)
    for record in records:
        if record.id not in known:
            known.add(record.id)
            found[type(record)].append({**record.row(), "knownSince": "2026-01-01T00:00:00Z"})
    return [(write_text(kind), found[kind]) for kind in sorted(found, key=RANK.__getitem__)]


def bare(made: Path) -> float:
    """Unwind what was prepared; return the seconds."""
    authority = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with neo4j.GraphDatabase.driver(os.environ["NEO4J_URI"], auth=authority) as driver, driver.session() as session:
        began = time.perf_counter()
        for statements in _prepared(made):
            session.execute_write(_run, statements)
        return time.perf_counter() - began


def _run(transaction: neo4j.ManagedTransaction, statements: list[tuple[str, list[dict[str, object]]]]) -> None:
    for text, rows in statements:
        transaction.run(text, {"batch": {"rows": rows}}).consume()


def _prepared(made: Path) -> Iterator[list[tuple[str, list[dict[str, object]]]]]:
    with made.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)


def ours(path: Path) -> float:
    """Load the file as `customer-graph load` does; return the seconds."""

    async def run() -> None:
        with tempfile.TemporaryDirectory() as aside:
            async with Database.of(Settings.read()) as database:
                await load(database, open_source(SOURCE, path), Path(aside))

    began = time.perf_counter()
    asyncio.run(run())
    return time.perf_counter() - began


def measured(what: str, path: Path) -> tuple[dict[str, float], list[Any]]:
    """Seconds and megabytes of one loader over a fresh server, and what the graph holds after it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _server(Path(folder)) as server:
        asyncio.run(_brought_up(server.settings))
        access = {"NEO4J_URI": server.uri, "NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password}
        command = [sys.executable, "-m", "tests.load.retail", str(path), "--only", what]
        done = subprocess.run(command, env={**os.environ, **access}, check=True, capture_output=True, text=True)
        return json.loads(done.stdout), asyncio.run(_held(server.settings))


def _server(folder: Path) -> EmbeddedNeo4j:
    return EmbeddedNeo4j.start(Settings.read({**os.environ, "CUSTOMER_GRAPH_DATA_DIR": str(folder)}), lambda _: None)


async def _brought_up(settings: Settings) -> None:
    async with Database.of(settings) as database:
        await setup(database)


async def _held(settings: Settings) -> list[Any]:
    async with Database.of(settings) as database:
        return [*await database.rows(GRAPH), *await database.rows(EDGES)]


def main() -> None:
    """Measure both loaders in turns and print what they took."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.retail", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", choices=("bare", "ours"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        seconds = (bare if options.only == "bare" else ours)(options.path)
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # kilobytes on Linux
        print(json.dumps({"seconds": seconds, "megabytes": megabytes}))
        return
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        lines = prepare(options.path, made)
        for _ in range(options.rounds):
            (quick, same), (own, graph) = measured("bare", made), measured("ours", options.path)
            assert same == graph, "the two graphs differ"
            for name, took in (("bare", quick), ("ours", own)):
                print(f"{name}: {took['seconds']:.1f} s, {lines / took['seconds']:,.0f} lines/s, {took['megabytes']:.0f} MB at most")
            print(f"ours has {quick['seconds'] / own['seconds']:.2f} of the bare loader's throughput")


if __name__ == "__main__":
    main()
