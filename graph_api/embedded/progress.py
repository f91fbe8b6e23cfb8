"""What the long steps of a start report, so that a command can draw it and a log can print it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO


class Phase(StrEnum):
    """The steps of a start, in their order; only START and READY occur every time."""

    WAIT = "wait"
    DOWNLOAD = "download"
    PREPARE = "prepare"
    START = "start"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Progress:
    """One report: the step, a sentence for people, bytes done of bytes in all (0 where nothing is counted), seconds left if known."""

    phase: Phase
    text: str
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


Report = Callable[[Progress], None]


class PlainReporter:
    """Prints one line for each step and each tenth of a download: readable in a log, where a bar is not."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream
        self._last: tuple[Phase, int] | None = None

    def __call__(self, progress: Progress) -> None:
        tenth = progress.done * 10 // progress.total if progress.total else 0
        if self._last == (progress.phase, tenth):
            return
        first = self._last is None or self._last[0] != progress.phase
        self._last = (progress.phase, tenth)
        print(progress.text if first else _state(progress), file=self._stream or sys.stderr, flush=True)


def _state(progress: Progress) -> str:
    left = "" if progress.seconds_left is None else f", {progress.seconds_left:.0f} s left"
    return f"  {megabytes(progress.done)} of {megabytes(progress.total)}{left}"


def megabytes(count: int) -> str:
    """A number of bytes for people: `176 MB`."""
    return f"{count / 1e6:.0f} MB"
