"""The process that trains a fast start: runs Neo4j once over an empty store and lets Java keep what it learnt.

Java's ahead-of-time cache holds loaded classes and profiles, and halves the time to the first answer. Started by fast_start.py;
like server.py it takes its order on standard input and ends with its parent.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from graph_api.embedded import java
from graph_api.embedded.lifeline import Lifeline
from graph_api.embedded.server import answer, receive_order, start_or_refuse


def main() -> None:
    """Records a start and the statements of warm_up.cypher, then has `java` turn the record into the cache."""
    answers, order = receive_order()
    makers: list[subprocess.Popen[bytes]] = []
    Lifeline(order["parent"], at_end=lambda: _end(makers))
    management = start_or_refuse(answers, {**order, "options": [*order["options"], *order["record"]]})
    for statement in Path(__file__).with_name("warm_up.cypher").read_text(encoding="utf-8").split(";\n"):
        java.execute(management, statement)
    management.shutdown()
    command = [order["java"], *order["options"], *order["create"], "-cp", java.class_path()]
    java.end_virtual_machine()
    makers.append(subprocess.Popen(command, stdin=subprocess.DEVNULL))
    answer(answers, event="trained", status=makers[0].wait())
    os._exit(0)


def _end(makers: list[subprocess.Popen[bytes]]) -> None:
    for maker in makers:
        maker.kill()
    os._exit(1)


if __name__ == "__main__":
    main()
