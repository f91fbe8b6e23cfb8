"""One child process around a JVM, seen from the program that owns it: the order in, the answers out, its log, its end."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph_api.errors import ServerDiedError

STOP_WITHIN = 25.0  # seconds; a little more than the child gives itself
_LOG_LINES = 15
_FOREIGN = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "PYTHONPATH")


class ChildProcess:
    """Runs `python -m module` with an order; killing it at any moment is safe, for Neo4j's store is."""

    def __init__(self, module: str, order: Mapping[str, object], log: Path) -> None:
        log.parent.mkdir(parents=True, exist_ok=True)
        self.log = log
        with log.open("wb") as stream:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stream,
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for us; the child ends when we say so
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
                cwd=log.parent,
            )
        self.pid = self._process.pid
        self._send({**order, "parent": os.getpid()})

    def answer(self, within: float) -> dict[str, Any]:
        """The child's next answer. Raises ServerDiedError when it ends, or says nothing for so many seconds."""
        assert self._process.stdout
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(within, give_up)
        timer.start()
        try:
            line = self._process.stdout.readline()
        finally:
            timer.cancel()
        if line:
            return json.loads(line)
        raise ServerDiedError(self.death(f" (it said nothing for {within:.0f} s)" if late.is_set() else ""))

    def wait(self) -> int:
        """Blocks until the child has ended; its exit status (negative: the signal)."""
        return self._process.wait()

    def stop(self) -> None:
        """An orderly end: closes the pipe, and kills the child only if it does not go."""
        self._close_pipe()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_WITHIN)
        self.kill()

    def kill(self) -> None:
        """The end, now; waits until the process is gone."""
        self._process.kill()
        self._process.wait()
        self._close_pipe()
        if self._process.stdout:
            self._process.stdout.close()

    def death(self, detail: str = "") -> str:
        """One line about how the child ended, with the end of its log."""
        status = self._process.wait()
        how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        tail = " | ".join(line.strip() for line in lines[-_LOG_LINES:] if line.strip()) or "empty"
        return f"The private Neo4j {how}{detail}; its log {self.log} ends: {tail}"

    def _send(self, order: Mapping[str, object]) -> None:
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise ServerDiedError(self.death()) from None

    def _close_pipe(self) -> None:
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()


def _environment() -> dict[str, str]:
    """Ours, without what would change the JVM behind our back, and with this package where the child will find it."""
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return {**kept, "PYTHONPATH": str(Path(__file__).parents[2])}
