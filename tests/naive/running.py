"""Many operations compared, two at a time, each on a connection that counts its own statements."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random

from graph_api.db import Database, Target
from graph_api.execute import Asking, Executor
from graph_api.limits import UNLIMITED
from graph_api.records.record import Record
from graph_api.schema import Built

from .differential import Difference, Differential
from .execution import Naive
from .generator import Generator, Operation
from .moments import spelt
from .samples import Samples
from .spoiling import spoilt
from .sweep import sweep
from .world import World

NOW, TIME_ZONE = "2026-06-15T12:00:00Z", "America/New_York"
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


def over(built: Built, records: Iterable[Record], uri: str, login: tuple[str, str]) -> Sides:
    """Both sides of the records that a database holds, at the clock and the place of the stories."""
    return Sides.of(built, World.of(records, NOW, TIME_ZONE), uri, login)


@dataclass(frozen=True)
class Reach:
    """When to stop: after so many answers, those for later pages and other values among them, or after so many differences."""

    answers: int = 10**9
    differences: int = 5


@dataclass
class _Run:
    """One run: what the two workers share."""

    sides: Sides
    reach: Reach
    say: Say
    operations: Iterator[tuple[str, Operation]]
    found: list[Difference] = field(default_factory=list[Difference])
    counts: Counter[str] = field(default_factory=Counter[str])

    async def work(self) -> None:
        """Compare one operation after another until there are enough of them, or too many that differ."""
        sides, reach = self.sides, self.reach
        async with Database(Target(sides.uri, *sides.login, deadline=_PATIENCE)) as database:
            differential = Differential(
                Executor(sides.built, database, UNLIMITED), database, sides.naive, sides.samples, sides.asking, self.counts
            )
            for name, operation in self.operations:
                difference = await differential.find(operation, name)
                self.counts["operations"] += 1
                if difference is not None:
                    self.found.append(await differential.shrink(difference))
                    self.say(f"{name} differs\n{self.found[-1]}\n")
                if self.counts["operations"] % 1000 == 0:
                    self.say(f"{dict(self.counts)}")
                if self.counts["answers"] >= reach.answers or len(self.found) >= reach.differences:
                    break


async def run(sides: Sides, operations: Iterator[tuple[str, Operation]], reach: Reach, say: Say) -> list[Difference]:
    """Compare named operations and return those whose answers differ, as small as they could be made."""
    both = _Run(sides, reach, say, operations)
    await asyncio.gather(both.work(), both.work())
    say(f"{len(both.found)} differ: {dict(both.counts)}")
    return both.found


def at_random(sides: Sides, seed: str, start: int = 0) -> Iterator[tuple[str, Operation]]:
    """Random operations without end, each under a name that makes it again; some with a mistake."""
    generator = Generator(sides.naive.schema, sides.samples)
    for number in count(start):
        name = f"{seed}/{number}"
        operation, random = generator.operation(name), Random(f"{name}/spoilt")
        yield name, spoilt(operation, random) if random.random() < 0.05 else operation


def every_field(sides: Sides) -> Iterator[tuple[str, Operation]]:
    """Every computed field over everything that holds it."""
    return ((f"sweep/{number}", operation) for number, operation in enumerate(sweep(sides.naive.schema, sides.naive.world)))
