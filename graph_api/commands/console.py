"""Lines for people and JSON for programs: answers on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from rich.console import Console as RichConsole
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, ProgressColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from graph_api.embedded import PlainReporter, Progress, Report

_INDENT = 2


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command speaks; `as_json` when a program listens."""

    as_json: bool = False

    def say(self, text: str = "") -> None:
        """Prints a line for people; programs do not get it."""
        if not self.as_json:
            sys.stdout.write(f"{text}\n")
            sys.stdout.flush()

    def note(self, text: str) -> None:
        """Prints a line beside the answer, on standard error."""
        if not self.as_json:
            sys.stderr.write(f"{text}\n")

    def answer(self, value: object) -> None:
        """Prints a value as JSON: on one line for programs, indented for people."""
        sys.stdout.write(json.dumps(value, indent=None if self.as_json else _INDENT, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    @contextmanager
    def starting(self) -> Generator[Report]:
        """What is reported of a start of Neo4j: a bar on a terminal, lines elsewhere, nothing for programs."""
        if self.as_json:
            yield _silent
        elif sys.stderr.isatty():
            with _bars(DownloadColumn()) as bars:
                yield _Downloads(bars)
        else:
            yield PlainReporter()

    @contextmanager
    def loading(self, source: str) -> Generator[Callable[[LoadProgress], None]]:
        """What is reported of a load: a bar on a terminal, a line for each tenth elsewhere, nothing for programs."""
        if sys.stderr.isatty():
            with _bars(MofNCompleteColumn()) as bars:
                yield _Loads(bars, bars.add_task(source, total=None))
        elif self.as_json:
            yield _silent
        else:
            yield _Tenths()


class LoadProgress(Protocol):
    """How far a load has come, in rows."""

    @property
    def source(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def rows(self) -> int: ...
    @property
    def total(self) -> int | None: ...


def _silent(progress: object) -> None:
    """Nobody watches."""


def _bars(counted: ProgressColumn) -> Bars:
    return Bars(
        TextColumn("{task.description}"), BarColumn(), counted, TimeRemainingColumn(), console=RichConsole(stderr=True), transient=True
    )


class _Downloads:
    """Draws the steps of a start: a bar for what is counted, a line for what is not."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._said = ""
        self._task: TaskID | None = None

    def __call__(self, progress: Progress) -> None:
        if progress.phase != self._said:
            self._said = progress.phase
            self._bars.console.print(progress.text, highlight=False, markup=False)
        if not progress.total:
            return
        if self._task is None:
            self._task = self._bars.add_task(progress.phase.value, total=progress.total)
        self._bars.update(self._task, completed=progress.done, total=progress.total)


class _Loads:
    """Draws one load."""

    def __init__(self, bars: Bars, task: TaskID) -> None:
        self._bars, self._task = bars, task

    def __call__(self, progress: LoadProgress) -> None:
        self._bars.update(self._task, completed=progress.rows, total=progress.total, description=f"{progress.source}: {progress.file}")


class _Tenths:
    """Prints a line whenever another tenth is done."""

    def __init__(self) -> None:
        self._tenth = 0

    def __call__(self, progress: LoadProgress) -> None:
        tenth = progress.rows * 10 // progress.total if progress.total else 0
        if tenth > self._tenth:
            self._tenth = tenth
            sys.stderr.write(f"{progress.source}: {progress.rows:,} of {progress.total:,} rows\n")
