"""`python -m tests.load`: how long the hardest documents that can be found take to be parsed, validated and planned."""

from __future__ import annotations

import argparse
import contextlib
import time
from dataclasses import dataclass, field
from pathlib import Path

from graphql import GraphQLError
from hypothesis import HealthCheck, Phase, given, settings, target

from graph_api.commands.serve import settle
from graph_api.compile.budget import GraphQLErrors
from graph_api.execute import Asking, Executor
from graph_api.schema import build
from tests.documents import documents

ASKING = Asking("2026-06-15T12:00:00Z", "America/New_York", "USD")


KEPT = 0.05  # share of the documents, those that seemed longest, that are measured again


@dataclass
class Timings:
    """Milliseconds of CPU and text of every document."""

    executor: Executor
    found: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])

    def take(self, document: str) -> float:
        """The CPU time of one document that nobody has seen before."""
        began = time.process_time()
        with contextlib.suppress(GraphQLError, GraphQLErrors):
            self.executor.show(f"{document}#{len(self.found)}", asking=ASKING)
        taken = (time.process_time() - began) * 1000
        self.found.append((taken, document))
        return taken

    def again(self) -> None:
        """Measure the longest ones once more without what looked for them: its own memory keeps the garbage collector busy."""
        self.found.sort()
        doubtful = self.found[int(len(self.found) * (1 - KEPT)) :]
        del self.found[-len(doubtful) :]
        settle()
        for _, document in doubtful:
            self.take(document)
        self.found.sort()


def main() -> None:
    """Let hypothesis look for documents that take long, and print what they took."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--documents", type=int, default=5_000)
    parser.add_argument("--longest", type=Path, help="where the document that took longest is written")
    options = parser.parse_args()
    timings = Timings(Executor(build(), None))
    timings.take("{ customers { totalCount } }")
    settle()
    phases = (Phase.generate, Phase.target)

    @settings(max_examples=options.documents, deadline=None, database=None, phases=phases, suppress_health_check=[*HealthCheck])
    @given(documents())
    def search(document: str) -> None:
        target(timings.take(document))

    search()
    timings.again()
    count = len(timings.found)
    shares = " ".join(f"p{share * 100:g} {timings.found[int(share * count)][0]:.1f}" for share in (0.5, 0.9, 0.99, 0.999))
    taken, document = timings.found[-1]
    print(f"{count} documents, ms of CPU: {shares}, longest {taken:.1f} of {len(document)} characters")
    if options.longest:
        options.longest.write_text(document)


if __name__ == "__main__":
    main()
