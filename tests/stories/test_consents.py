"""Consents as people mean them: no unless yes, the stricter word wins, and no older yes comes after a no; and promises."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import permutations
from typing import Any

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.ingest.merging import MergeDecision, merge, unmerge
from graph_api.records.record import Record
from graph_api.schema import Built
from tests.stories.worlds import OURSELVES, Told, consent, days, made


@pytest_asyncio.fixture(loop_scope="session")
async def world(built: Built, own_database: Database) -> AsyncIterator[Told]:
    """Ourselves and Anna."""
    yield await Told.empty(built, own_database)


async def decided(world: Told, arguments: str = "channel: EMAIL") -> tuple[bool, str | None]:
    """Whether she allows direct marketing, and by which of her words."""
    found = await world.anna(f"consentFor(purpose: DIRECT_MARKETING {arguments}) {{ isGranted status }}")
    return tuple(found["consentFor"].values())


YES, NO = consent("1", "GRANTED", days(-30)), consent("1", "REVOKED", days(-20))
YES_BY_MAIL, NO_BY_MAIL = consent("2", "GRANTED", days(-10), channel="EMAIL"), consent("3", "DENIED", days(-25), channel="EMAIL")
ENDED = consent("4", "GRANTED", days(-15), expiresAt=days(-1))
OBJECTS = consent("5", "OBJECTED", days(-30))
TO_A_BRAND = consent("6", "GRANTED", days(-1), controller="brand")
OTHER_PURPOSE = consent("7", "GRANTED", days(-1), purpose="PROFILING")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ((), (False, None)),
        ((YES,), (True, "GRANTED")),
        ((YES, NO), (False, "REVOKED")),
        ((YES, NO, YES_BY_MAIL), (False, "REVOKED")),
        ((YES, NO_BY_MAIL), (False, "DENIED")),
        ((YES, NO_BY_MAIL, YES_BY_MAIL), (True, "GRANTED")),
        ((YES_BY_MAIL,), (True, "GRANTED")),
        ((NO, ENDED), (False, "EXPIRED")),
        ((YES, OBJECTS), (False, "OBJECTED")),
        ((TO_A_BRAND, OTHER_PURPOSE), (False, None)),
    ],
)
async def test_her_last_and_strictest_word_counts_in_whatever_order_it_came(
    world: Told, words: tuple[Record, ...], answer: tuple[bool, str | None]
) -> None:
    """A permission that arrives after its withdrawal, and is older, revives nothing."""
    for order in permutations(words):
        await Told.empty(world.built, world.database)
        for word in order:
            await world.tell(word)
        assert await decided(world) == answer


async def test_a_yes_over_one_channel_is_none_over_others(world: Told) -> None:
    """Nor one for whatever channel."""
    await world.tell(YES_BY_MAIL)
    assert [await decided(world, arguments) for arguments in ("channel: PHONE", "", "channel: EMAIL")] == [
        (False, None),
        (False, None),
        (True, "GRANTED"),
    ]


async def test_a_yes_to_a_brand_is_none_to_us(world: Told) -> None:
    """Nor is one to us a yes to the brand."""
    await world.tell(TO_A_BRAND, consent("8", "DENIED", days(-2)))
    brand = made("Brand", "brand", name="Brand").id
    assert [await decided(world), await decided(world, f'channel: EMAIL, controller: "{brand}"')] == [(False, "DENIED"), (True, "GRANTED")]


async def test_before_the_withdrawal_it_was_allowed(world: Told) -> None:
    """As of a moment between the two words; and the history keeps both."""
    await world.tell(YES, NO)
    between = await decided(world, 'channel: EMAIL, at: "2026-05-20T00:00:00Z"')
    history = await world.anna("consents { nodes { status } } timeline(kinds: [CONSENT]) { nodes { at entry { id } } }")
    assert between == (True, "GRANTED")
    assert [each["status"] for each in history["consents"]["nodes"]] == ["REVOKED", "GRANTED"]
    assert [each["entry"]["id"] for each in history["timeline"]["nodes"]] == [NO.id, YES.id]


ANNIE = made("Customer", "annie", kind="KNOWN", displayName="Annie")
LATER = days(-5)  # than the merge


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ((YES,), (False, None)),
        ((consent("1", "GRANTED", days(-30), customer="annie"),), (False, None)),
        ((YES, consent("2", "GRANTED", days(-20), customer="annie")), (True, "GRANTED")),
        ((YES, consent("2", "REVOKED", days(-40), customer="annie")), (False, "REVOKED")),
        ((YES, consent("2", "OBJECTED", days(-40), customer="annie"), YES_BY_MAIL), (False, "OBJECTED")),
        ((YES, consent("2", "GRANTED", LATER, customer="annie")), (True, "GRANTED")),
        ((consent("2", "DENIED", days(-40), customer="annie"), consent("3", "GRANTED", LATER)), (True, "GRANTED")),
        ((YES, consent("2", "REVOKED", LATER, customer="annie")), (False, "REVOKED")),
    ],
)
@pytest.mark.parametrize("merged_first", [True, False])
async def test_a_merge_allows_nothing_that_both_did_not_allow(
    world: Told, words: tuple[Record, ...], answer: tuple[bool, str | None], merged_first: bool
) -> None:
    """Each record by a word of its own, until she is asked again; a no counts for both; whatever came in before the merge or after it."""
    await world.tell(ANNIE, *(() if merged_first else words))
    decision = MergeDecision("mgd_1", days(-8), rule="test", score=1.0)
    assert await merge(world.database, ANNIE.id, OURSELVES[4].id, decision)
    await world.tell(*(words if merged_first else ()))
    assert await decided(world) == answer


async def test_what_was_parted_allows_what_it_allowed(world: Told) -> None:
    """After an unmerge each is asked for herself again."""
    await world.tell(ANNIE, YES)
    assert await merge(world.database, ANNIE.id, OURSELVES[4].id, MergeDecision("mgd_1", days(-8), rule="test", score=1.0))
    assert await decided(world) == (False, None)
    assert await unmerge(world.database, ANNIE.id, days(-1))
    assert await decided(world) == (True, "GRANTED")


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "OPEN"),
        ({"dueAt": days(1)}, "OPEN"),
        ({"dueAt": days(-1)}, "BROKEN"),
        ({"dueAt": days(-1), "keptAt": days(-2)}, "KEPT"),
        ({"dueAt": days(-3), "keptAt": days(-2)}, "KEPT_LATE"),
        ({"keptAt": days(-2)}, "KEPT"),
    ],
)
async def test_a_promise_is_kept_or_broken(world: Told, values: dict[str, Any], state: str) -> None:
    """By its moment, and by when it was kept."""
    await world.tell(made("Promise", "1", customer="anna", text="We ring", madeAt=days(-9), **values))
    assert (await world.anna("promises { nodes { state } }"))["promises"]["nodes"] == [{"state": state}]
