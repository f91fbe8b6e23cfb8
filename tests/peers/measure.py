"""Everybody asked in rounds in which each has a turn, with a few clients and with many.

Rounds are short and interleaved, so that whatever else the machine does falls on all; the median of the rounds is what is shown. The
processor time that the answering process and the database's spend on a request is read from the kernel (Linux), and says more than
the clock on a machine that does other things as well.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_api.db import run
from graph_api.schema import Built
from graph_api.settings import Settings

from . import limit, wrk
from .contest import Contender
from .names import LIMIT
from .questions import VALUES, Question
from .wrk import Asked

_TURNS_OF_EACH = 4  # answers that each client gets in a turn at least
_LONGEST = 12  # seconds of a turn; where that many clients would need more, they only stand in line, and are left out
_WARM_CLIENTS = 4
_PATIENCE = 16  # seconds with a few clients; whoever answers nobody then is left out
_WAIT, _MOST_WAITS = 0.06, 200  # seconds, and how often they are waited for


@dataclass(frozen=True)
class Runner:
    """Somebody who can be asked: `ask` takes the question, the number of clients, seconds and the rate that is expected."""

    name: str
    pid: int
    ask: Callable[[Question, int, int, float], Asked]


def over_http(contender: Contender) -> Runner:
    """A service, asked with `wrk`."""

    def ask(question: Question, clients: int, seconds: int, rate: float) -> Asked:
        count = _enough(clients, seconds, rate) if question.new else VALUES
        asked = wrk.ask(contender.address(question), contender.requests(question, count), clients, seconds)
        assert asked.requests <= count or not question.new, f"{contender.name} was asked the same again"
        return asked

    return Runner(contender.name, contender.service.pid, ask)


def without_answers(ours: Contender, built: Built, settings: Settings) -> Runner:
    """The database alone, asked with what our service would send it."""

    def ask(question: Question, clients: int, seconds: int, rate: float) -> Asked:
        bodies = ours.requests(question, _enough(clients, seconds, rate) if question.new else VALUES)
        return run(limit.ask(settings, limit.prebuilt(built, settings, bodies), clients, seconds))

    return Runner(LIMIT, os.getpid(), ask)


def _enough(clients: int, seconds: int, rate: float) -> int:
    """More requests than will be answered."""
    return math.ceil(3 * rate * seconds) + 2 * clients + 50


@dataclass(frozen=True)
class Effort:
    """How many rounds, how many seconds a turn lasts at least, with how many clients; `database` is the process of Neo4j."""

    rounds: int
    seconds: int
    clients: tuple[int, ...]
    database: int


@dataclass(frozen=True)
class Figure:
    """One turn: requests a second, milliseconds, and milliseconds of processor time for a request."""

    contender: str
    clients: int
    rate: float
    median: float
    p99: float
    own: float
    neo4j: float


def measure(runners: Sequence[Runner], question: Question, effort: Effort) -> list[Figure]:
    """All turns of everybody."""
    rates = {each.name: _warm(each, question, effort) for each in runners}
    found: list[Figure] = []
    for turn in range(effort.rounds):
        order = [*runners[turn % len(runners) :], *runners[: turn % len(runners)]]
        for clients in effort.clients:
            turns = [(runner, turn_seconds(clients, rates[runner.name], effort.seconds)) for runner in order]
            figures = [
                _turn(runner, question, (clients, seconds, rates[runner.name]), effort.database) for runner, seconds in turns if seconds
            ]
            found += filter(None, figures)
    return found


def turn_seconds(clients: int, rate: float, least: int) -> int:
    """How long a turn lasts so that each client is answered a few times; 0 where that takes too long for more than one."""
    seconds = max(least, math.ceil(_TURNS_OF_EACH * clients / max(rate, 0.01)))
    most = max(least, _LONGEST)
    return seconds if seconds <= most else most if clients == 1 else 0


def _warm(runner: Runner, question: Question, effort: Effort) -> float:
    """The rate with a few clients, after a first time in which everything is planned, compiled and cached; 0 for who never answers."""
    seconds, first = effort.seconds, runner.ask(question, _WARM_CLIENTS, effort.seconds, 100.0)
    while not first.requests:
        if seconds > _PATIENCE:
            return 0.0
        seconds *= 4
        first = runner.ask(question, _WARM_CLIENTS, seconds, 100.0)
    _settle(runner.pid, effort.database)
    second = runner.ask(question, _WARM_CLIENTS, max(seconds, turn_seconds(_WARM_CLIENTS, first.rate, seconds)), first.rate)
    _settle(runner.pid, effort.database)
    return second.rate


def _turn(runner: Runner, question: Question, how: tuple[int, int, float], database: int) -> Figure | None:
    """One turn; None when nobody was answered in it."""
    before = [_processor_time(pid) for pid in (runner.pid, database)]
    asked = runner.ask(question, *how)
    own, neo4j = (_processor_time(pid) - then for pid, then in zip((runner.pid, database), before, strict=True))
    _settle(runner.pid, database)
    if not asked.requests:
        return None
    return Figure(runner.name, how[0], asked.rate, asked.median, asked.p99, own / asked.requests, neo4j / asked.requests)


def _settle(*pids: int) -> None:
    """Waits until what was asked at the end of a turn and never answered is done: it must not fall on the next one's turn."""
    for _ in range(_MOST_WAITS):
        before = sum(map(_processor_time, pids))
        time.sleep(_WAIT)
        if sum(map(_processor_time, pids)) - before < _WAIT * 1000 / 2:
            return


def _processor_time(pid: int) -> float:
    """Milliseconds of processor time that a process has taken; 0 where the kernel does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
