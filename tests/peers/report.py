"""The figures as a table for people and as JSON for programs."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from typing import Any

from .contest import HAND_IN_PROCESS, OURS_IN_PROCESS, TITLES
from .measure import Figures
from .questions import Question
from .services import HAND, OURS, STOCK

RATIOS = (
    ("ours over HTTP / (a) in process", OURS, HAND_IN_PROCESS),
    ("ours over HTTP / (a) over HTTP", OURS, HAND),
    ("ours in process / (a) in process", OURS_IN_PROCESS, HAND_IN_PROCESS),
    ("(b) over HTTP / ours over HTTP", STOCK, OURS),
)


def table(question: Question, figures: Mapping[str, Figures]) -> str:
    """One question's figures; a ratio above 1 says that the first of the two is slower."""
    lines = [f"{question.title:<46}{'median ms':>11}{'p99 ms':>9}{'requests/s at 16':>18}{'own CPU ms':>12}{'Neo4j CPU ms':>14}"]
    for name, of in figures.items():
        own, database = statistics.median(of.own), statistics.median(of.database)
        lines.append(f"  {TITLES[name]:<44}{of.median:>11.2f}{of.p99:>9.2f}{of.rate:>18,.0f}{own:>12.2f}{database:>14.2f}")
    for title, first, second in RATIOS:
        latency, tail, rate = _ratio(figures[first], figures[second])
        lines.append(f"  {title:<44}{latency:>10.2f}×{tail:>8.2f}×{rate:>17.2f}×")
    return "\n".join(lines) + "\n"


def as_json(question: Question, figures: Mapping[str, Figures]) -> dict[str, Any]:
    """The same, with the values of all rounds."""
    return {
        "question": question.name,
        "contenders": {
            name: {
                "medianMs": of.median,
                "p99Ms": of.p99,
                "requestsPerSecond": of.rate,
                "requests": of.requests,
                "rounds": {
                    "medianMs": of.medians,
                    "p99Ms": of.p99s,
                    "requestsPerSecond": of.rates,
                    "cpuMs": of.own,
                    "neo4jCpuMs": of.database,
                },
            }
            for name, of in figures.items()
        },
        "ratios": {
            title: dict(zip(("median", "p99", "time per request at 16"), _ratio(figures[first], figures[second]), strict=True))
            for title, first, second in RATIOS
        },
    }


def _ratio(first: Figures, second: Figures) -> tuple[float, float, float]:
    """How much longer the first takes, in all three figures."""
    return first.median / second.median, first.p99 / second.p99, second.rate / first.rate
