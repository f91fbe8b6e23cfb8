"""`python -m tests.schemathesis --cases 10000`: the stories on a private Neo4j, the service over them, schemathesis against it."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from pathlib import Path

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.schema import build
from graph_api.settings import Settings
from seed.loading import load, open_source

from .running import Report, attacked


def main() -> int:
    """Attack, print what came of it, and return 1 when there is a finding."""
    parser = argparse.ArgumentParser(prog="python -m tests.schemathesis", description=__doc__)
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", default=secrets.token_hex(4), help="the same seed sends the same documents")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings.read({"CUSTOMER_GRAPH_DATA_DIR": folder})
        with EmbeddedNeo4j.start(settings, lambda _: None) as server:
            report = asyncio.run(_attacked(server.settings, Path(folder), options.cases, options.seed))
    _print(report, time.monotonic() - began)
    return 1 if report.findings else 0


async def _attacked(settings: Settings, folder: Path, cases: int, seed: str) -> Report:
    async with Database.of(settings) as database:
        await load(database, open_source("stories"), folder)
        return await attacked(database, build(), settings.download_dir, cases, seed)


def _print(report: Report, seconds: float) -> None:
    print(f"{report.sent} documents in {seconds:.0f} s, {report.answered:.0%} answered, {len(report.findings)} findings")
    for outcome, count in sorted(report.outcomes.items(), key=lambda item: -item[1]):
        print(f"  {count:6}  {outcome}")
    for reason, count in sorted(report.refusals.items(), key=lambda item: -item[1])[:20]:
        print(f"    {count:6}  {reason}")
    for one in report.findings:
        print(f"\nFINDING {one['finding']}\n{one['document']}\n{one['answer']}")


if __name__ == "__main__":
    sys.exit(main())
