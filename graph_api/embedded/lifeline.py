"""Ties this process to its parent, so that no JVM outlives the program that started it, even one killed with -9.

The pipe of standard input is the line on every platform: the parent holds its other end, and the system closes it when the parent
dies. Linux offers a second one, for the case that a forked copy of the parent keeps the pipe open.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable

STOP_WITHIN = 20.0  # seconds for an orderly end; the store survives a hard one too
_PARENT_DIED = 10  # SIGUSR1 on Linux, the only platform that uses it; Python and the JVM leave it alone
_SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


class Lifeline:
    """Knows when it is time to go: `parted` is set when the parent has closed the pipe or died."""

    def __init__(self, parent: int, at_end: Callable[[], None] | None = None) -> None:
        self.parted = threading.Event()
        self._parent = parent
        self._at_end = at_end
        threading.Thread(target=self._read_to_the_end, daemon=True).start()
        self._take_signals()

    def wait(self) -> None:
        """Returns when the parent is gone; wakes now and then, for Python runs signal handlers only between its own steps."""
        while not self.parted.wait(1.0):
            pass

    def _read_to_the_end(self) -> None:
        sys.stdin.buffer.read()
        self._part()

    def _part(self) -> None:
        if self.parted.is_set():
            return
        self.parted.set()
        timer = threading.Timer(STOP_WITHIN, os._exit, [2])
        timer.daemon = True
        timer.start()
        if self._at_end:
            self._at_end()

    def _take_signals(self) -> None:
        def stop(*_: object) -> None:
            self._part()

        def check(*_: object) -> None:  # the signal also comes when only the thread that started us has ended
            if os.getppid() != self._parent:
                self._part()

        signal.signal(signal.SIGTERM, stop)
        if sys.platform == "linux":
            signal.signal(_PARENT_DIED, check)
            ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, _PARENT_DIED)
            check()
