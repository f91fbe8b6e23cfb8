"""`python -m tests.naive --operations 100000`: the differential test for as long as one likes, on a database that holds the stories."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.schema import build
from seed.sources import stories

from .differential import Differential
from .execution import Naive
from .generator import Generator
from .samples import Samples
from .world import World

NOW, TIME_ZONE = "2026-06-15T12:00:00Z", "America/New_York"


def main() -> int:
    """Compare, print what differs, and return 1 when anything did."""
    parser = argparse.ArgumentParser(prog="python -m tests.naive", description=__doc__)
    parser.add_argument("--operations", type=int, default=2_000)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--start", type=int, default=0, help="number of the first operation of the seed")
    parser.add_argument("--uri", default="bolt://127.0.0.1:7687")
    parser.add_argument("--most", type=int, default=10, help="stop after so many differences")
    logging.getLogger("graph_api").addHandler(_LastLine())
    logging.getLogger("graph_api").propagate = False
    return asyncio.run(_run(parser.parse_args()))


class _LastLine(logging.Handler):
    """Prints what failed, without the way there."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line for a record."""
        if not record.exc_info:
            print(f"    {record.getMessage()[:400]}", flush=True)


async def _run(options: argparse.Namespace) -> int:
    built = build()
    world = World.of(stories.read(), NOW, TIME_ZONE)
    naive = Naive(built.sdl, world)
    generator = Generator(naive.schema, Samples(naive.schema, world))
    differences, began = 0, time.perf_counter()
    async with Database.connect(options.uri, password="any") as database:
        differential = Differential(Executor(built, database), database, naive, Asking(NOW, TIME_ZONE, "USD"))
        for number in range(options.start, options.start + options.operations):
            seed = f"{options.seed}/{number}"
            found = await differential.find(generator.operation(seed), seed)
            if found is not None:
                differences += 1
                print(f"\n--- {seed} differs\n{await differential.shrink(found)}", flush=True)
                if differences >= options.most:
                    break
            if number % 1000 == 999:
                print(f"{number + 1} operations, {time.perf_counter() - began:.0f} s, {dict(differential.counts)}", flush=True)
    print(f"{differences} differ; {time.perf_counter() - began:.0f} s; {dict(differential.counts)}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
