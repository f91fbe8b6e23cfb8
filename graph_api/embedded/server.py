"""The process around the JVM: starts Neo4j inside itself, says where it listens, ends when its parent does.

Started by process.py as `python -m graph_api.embedded.server`. The first line of standard input is the order (JSON); after that
the pipe carries nothing. Answers are JSON lines on the standard output that this process was given; whatever else writes there
(the JVM does) goes to the log instead.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TextIO

from graph_api.embedded import java
from graph_api.embedded.data_version import claim_data
from graph_api.embedded.file_lock import holder, try_lock
from graph_api.embedded.lifeline import STOP_WITHIN, Lifeline
from graph_api.errors import NewerDataError

_WAIT_FOR_ORPHAN = 30.0  # seconds that a server whose parent was killed may need to go away


def main() -> NoReturn:
    """Runs one server until the parent closes the pipe; exit status 0 after an orderly end."""
    answers, order = receive_order()
    lifeline = Lifeline(order["parent"])
    home = Path(order["home"])
    lock, note = _lock_directory(home, order["parent"], lifeline)
    if not lock:
        refuse(answers, event="taken", holder=note)
    try:
        claim_data(home, order["version"])
    except NewerDataError as error:
        refuse(answers, event="newer", reason=str(error))
    management = start_or_refuse(answers, order)
    answer(answers, event="ready", port=java.bolt_port(management))
    lifeline.wait()
    threading.Timer(STOP_WITHIN, os._exit, [2]).start()
    management.shutdown()
    os._exit(0)


def receive_order() -> tuple[TextIO, dict[str, Any]]:
    """Where to write answers, and the order; from here on, standard output is the log."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return answers, json.loads(sys.stdin.readline())


def start_or_refuse(answers: TextIO, order: dict[str, Any]) -> Any:
    """The running management service, its password set; what goes wrong is answered, and ends the process."""
    try:
        java.start_virtual_machine(order["library"], order["jars"], order["options"])
        management = java.start_database(order["home"], order["config"])
        java.set_password(management, order["password"])
    except Exception as error:
        refuse(answers, event="failed", reason=java.reasons(error))
    return management


def answer(answers: TextIO, **content: object) -> None:
    """One line to the parent; when nobody is there to read it, this process has no reason to live."""
    try:
        answers.write(json.dumps(content) + "\n")
    except BrokenPipeError:
        os._exit(1)


def refuse(answers: TextIO, **content: object) -> NoReturn:
    """Answers why there will be no server, and ends; the JVM is not asked, it may hang."""
    answer(answers, **content)
    os._exit(1)


def _lock_directory(home: Path, parent: int, lifeline: Lifeline) -> tuple[BinaryIO | None, str]:
    """The lock on the data directory, or None and who holds it; an orphan on its way out is waited for."""
    deadline = time.monotonic() + _WAIT_FOR_ORPHAN
    while not lifeline.parted.is_set():
        lock = try_lock(home / "lock", f"{os.getpid()} {parent}")
        note = holder(home / "lock")
        if lock or time.monotonic() > deadline or _alive(note.partition(" ")[2]):
            return lock, note
        time.sleep(0.1)
    os._exit(0)


def _alive(process: str) -> bool:
    if not process.isdigit() or sys.platform == "win32":  # there, signal 0 would end the process
        return True
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


if __name__ == "__main__":
    main()
