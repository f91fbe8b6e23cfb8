"""The lean reader while its connection fails: cut, slow, silent, gone; every read ends with its answer or with an error that says why."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from graph_api.bolt.packstream import encode
from graph_api.db import Database, RequestContext, Target
from graph_api.errors import DatabaseTimeoutError, DatabaseUnreachableError, QueryFailedError, SettingError
from tests.faults.scripted_bolt import HELLO, LOGON, PULL, RESET, RUN, SYNTAX, UNAUTHORIZED, Script, Told, scripted

GOOD = Script()
EXPIRED = {"code": "Neo.ClientError.Security.AuthorizationExpired", "message": "log in again"}
CERTIFICATE = Path(__file__).with_name("localhost.pem")
ROW = encode([["ü🙂", [1, [None, True]], 1.5, {"a": 2**40}]])
DECODED = ["ü🙂", [1, [None, True]], 1.5, {"a": 2**40}]


def database(told: Told, **values: object) -> Database:
    """The database that a scripted server plays."""
    return Database(replace(Target(f"bolt://127.0.0.1:{told.port}", password="secret", deadline=5.0), **values))


async def ask(one: Database, deadline: float | None = None) -> list[object]:
    """One read."""
    return await one.read("RETURN [1] AS row", {}, context=RequestContext(deadline=deadline))


async def length() -> int:
    """How many bytes a good server says up to the end of one answer."""
    async with scripted(Script(record=ROW)) as told, database(told) as one:
        await ask(one)
        return told.sent


async def read_after_a_cut(cut: int) -> tuple[object, int, list[str]]:
    """What a read gives whose first connection ends after so many bytes, on how many connections, and what the second one heard."""
    async with scripted(Script(record=ROW, cut=cut), Script(record=ROW)) as told, database(told) as one:
        return await ask(one), told.connections, told.names[-4:]


async def test_cut_at_every_byte() -> None:
    """Wherever the server hangs up, the read is asked again on another connection and its answer is whole."""
    whole = await length()
    found = await asyncio.gather(*(read_after_a_cut(cut) for cut in range(whole)))
    assert found == [(DECODED, 2, ["HELLO", "LOGON", "RUN", "PULL"])] * whole


async def test_a_server_that_always_hangs_up_is_unreachable() -> None:
    """Three attempts, and the last says what happened."""
    async with scripted(Script(closing=(RUN,))) as told, database(told) as one:
        with pytest.raises(DatabaseUnreachableError) as caught:
            await ask(one)
    assert str(caught.value).endswith("start it, or correct NEO4J_URI (the server closed the connection).")
    assert (told.connections, one.statements) == (3, 3)


async def test_every_byte_alone() -> None:
    """A slow line changes nothing."""
    async with scripted(Script(record=ROW, pause=0.0005)) as told, database(told) as one:
        assert await ask(one) == DECODED


@pytest.mark.parametrize("piece", range(1, len(ROW) + 3))
async def test_chunks_of_every_size(piece: int) -> None:
    """A message is the same in whatever pieces it comes, with empty chunks before it or without."""
    async with scripted(Script(record=ROW, piece=piece, noops=piece % 3)) as told, database(told) as one:
        assert await ask(one) == DECODED


async def test_messages_longer_than_a_chunk() -> None:
    """Both ways: 70,000 characters need two chunks, 200,000 need four."""
    text = "x" * 200_000
    async with scripted(Script(record=encode([[text]]))) as told, database(told) as one:
        assert await one.read("y" * 70_000, {"long": text}) == [text]
    run = dict(told.messages)["RUN"]
    assert run[:2] == ["y" * 70_000, {"p": {"long": text}}]


async def test_a_silent_server_is_given_up_at_the_deadline() -> None:
    """The server sees that nobody waits any more, and the next read has a connection of its own."""
    async with scripted(Script(silent=(PULL,)), GOOD) as told, database(told) as one:
        with pytest.raises(DatabaseTimeoutError) as caught:
            await ask(one, 0.2)
        assert str(caught.value) == f"bolt://127.0.0.1:{told.port} did not answer within 0.2 s; the query was cancelled."
        await asyncio.wait_for(told.hung_up.wait(), 1.0)
        assert (await ask(one), told.connections) == ([1], 2)


async def test_a_cancelled_read_ends_its_query() -> None:
    """A client that leaves costs the database nothing more."""
    async with scripted(Script(silent=(PULL,)), GOOD) as told, database(told, pool_size=1) as one:
        reading = asyncio.create_task(ask(one))
        await told.asked.wait()
        reading.cancel()
        await asyncio.wait_for(told.hung_up.wait(), 1.0)
        assert (await ask(one), told.connections) == ([1], 2)
        with pytest.raises(asyncio.CancelledError):
            await reading


async def test_a_silent_server_that_promised_to_speak_is_given_up_sooner() -> None:
    """Its hint says how long it may be silent; then the read is asked again."""
    promise = {"connection.recv_timeout_seconds": 1}
    async with scripted(Script(hints=promise, silent=(PULL,)), GOOD) as told, database(told) as one:
        assert (await ask(one), told.connections) == ([1], 2)


async def test_a_failure_leaves_the_connection_usable() -> None:
    """Code and message are the server's; after RESET the same connection answers."""
    async with scripted(Script(failing={RUN: SYNTAX})) as told, database(told) as one:
        for _ in range(2):
            with pytest.raises(QueryFailedError) as caught:
                await ask(one)
            assert (str(caught.value), caught.value.code) == ("Invalid input", "Neo.ClientError.Statement.SyntaxError")
        assert told.names == ["HELLO", "LOGON", *["RUN", "PULL", "RESET"] * 2]
        assert told.connections == 1


async def test_a_failure_while_rows_come() -> None:
    """A statement can fail after it was accepted."""
    async with scripted(Script(failing={PULL: SYNTAX})) as told, database(told) as one:
        with pytest.raises(QueryFailedError, match=r"^Invalid input$"):
            await ask(one)
        assert told.names == ["HELLO", "LOGON", "RUN", "PULL", "RESET"]


@pytest.mark.parametrize("way", [{"closing": (RESET,)}, {"failing": {RUN: SYNTAX, RESET: SYNTAX}}])
async def test_a_server_that_does_not_recover(way: dict[str, object]) -> None:
    """The failure is told all the same, and the connection is used no more."""
    async with scripted(replace(Script(failing={RUN: SYNTAX}), **way), GOOD) as told, database(told) as one:
        with pytest.raises(QueryFailedError, match=r"^Invalid input$"):
            await ask(one)
        assert (await ask(one), told.connections) == ([1], 2)


async def test_the_style_of_later_failures() -> None:
    """Since Bolt 5.7 the code has another name, and a failure has causes."""
    cause = {"gql_status": "22N01", "message": "the cause"}
    style = {"neo4j_code": SYNTAX["code"], "gql_status": "42001", "message": "Invalid", "description": "error", "cause": cause}
    async with scripted(Script(version=bytes([0, 0, 7, 5]), failing={RUN: style})) as told, database(told) as one:
        with pytest.raises(QueryFailedError) as caught:
            await ask(one)
    failure = caught.value.__cause__
    assert (str(caught.value), caught.value.code) == ("Invalid", SYNTAX["code"])
    assert (failure.status, failure.__cause__.message, failure.__cause__.status) == ("42001", "the cause", "22N01")


async def test_an_expired_login_is_made_anew() -> None:
    """All connections that were logged in before are left."""
    async with scripted(Script(failing={RUN: EXPIRED}), GOOD) as told, database(told) as one:
        assert (await ask(one), told.connections) == ([1], 2)


@pytest.mark.parametrize(("version", "at"), [(0, HELLO), (1, LOGON), (8, LOGON)])
async def test_a_wrong_password(version: int, at: int) -> None:
    """It is a setting that has to be corrected; the answer comes to the message that brought the password."""
    async with scripted(Script(version=bytes([0, 0, version, 5]), failing={at: UNAUTHORIZED})) as told, database(told) as one:
        with pytest.raises(SettingError) as caught:
            await ask(one)
    assert str(caught.value) == f"bolt://127.0.0.1:{told.port} refuses NEO4J_USERNAME='neo4j' with this NEO4J_PASSWORD: wrong"
    assert told.connections == 1


async def test_a_web_server() -> None:
    """What answers in another language is named."""
    async with scripted(Script(version=b"HTTP/1.1 400 Bad Request\r\n\r\n")) as told, database(told) as one:
        with pytest.raises(DatabaseUnreachableError, match=r"\(what answers there is no Bolt: b'HTTP'\)\.$"):
            await ask(one)


async def test_an_answer_that_is_no_packstream() -> None:
    """Nothing of it is handed out, and the connection is not used again."""
    async with scripted(Script(record=b"\x91\x91\xc7"), GOOD) as told, database(told) as one:
        assert (await ask(one), told.connections) == ([1], 2)


@pytest.mark.parametrize(
    ("script", "text"),
    [(Script(rows=0), "0 rows"), (Script(rows=2), "2 rows"), (Script(record=encode([1, 2])), "2 values")],
)
async def test_not_one_value_of_one_row(script: Script, text: str) -> None:
    """A statement that gives anything else was not compiled by us."""
    async with scripted(script) as told, database(told) as one:
        with pytest.raises(QueryFailedError, match=rf"^The statement gives {text} instead of one\.$"):
            await ask(one)


async def test_a_server_that_was_restarted() -> None:
    """All waiting connections died; whoever reads next has new ones."""
    async with scripted(GOOD) as told:
        one = database(told)
        await one.__aenter__()
        await asyncio.gather(*(ask(one) for _ in range(5)))
    async with scripted(GOOD, port=told.port) as again:
        assert await asyncio.gather(*(ask(one) for _ in range(5))) == [[1]] * 5
        assert (told.connections, again.connections) == (5, 5)
        await one.__aexit__(None, None, None)


async def test_one_lost_connection_stands_for_all_of_its_age() -> None:
    """Five connections that nobody knows to be dead cost one attempt, not five."""
    async with scripted(*[Script(questions=1)] * 5, GOOD) as told, database(told) as one:
        await asyncio.gather(*(ask(one) for _ in range(5)))
        assert (await ask(one), one.statements, told.connections) == ([1], 7, 6)


@pytest.mark.parametrize(("script", "connections"), [(GOOD, 1), (Script(silent=(RESET,)), 2), (Script(closing=(RESET,)), 2)])
async def test_a_connection_long_unused_is_tried_first(script: Script, connections: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wall in between may have forgotten it; a read must not spend its deadline on that."""
    monkeypatch.setattr("graph_api.bolt.pool._SUSPECT", -1.0)
    async with scripted(script, GOOD) as told, database(told) as one:
        await ask(one)
        assert await ask(one) == [1]
        assert told.names[:5] == ["HELLO", "LOGON", "RUN", "PULL", "RESET"]
        assert told.connections == connections


async def test_a_server_that_went_away_and_came_back() -> None:
    """The same database object: an error while nobody is there, then an answer."""
    async with scripted(GOOD) as told:
        one = database(told, pool_size=1)
        await one.__aenter__()
        assert await ask(one) == [1]
    with pytest.raises(DatabaseUnreachableError):
        await ask(one)
    async with scripted(GOOD, port=told.port):
        assert await ask(one) == [1]
        await one.__aexit__(None, None, None)


async def test_the_pool_uses_a_connection_again() -> None:
    """One after the other need one connection; more at once than it may have wait for each other."""
    async with scripted(GOOD) as told, database(told, pool_size=2) as one:
        for _ in range(3):
            await ask(one)
        assert told.connections == 1
        assert await asyncio.gather(*(ask(one) for _ in range(6))) == [[1]] * 6
        assert told.connections == 2


async def test_leaving_says_goodbye() -> None:
    """A database that is closed leaves its connections in order."""
    async with scripted(GOOD) as told:
        async with database(told) as one:
            await ask(one)
        await asyncio.wait_for(told.hung_up.wait(), 1.0)
        assert told.names == ["HELLO", "LOGON", "RUN", "PULL", "GOODBYE"]


@pytest.fixture
def tls() -> ssl.SSLContext:
    """A server's side of TLS, with a certificate that nobody has signed."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


async def test_encrypted_with_anybody(tls: ssl.SSLContext) -> None:
    """`bolt+ssc` takes any certificate."""
    async with scripted(GOOD, tls=tls) as told, database(told, uri=f"bolt+ssc://localhost:{told.port}") as one:
        assert await ask(one) == [1]


async def test_encrypted_with_a_stranger(tls: ssl.SSLContext) -> None:
    """`bolt+s` wants a certificate that this machine trusts."""
    async with scripted(GOOD, tls=tls) as told, database(told, uri=f"bolt+s://localhost:{told.port}") as one:
        with pytest.raises(DatabaseUnreachableError, match="certificate verify failed: self-signed certificate"):
            await ask(one)


async def test_encrypted_with_a_friend(tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trusted certificate of that name is enough, one of another name is not."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    async with scripted(GOOD, tls=tls) as told:
        async with database(told, uri=f"bolt+s://localhost:{told.port}") as one:
            assert await ask(one) == [1]
        async with database(told, uri=f"bolt+s://127.0.0.2:{told.port}") as other:
            with pytest.raises(DatabaseUnreachableError):
                await ask(other)


async def test_encryption_that_the_server_does_not_offer() -> None:
    """A server that speaks in the open is none for `bolt+s`."""
    async with scripted(GOOD) as told, database(told, uri=f"bolt+s://localhost:{told.port}") as one:
        with pytest.raises(DatabaseUnreachableError):
            await ask(one)
