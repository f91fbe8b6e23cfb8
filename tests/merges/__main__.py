"""`python -m tests.merges`: thousands of random sequences of merges, unmerges and writes, over a Neo4j of its own."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from pathlib import Path
from random import Random

from graph_api.db import Database
from graph_api.settings import Settings
from tests.merges.running import differences
from tests.merges.sequences import drawn
from tests.servers import quick_server

CHUNK = 200


async def _run(settings: Settings, count: int, seed: str) -> int:
    dice, found, done, began = Random(seed), 0, 0, time.monotonic()
    async with Database.of(settings) as database:
        while done < count:
            sequences = [drawn(dice) for _ in range(min(CHUNK, count - done))]
            told = await differences(database, sequences, prepared=done > 0)
            found, done = found + len(told), done + len(sequences)
            print(f"{done:,} sequences, {found} differences, {time.monotonic() - began:.0f} s", *told[:3], sep="\n", flush=True)
    return found


def main() -> int:
    """Run random sequences and tell what differs from the graph that never merged anybody."""
    parser = argparse.ArgumentParser(prog="python -m tests.merges", description=__doc__)
    parser.add_argument("--sequences", type=int, default=10_000)
    parser.add_argument("--seed", default="2026")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        names = ("CUSTOMER_GRAPH_NEO4J_VERSION", "CUSTOMER_GRAPH_DOWNLOAD_DIR", "CUSTOMER_GRAPH_MIRROR", "CUSTOMER_GRAPH_OFFLINE")
        given = {name: os.environ[name] for name in names if name in os.environ}
        settings = Settings.read({**given, "CUSTOMER_GRAPH_DATA_DIR": str(Path(folder)), "CUSTOMER_GRAPH_HEAP": "512m"})
        with quick_server(settings) as server:
            return 1 if asyncio.run(_run(server.settings, options.sequences, options.seed)) else 0


if __name__ == "__main__":
    raise SystemExit(main())
