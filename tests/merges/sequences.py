"""What may happen to four people, one step after the other, and to whom everything belongs then: a dictionary, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st

from tests.merges.people import PEOPLE, about_people

KEYS = ("one", "two", "three")  # few, so that records are changed as often as they are new


@dataclass(frozen=True)
class Write:
    """A record of some kind is written under the ids that its source knows, whoever they are read as by now."""

    kind: int
    key: str
    seed: int


@dataclass(frozen=True)
class Merge:
    """Two ids turn out to be one person."""

    fragment: str
    canonical: str


@dataclass(frozen=True)
class Unmerge:
    """An id turns out to be somebody else again."""

    fragment: str


Step = Write | Merge | Unmerge


def read_as(parents: Mapping[str, str], person: str) -> str:
    """As whom a person is read."""
    while person in parents:
        person = parents[person]
    return person


def parents_after(steps: Sequence[Step]) -> Mapping[str, str]:
    """Who was merged into whom in the end."""
    parents: dict[str, str] = {}
    for step in steps:
        if isinstance(step, Unmerge):
            parents.pop(step.fragment, None)
        elif isinstance(step, Merge):
            fragment, canonical = read_as(parents, step.fragment), read_as(parents, step.canonical)
            if fragment != canonical:
                parents[fragment] = canonical
    return parents


def drawn(dice: Random) -> list[Step]:
    """A sequence at random: half of it writes, more merges than unmerges."""
    return [_step(dice, dice.random()) for _ in range(dice.randint(4, 12))]


def _step(dice: Random, chance: float) -> Step:
    if chance < 0.5:
        return Write(dice.randrange(len(about_people())), dice.choice(KEYS), dice.randrange(1_000_000))
    if chance < 0.8:
        return Merge(*dice.sample(PEOPLE, 2))
    return Unmerge(dice.choice(PEOPLE))


def sequences() -> st.SearchStrategy[list[Step]]:
    """The same for hypothesis, which makes a failing one short."""
    people = st.sampled_from(PEOPLE)
    writes = st.builds(Write, st.integers(0, len(about_people()) - 1), st.sampled_from(KEYS), st.integers(0, 999_999))
    return st.lists(st.one_of(writes, st.builds(Merge, people, people), st.builds(Unmerge, people)), min_size=1, max_size=12)
