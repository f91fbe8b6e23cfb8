"""Many operations compared, two at a time, each on a connection that counts its own statements."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from graph_api.db import Database, Target
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

from .differential import Difference, Differential
from .execution import Naive
from .generator import Generator
from .moments import spelt
from .samples import Samples
from .world import World

Say = Callable[[str], None]
_PATIENCE = 300.0  # seconds; a cold server on a busy machine takes long to plan its first statements


@dataclass(frozen=True)
class Sides:
    """What two answers are made from: the built schema with a database's address, and the naive copy of what it holds."""

    built: Built
    uri: str
    login: tuple[str, str]
    naive: Naive
    samples: Samples
    asking: Asking

    @classmethod
    def of(cls, built: Built, world: World, uri: str, login: tuple[str, str]) -> Sides:
        """Both sides of one world."""
        naive = Naive(built.sdl, world)
        return cls(built, uri, login, naive, Samples(naive.schema, world), Asking(spelt(world.now), world.zone.key, "USD"))


@dataclass(frozen=True)
class Reach:
    """How many operations, those for later pages among them, from which number of a seed on, and after how many differences to stop."""

    seed: str
    operations: int
    start: int = 0
    most: int = 5


@dataclass
class _Run:
    """One run: what the two workers share."""

    sides: Sides
    reach: Reach
    say: Say
    numbers: Iterator[int]
    found: list[Difference] = field(default_factory=list[Difference])
    counts: Counter[str] = field(default_factory=Counter[str])

    async def work(self) -> None:
        """Compare one operation after another until there are enough of them, or too many that differ."""
        sides, reach = self.sides, self.reach
        async with Database(Target(sides.uri, *sides.login, deadline=_PATIENCE)) as database:
            differential = Differential(Executor(sides.built, database), database, sides.naive, sides.samples, sides.asking, self.counts)
            generator = Generator(sides.naive.schema, sides.samples)
            while self.counts["answers"] < reach.operations and len(self.found) < reach.most:
                seed = f"{reach.seed}/{next(self.numbers)}"
                difference = await differential.find(generator.operation(seed), seed)
                self.counts["operations"] += 1
                if difference is not None:
                    self.found.append(await differential.shrink(difference))
                    self.say(f"{seed} differs\n{self.found[-1]}\n")
                if self.counts["operations"] % 1000 == 0:
                    self.say(f"{dict(self.counts)}")


async def run(sides: Sides, reach: Reach, say: Say) -> list[Difference]:
    """Compare operations and return those whose answers differ, as small as they could be made."""
    both = _Run(sides, reach, say, count(reach.start))
    await asyncio.gather(both.work(), both.work())
    say(f"{len(both.found)} differ: {dict(both.counts)}")
    return both.found
