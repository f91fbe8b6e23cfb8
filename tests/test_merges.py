"""Whatever is merged and unmerged, with writes between: nothing is lost, nothing is twice, and what is parted is as it was."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from tests.merges.people import about_people
from tests.merges.running import differences
from tests.merges.sequences import Merge, Step, Unmerge, Write, drawn, sequences

KINDS = [kind.__name__ for kind in about_people()]


def order(seed: int, key: str = "one") -> Write:
    """An order of whomever the seed says."""
    return Write(KINDS.index("Order"), key, seed)


async def test_random_sequences_differ_in_nothing(own_database: Database) -> None:
    """Each beside a twin that takes the same writes and merges nobody; 10,000 of them: `python -m tests.merges`."""
    dice = Random("in CI")
    assert await differences(own_database, [drawn(dice) for _ in range(200)]) == []


@settings(max_examples=10, deadline=None, database=None)
@given(st.lists(sequences(), min_size=1, max_size=8))
def test_whatever_hypothesis_thinks_of_differs_in_nothing(neo4j_server: EmbeddedNeo4j, found: list[list[Step]]) -> None:
    """A failing one is made as short as it can be."""

    async def run() -> list[str]:
        async with Database.of(neo4j_server.settings) as database:
            return await differences(database, found, prepared=True)

    assert asyncio.run(run()) == []


async def test_hard_sequences_differ_in_nothing(own_database: Database) -> None:
    """Chains parted in the middle, circles, all kinds written before and after, and every record changed under an old id."""
    everything = [Write(kind, "one", seed) for kind in range(len(KINDS)) for seed in range(3)]
    chain = [Merge("anna", "berta"), Merge("berta", "clara"), Merge("clara", "dora")]
    hard: list[Sequence[Step]] = [
        [*everything, *chain, Unmerge("berta")],
        [*chain, *everything, Unmerge("clara"), Unmerge("anna")],
        [*chain, Merge("dora", "anna"), *everything, Unmerge("dora")],
        [Merge("anna", "berta"), order(1), Unmerge("anna"), order(1), Merge("berta", "anna"), order(2), Merge("anna", "clara")],
        [Merge("anna", "berta"), Merge("clara", "dora"), Merge("anna", "clara"), *everything, Unmerge("anna"), Unmerge("berta")],
    ]
    assert await differences(own_database, hard) == []
