"""`python -m tests.naive --operations 100000`: the differential test for as long as one likes, on a database that holds the stories."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import time

from graph_api.records.record import Record
from graph_api.schema import build
from seed.sources import stories

from .hostile import hostile
from .running import Reach, at_random, every_field, over, run


def main() -> int:
    """Compare, print what differs, and return 1 when anything did."""
    parser = argparse.ArgumentParser(prog="python -m tests.naive", description=__doc__)
    parser.add_argument("--operations", type=int, default=2_000)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--start", type=int, default=0, help="number of the first operation of the seed")
    parser.add_argument("--uri", default="bolt://127.0.0.1:7687")
    parser.add_argument("--sweep", action="store_true", help="every computed field once, instead of random operations")
    parser.add_argument("--password", default="any")
    parser.add_argument("--records", choices=("stories", "hostile", "both"), default="stories", help="what the database holds")
    parser.add_argument("--most", type=int, default=10, help="stop after so many differences")
    options = parser.parse_args()
    logging.getLogger("graph_api").addHandler(_LastLine())
    logging.getLogger("graph_api").propagate = False
    began = time.perf_counter()
    sides = over(build(), _records(options.records), options.uri, ("neo4j", options.password))
    reach = Reach(options.operations, options.most)
    asked = every_field(sides) if options.sweep else at_random(sides, options.seed, options.start)
    found = asyncio.run(run(sides, asked, reach, lambda said: print(f"{time.perf_counter() - began:.0f} s {said}", flush=True)))
    return 1 if found else 0


def _records(name: str) -> list[Record]:
    return [*(hostile() if name != "stories" else ()), *(stories.read() if name != "hostile" else ())]


class _LastLine(logging.Handler):
    """Prints what failed, without the way there."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line for a record."""
        if not record.exc_info:
            print(f"    {record.getMessage()[:400]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
