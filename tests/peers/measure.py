"""Latency with one request at a time, throughput with sixteen, in rounds in which everybody has a turn.

Rounds are short and interleaved, so that whatever else the machine does falls on all; the median of the rounds is reported. The
processor time that the answering process and the database's spend on a request is read from the kernel (Linux), and says more than
the clock on a machine that does other things as well.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .contest import Ask, Contender
from .questions import Question


@dataclass(frozen=True)
class Effort:
    """How many rounds, and how many seconds each turn lasts in them, once for latency and once for throughput.

    `database` is the process of Neo4j.
    """

    rounds: int
    seconds: float
    database: int


@dataclass
class Figures:
    """What was measured of one contender and one question, one value a round: milliseconds, and requests a second.

    `own` and `database` are milliseconds of processor time for each request.
    """

    medians: list[float] = field(default_factory=list[float])
    p99s: list[float] = field(default_factory=list[float])
    rates: list[float] = field(default_factory=list[float])
    own: list[float] = field(default_factory=list[float])
    database: list[float] = field(default_factory=list[float])
    requests: int = 0

    @property
    def median(self) -> float:
        """Milliseconds that half of the requests took at most."""
        return statistics.median(self.medians)

    @property
    def p99(self) -> float:
        """Milliseconds that 99 of 100 requests took at most."""
        return statistics.median(self.p99s)

    @property
    def rate(self) -> float:
        """Requests a second."""
        return statistics.median(self.rates)


async def warm_up(contenders: Sequence[Contender], question: Question, seconds: float) -> None:
    """Everything is planned, compiled and cached before it counts."""
    for contender in contenders:
        await contender.open()
        await _throughput(contender.asks(question), seconds)


async def measure(contenders: Sequence[Contender], question: Question, effort: Effort) -> dict[str, Figures]:
    """The figures of everybody, by name."""
    figures = {contender.name: Figures() for contender in contenders}
    asks = {contender.name: contender.asks(question) for contender in contenders}
    for turn in range(effort.rounds):
        order = [*contenders[turn % len(contenders) :], *contenders[: turn % len(contenders)]]
        for contender in order:
            await _turn(contender, asks[contender.name], figures[contender.name], effort)
    return figures


async def _turn(contender: Contender, asks: Sequence[Ask], figures: Figures, effort: Effort) -> None:
    gc.collect()
    await contender.open()
    times = await _latencies(asks[0], effort.seconds)
    centiles = statistics.quantiles(times, n=100)
    figures.medians.append(statistics.median(times) * 1000)
    figures.p99s.append(centiles[98] * 1000)
    await contender.open()
    before = [_processor_time(pid) for pid in (contender.pid, effort.database)]
    rate, requests = await _throughput(asks, effort.seconds)
    own, database = (_processor_time(pid) - then for pid, then in zip((contender.pid, effort.database), before, strict=True))
    figures.rates.append(rate)
    figures.own.append(own / requests)
    figures.database.append(database / requests)
    figures.requests += len(times) + requests


async def _latencies(ask: Ask, seconds: float) -> list[float]:
    times: list[float] = []
    end = time.perf_counter() + seconds
    for number in itertools.count():
        began = time.perf_counter()
        if began > end and number > 1:
            break
        await ask(number)
        times.append(time.perf_counter() - began)
    return times


async def _throughput(asks: Sequence[Ask], seconds: float) -> tuple[float, int]:
    """Requests a second, and their number."""
    numbers = itertools.count()
    began = time.perf_counter()
    done = 0

    async def work(ask: Ask) -> None:
        nonlocal done
        while time.perf_counter() < began + seconds:
            await ask(next(numbers))
            done += 1

    await asyncio.gather(*(work(ask) for ask in asks))
    return done / (time.perf_counter() - began), done


def _processor_time(pid: int) -> float:
    """Milliseconds of processor time that a process has taken; 0 where the kernel does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
