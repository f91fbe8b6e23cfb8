"""`python -m tests.peers`: the benchmark; `plans` and `stages` look closer. Needs wrk, and a network the first time."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import orjson

from graph_api.db import Database, run
from graph_api.errors import CustomerGraphError
from graph_api.schema import build
from graph_api.settings import Settings
from tests.npm import NpmError

from . import plans, stages
from .contest import able, compare, contenders
from .graph import Server, fill, running
from .measure import Effort, measure, over_http, without_answers
from .names import GROWING, MAIN, OURS
from .pictures import pictures
from .questions import Question, questions
from .report import markdown, table
from .results import Answered, Results, machine
from .services import serving
from .wrk import WrkError, ensure_wrk

SIZES = (MAIN, MAIN // 10, MAIN * 10)
_CLIENTS, _CLIENTS_OF_GROWTH = (1, 4, 16, 64), (1,)
_ALONE: dict[str, Callable[[Settings], Coroutine[Any, Any, dict[str, Any]]]] = {"plans": plans.examine, "stages": stages.examine}


def main() -> int:
    """Do what was asked for; the exit code, 1 when something that is needed is missing, 130 when it was cut off."""
    options = _parser().parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was started ends too
    try:
        found = _render(options.render) if options.render else _race(options) if options.part == "race" else _look_closer(options)
    except (CustomerGraphError, NpmError, WrkError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    if options.json:
        sys.stdout.write(orjson.dumps(found).decode() + "\n")
    elif options.part == "race":
        sys.stdout.write(markdown(Results.read(options.render or options.results)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.peers", description=__doc__)
    parser.add_argument("part", nargs="?", choices=("race", *_ALONE), default="race")
    parser.add_argument("--customers", type=int, nargs="+", default=SIZES, help="about how many; each size is a database (%(default)s)")
    parser.add_argument("--questions", nargs="+", default=(), help="only these, by their names")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=1, help="of each turn at least")
    parser.add_argument("--folder", type=Path, help="keeps the databases for the next run")
    kept = Settings.read({}).download_dir / "bench" / "figures.json"
    parser.add_argument("--results", type=Path, default=kept, help="written after each question (%(default)s)")
    parser.add_argument("--resume", action="store_true", help="take up the run that wrote the results: what they have is not asked again")
    parser.add_argument("--render", type=Path, metavar="FILE", help="only tables and pictures of such a file")
    parser.add_argument("--json", action="store_true", help="JSON on standard output, tables on standard error")
    return parser


def _race(options: argparse.Namespace) -> dict[str, Any]:
    ensure_wrk()
    results = Results(machine(), {"rounds": options.rounds, "seconds": options.seconds})
    if options.resume:
        results = Results.read(options.results)
        options.rounds, options.seconds = results.effort["rounds"], results.effort["seconds"]
    for size in options.customers:
        with running(options.folder and options.folder / str(size)) as server:
            results.machine["Neo4j"] = server.version
            customers, asked = run(_filled(server.settings, size))
            wanted = [each for each in asked if each.name in (options.questions or [each.name]) and not results.has(size, each.name)]
            _ask(server, (size, customers), wanted, (results, options))
    return _render(options.results)


def _ask(server: Server, size: tuple[int, int], wanted: list[Question], kept: tuple[Results, argparse.Namespace]) -> None:
    results, options = kept
    say = sys.stderr.write if options.json else sys.stdout.write
    with serving(server.settings) as services:
        everybody = contenders(services)
        ours = next(each for each in everybody if each.name == OURS)
        runners = [*map(over_http, everybody), without_answers(ours, build(), server.settings)]
        clients = _CLIENTS
        if size[0] != MAIN:
            runners, clients = [each for each in runners if each.name in GROWING], _CLIENTS_OF_GROWTH
        effort = Effort(options.rounds, options.seconds, clients, server.pid)
        for question in wanted:
            before, (asked, failed) = os.getloadavg()[0], able(everybody, question)
            alike = compare(asked, question)
            figures = tuple(measure([each for each in runners if each.name not in failed], question, effort))
            answered = Answered(*size, question.name, question.title, (before, os.getloadavg()[0]), figures, failed)
            results.answered.append(answered)
            results.write(options.results)
            say(f"{alike} answers alike; load average {before:.1f} before, {os.getloadavg()[0]:.1f} after\n{table(answered)}\n")


def _render(path: Path) -> dict[str, Any]:
    """The content of a file of results, its pictures written beside it."""
    for name, picture in pictures(Results.read(path)).items():
        path.with_name(name).write_text(picture, encoding="utf-8")
    return orjson.loads(path.read_bytes())


def _look_closer(options: argparse.Namespace) -> dict[str, Any]:
    size = options.customers[0]
    with running(options.folder and options.folder / str(size)) as server:
        run(_filled(server.settings, size))
        return run(_ALONE[options.part](server.settings))


async def _filled(settings: Settings, customers: int) -> tuple[int, tuple[Question, ...]]:
    async with Database.of(settings) as database:
        return await fill(database, customers), await questions(database)


if __name__ == "__main__":
    sys.exit(main())
