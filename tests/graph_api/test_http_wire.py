"""GraphQL on the wire, byte by byte: what clients do that no library would."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from graph_api.schema import Built
from graph_api.settings import Settings
from tests.serving import serving

BODY = b'{"query":"{ __typename }"}'
ANSWER = b'{"data":{"__typename":"Query"}}'
POST = b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@dataclass(frozen=True)
class Door:
    """Where the service listens."""

    host: str
    port: int

    async def say(self, *pieces: bytes, wait: float = 0.05) -> bytes:
        """What comes back until the service hangs up, or for a while says nothing more."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(wait)
            return await heard(reader)
        finally:
            writer.close()


async def heard(reader: asyncio.StreamReader) -> bytes:
    """All that arrives until half a second passes without more."""
    parts: list[bytes] = []
    try:
        while part := await asyncio.wait_for(reader.read(65_536), 0.5):
            parts.append(part)
    except TimeoutError:
        pass
    return b"".join(parts)


def statuses(text: bytes) -> list[bytes]:
    """The statuses of the answers in what was heard."""
    return re.findall(rb"HTTP/1\.1 (\d{3})", text)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def door(built: Built) -> AsyncIterator[Door]:
    """A service whose database is away."""
    settings = Settings.read({"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none", "CUSTOMER_GRAPH_PORT": "0"})
    async with serving(settings, built) as client:
        yield Door(client.base_url.host, client.base_url.port or 0)


async def test_a_body_may_come_in_chunks(door: Door) -> None:
    """In pieces of any length, with time between them."""
    chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in (BODY[:1], BODY[1:20], BODY[20:])]
    said = await door.say(POST + b"Transfer-Encoding: chunked\r\n\r\n", *chunks, b"0\r\n\r\n")
    assert (statuses(said), said.endswith(ANSWER)) == ([b"200"], True)


async def test_chunks_without_end_are_refused(door: Door) -> None:
    """Counted while they come."""
    chunk = b"%x\r\n%s\r\n" % (400_000, b"x" * 400_000)
    said = await door.say(POST + b"Transfer-Encoding: chunked\r\n\r\n", chunk, chunk, chunk, b"0\r\n\r\n")
    assert statuses(said) == [b"413"]
    assert b"connection: close" in said


async def test_a_client_that_asks_first_is_told(door: Door) -> None:
    """Expect: 100-continue is answered by 100, and then by the answer."""
    head = POST + b"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n" % len(BODY)
    said = await door.say(head, BODY)
    assert (statuses(said), said.endswith(ANSWER)) == ([b"100", b"200"], True)


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (POST + b"Content-Length: 2000000\r\n", b"413"),
        (POST.replace(b"application/json", b"text/plain") + b"Content-Length: 20\r\n", b"415"),
        (POST + b"Accept: text/html\r\nContent-Length: 20\r\n", b"406"),
    ],
)
async def test_a_client_that_asks_first_need_not_send_in_vain(door: Door, head: bytes, status: bytes) -> None:
    """What the head alone rules out is refused at once, without a 100."""
    assert statuses(await door.say(head + b"Expect: 100-continue\r\n\r\n")) == [status]


async def test_a_length_that_is_too_short_shifts_nothing(door: Door) -> None:
    """What follows the announced bytes is no request, and the connection ends."""
    said = await door.say(POST + b"Content-Length: 10\r\n\r\n" + BODY)
    assert (statuses(said), ANSWER in said) == ([b"400"], False)


@pytest.mark.parametrize(
    ("said", "status", "message"),
    [
        (b"nonsense\r\n\r\n", 400, "Invalid HTTP request received."),
        (b"GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"x" * 70_000, 431, "The head of a request has at most 65,536 bytes."),
    ],
)
async def test_what_cannot_be_read_is_refused_like_everything_else(door: Door, said: bytes, status: int, message: str) -> None:
    """As JSON with a code and an id, under which the log has it, and with the headers of every answer."""
    head, _, body = (await door.say(said)).partition(b"\r\n\r\n")
    line, *lines = head.decode().split("\r\n")
    headers = dict(one.split(": ", 1) for one in lines)
    extensions = {"code": "BAD_REQUEST", "requestId": headers["x-request-id"]}
    assert (line.split()[1], json.loads(body)) == (str(status), {"errors": [{"message": message, "extensions": extensions}]})
    assert (headers["connection"], headers["content-length"], headers["cache-control"]) == ("close", str(len(body)), "no-store")


async def test_two_lengths_are_refused(door: Door) -> None:
    """Two readers would see two requests."""
    both = [b"Content-Length: 26\r\nContent-Length: 5\r\n", b"Content-Length: 26\r\nTransfer-Encoding: chunked\r\n"]
    assert [statuses(await door.say(POST + lengths + b"\r\n" + BODY)) for lengths in both] == [[b"400"]] * 2


async def test_two_requests_may_come_at_once(door: Door) -> None:
    """They are answered in their order."""
    one = POST + b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
    other = b"GET /graphql?query={a:__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    said = await door.say(one + other)
    assert (statuses(said), said.index(ANSWER) < said.index(b'{"data":{"a":"Query"}}')) == ([b"200", b"200"], True)


async def test_head_has_no_body_on_the_wire(door: Door) -> None:
    """Else the next answer would begin in its midst."""
    request = b"HEAD /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    said = await door.say(request + request)
    assert (statuses(said), said.count(b"{"), said.count(b"content-length: 31")) == ([b"200", b"200"], 0, 2)


async def test_a_slash_at_the_end_changes_nothing(door: Door) -> None:
    """Many a client adds one."""
    said = await door.say(b"GET /graphql/?query={__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert (statuses(said), said.endswith(ANSWER)) == ([b"200"], True)


async def test_a_body_where_none_belongs_ends_the_connection(door: Door) -> None:
    """Nobody reads it, so nobody may go on after it."""
    said = await door.say(b"POST /ide HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n12345")
    assert (statuses(said), b"connection: close" in said, b"allow: " in said) == ([b"405"], True, True)
