"""The figures of a run in a file that is written after each question, so that a run that was cut off is taken up again."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

import orjson

from .measure import Figure


@dataclass(frozen=True)
class Round:
    """Medians of the rounds of one contender with so many clients: requests a second, and the rest in milliseconds."""

    rate: float
    median: float
    p99: float
    own: float
    neo4j: float


@dataclass(frozen=True)
class Answered:
    """One question at one size, with everybody's figures."""

    size: int
    customers: int
    question: str
    title: str
    load_average: tuple[float, float]
    figures: tuple[Figure, ...]
    failed: dict[str, str] = field(default_factory=dict[str, str])  # who could not answer, and what was said

    def of(self, contender: str, clients: int) -> Round | None:
        """The medians of the rounds; None where so many clients were not tried."""
        turns = [each for each in self.figures if (each.contender, each.clients) == (contender, clients)]
        if not turns:
            return None
        names = ("rate", "median", "p99", "own", "neo4j")
        return Round(**{name: statistics.median(getattr(each, name) for each in turns) for name in names})

    @property
    def clients(self) -> list[int]:
        """With how many clients it was asked."""
        return sorted({each.clients for each in self.figures})

    def contenders(self) -> Iterable[str]:
        """Everybody who was asked, the one first who was first."""
        return dict.fromkeys(each.contender for each in self.figures)


@dataclass
class Results:
    """All of a run: the machine, the effort, and the questions in the order in which they were asked."""

    machine: dict[str, Any]
    effort: dict[str, int]
    answered: list[Answered] = field(default_factory=list[Answered])

    @classmethod
    def read(cls, path: Path) -> Self:
        """What a file holds. Raises OSError, ValueError."""
        content = orjson.loads(path.read_bytes())
        answered = [_answered(each) for each in content["answered"]]
        return cls(content["machine"], content["effort"], answered)

    def write(self, path: Path) -> None:
        """Keeps them, as a whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".part")
        draft.write_bytes(orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2) + b"\n")
        draft.replace(path)

    def has(self, size: int, question: str) -> bool:
        """Whether that was measured."""
        return any((each.size, each.question) == (size, question) for each in self.answered)

    def at(self, size: int) -> list[Answered]:
        """The questions at one size."""
        return [each for each in self.answered if each.size == size]

    @property
    def sizes(self) -> list[int]:
        """How many customers were asked for, the fewest first."""
        return sorted({each.size for each in self.answered})


def machine() -> dict[str, Any]:
    """What this is measured on."""
    return {
        "processor": _first_of("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory": _first_of("/proc/meminfo", "MemTotal"),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def _first_of(path: str, name: str) -> str:
    """The value of the first line of that name in a file of the kernel; empty where there is none."""
    try:
        lines = Path(path).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def _answered(content: dict[str, Any]) -> Answered:
    made: dict[str, Any] = {"figures": tuple(Figure(**each) for each in content["figures"]), "load_average": tuple(content["load_average"])}
    return Answered(**(content | made))
