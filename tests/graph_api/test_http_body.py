"""The body of a request: its limit to the byte, what is thrown away, and what is not waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import pytest

from graph_api.http import body
from graph_api.http.body import DISCARDED, LARGEST, discard, read
from graph_api.http.head import Head
from graph_api.http.negotiation import Outcome
from graph_api.http.refusal import Refused

TOO_LARGE = (Outcome.TOO_LARGE, "The body is larger than 1,000,000 bytes: send values as variables, or less.")


class Pieces:
    """A client that sends the given pieces, and then nothing; `left` are those that nobody has taken."""

    def __init__(self, pieces: Iterable[bytes], *, complete: bool = True) -> None:
        self.left = list(pieces)
        self._complete = complete

    async def __call__(self) -> dict[str, Any]:
        piece = self.left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(self.left) or not self._complete}


def head(**headers: str) -> Head:
    """The head of a POST."""
    fields = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Head.of({"method": "POST", "path": "/graphql", "query_string": b"", "headers": fields})


async def refused(reading: Awaitable[object]) -> tuple[Outcome, str]:
    """Why a body was refused."""
    with pytest.raises(Refused) as caught:
        await reading
    return caught.value.outcome, caught.value.message


async def test_the_largest_body_passes() -> None:
    """A million bytes, to the byte, in one piece or in several."""
    assert await read(head(content_length=str(LARGEST)), Pieces([b"x" * LARGEST])) == b"x" * LARGEST
    assert await read(head(), Pieces([b"x" * 400_000, b"y" * 600_000])) == b"x" * 400_000 + b"y" * 600_000


async def test_a_body_that_announces_too_much_is_refused() -> None:
    """It is taken all the same, as a client that still sends does not see the refusal."""
    client = Pieces([b"x" * 600_000, b"x" * 400_001])
    assert await refused(read(head(content_length="1000001"), client)) == TOO_LARGE
    assert client.left == []


async def test_a_body_that_announces_far_too_much_is_not_taken() -> None:
    """There is an end to politeness."""
    client = Pieces([b"x"])
    assert await refused(read(head(content_length=str(DISCARDED + 1)), client)) == TOO_LARGE
    assert client.left == [b"x"]


async def test_a_larger_body_in_pieces_is_refused() -> None:
    """It announces nothing, so it is counted; of what follows nothing is kept."""
    client = Pieces([b"x" * 400_000] * 4)
    assert await refused(read(head(), client)) == TOO_LARGE
    assert client.left == []


async def test_a_body_without_an_end_is_left() -> None:
    """After sixteen times as much as would be read."""
    client = Pieces([b"x" * 1_000_000] * 20)
    assert await refused(read(head(), client)) == TOO_LARGE
    assert len(client.left) == 3


async def test_a_client_that_waits_to_be_asked_is_not_asked() -> None:
    """Expect: 100-continue saves both sides the sending."""
    client = Pieces([b"x"])
    assert await refused(read(head(content_length="1000001", expect="100-continue"), client)) == TOO_LARGE
    assert client.left == [b"x"]


@pytest.mark.parametrize("taking", [read, discard])
async def test_a_body_that_does_not_come_is_not_waited_for(
    taking: Callable[..., Awaitable[object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a thousand slow senders hold a thousand connections."""
    monkeypatch.setattr(body, "WITHIN", 0.05)

    async def never() -> Any:
        await asyncio.sleep(60)

    async def outcome() -> Outcome | None:
        try:
            await taking(head(), never)
        except Refused as error:
            return error.outcome
        return None

    assert await asyncio.wait_for(outcome(), 5) is (Outcome.SLOW if taking is read else None)


async def test_a_body_that_breaks_off_is_refused() -> None:
    """Nobody hears it, but nothing is executed."""

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    assert await refused(read(head(), gone)) == (Outcome.UNREADABLE, "The connection ended before the body did.")


async def test_the_end_of_the_service_is_no_slow_client() -> None:
    """Who is cancelled from outside ends as cancelled."""

    async def never() -> Any:
        await asyncio.sleep(60)

    reading = asyncio.create_task(read(head(), never))
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_a_refusal_for_slowness_lets_the_request_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """It still has to answer."""
    monkeypatch.setattr(body, "WITHIN", 0.05)

    async def never() -> Any:
        await asyncio.sleep(60)

    assert await refused(read(head(), never)) == (Outcome.SLOW, "The body did not arrive within 0.05 s.")
    task = asyncio.current_task()
    assert task
    assert task.cancelling() == 0
