"""`python -m tests.peers`: the benchmark; `plans` and `stages` look closer. Needs nothing but this machine."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

from graph_api.db import Database, run
from graph_api.errors import CustomerGraphError
from graph_api.settings import Settings

from . import plans, stages
from .contest import compare, contest
from .graph import Wanted, fill, running
from .measure import Effort, measure, warm_up
from .questions import questions
from .report import as_json, table
from .services import Service, serving

_ALONE: dict[str, Callable[[Settings], Coroutine[Any, Any, dict[str, Any]]]] = {"plans": plans.examine, "stages": stages.examine}


def main() -> int:
    """Run what was asked for; the exit code, 1 when the database cannot be brought up."""
    options = _parser().parse_args()
    try:
        with running(Wanted(options.folder, options.real)) as (settings, pid):
            found = _race(settings, pid, options) if options.part == "race" else run(_examine(settings, options))
    except CustomerGraphError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if options.json:
        sys.stdout.write(orjson.dumps(found).decode() + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.peers", description=__doc__)
    parser.add_argument("part", nargs="?", choices=("race", *_ALONE), default="race")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each turn, once for latency and once for throughput")
    parser.add_argument("--real", action="store_true", help="the Complete Journey is in the database too")
    parser.add_argument("--folder", type=Path, help="keeps the database for the next run")
    parser.add_argument("--json", action="store_true", help="JSON on standard output, tables on standard error")
    return parser


def _race(settings: Settings, pid: int, options: argparse.Namespace) -> dict[str, Any]:
    run(_fill(settings, options))
    with serving(settings) as services:
        return run(_measured(settings, services, Effort(options.rounds, options.seconds, pid), options))


async def _measured(settings: Settings, services: dict[str, Service], effort: Effort, options: argparse.Namespace) -> dict[str, Any]:
    say = sys.stderr.write if options.json else sys.stdout.write
    async with Database.of(settings) as database:
        asked = await questions(database)
    results: list[Any] = []
    async with contest(settings, services) as contenders:
        for question in asked:
            alike = await compare(contenders, question)
            await warm_up(contenders, question, effort.seconds)
            before = os.getloadavg()[0]
            figures = await measure(contenders, question, effort)
            say(f"{alike} answers alike; load average {before:.1f} before, {os.getloadavg()[0]:.1f} after\n{table(question, figures)}\n")
            results.append({**as_json(question, figures), "loadAverage": [before, os.getloadavg()[0]]})
    return {"rounds": effort.rounds, "seconds": effort.seconds, "real": options.real, "questions": results}


async def _examine(settings: Settings, options: argparse.Namespace) -> dict[str, Any]:
    await _fill(settings, options)
    return await _ALONE[options.part](settings)


async def _fill(settings: Settings, options: argparse.Namespace) -> None:
    with TemporaryDirectory() as folder:
        async with Database.of(settings) as database:
            await fill(database, Path(folder), real=options.real)


if __name__ == "__main__":
    sys.exit(main())
