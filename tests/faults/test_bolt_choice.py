"""Who answers a read: the lean reader, or the official driver where the reader does not know its way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph_api.bolt.packstream import encode
from graph_api.db import Database, RequestContext, Target
from graph_api.errors import DatabaseUnreachableError, DatabaseUnsupportedError, QueryFailedError
from tests.faults.scripted_bolt import Script, Told, scripted

OURS, DRIVERS = "customer-graph", "neo4j-python/"
TEXT = "RETURN [1] AS row"
DATE = b"\x91\x91\xb1\x44\xc9\x50\x00"  # a list with a list with a Date


def database(told: Told, **values: object) -> Database:
    """The database that a scripted server plays."""
    return Database(replace(Target(f"bolt://127.0.0.1:{told.port}", password="secret", deadline=5.0), **values))


def agents(told: Told) -> list[str]:
    """Who introduced itself, in order."""
    hellos = [fields[0] for name, fields in told.messages if name == "HELLO"]
    return [DRIVERS if hello["bolt_agent"]["product"].startswith(DRIVERS) else hello["bolt_agent"]["product"] for hello in hellos]


HELLOS = {
    0: [("HELLO", {"user_agent": OURS, "scheme": "basic", "principal": "neo4j", "credentials": "secret"})],
    1: [("HELLO", {"user_agent": OURS}), ("LOGON", {"scheme": "basic", "principal": "neo4j", "credentials": "secret"})],
    2: [("HELLO", {"user_agent": OURS, "notifications_minimum_severity": "OFF"})],
    3: [("HELLO", {"user_agent": OURS, "notifications_minimum_severity": "OFF", "bolt_agent": {"product": OURS}})],
    8: [("HELLO", {"user_agent": OURS, "notifications_minimum_severity": "OFF", "bolt_agent": {"product": OURS}})],
}


@pytest.mark.parametrize("version", HELLOS)
async def test_versions_introduce_themselves_differently(version: int) -> None:
    """The password goes with HELLO in Bolt 5.0 and with LOGON since 5.1; notifications are off since 5.2; an agent has a name since 5.3."""
    async with scripted(Script(version=bytes([0, 0, version, 5]))) as told, database(told) as one:
        assert await one.read(TEXT, {}) == [1]
    expected = [(name, [fields]) for name, fields in HELLOS[version]]
    assert told.messages[: len(expected)] == expected


async def test_a_question_in_full() -> None:
    """Everything that RUN says, to the millisecond."""
    async with scripted(Script()) as told, database(told, database="elsewhere") as one:
        await one.read(TEXT, {"id": "a"}, context=RequestContext("One", "sales", 2.5), bookmarks=frozenset(["bookmark"]))
    extra = {
        "mode": "r",
        "db": "elsewhere",
        "tx_timeout": 3500,
        "tx_metadata": {"application": "customer-graph", "operation": "One", "caller": "sales"},
        "bookmarks": ["bookmark"],
    }
    assert told.messages[2:4] == [("RUN", [TEXT, {"p": {"id": "a"}}, extra]), ("PULL", [{"n": -1}])]


@pytest.mark.parametrize("lean", [True, False])
async def test_a_token_instead_of_a_password(lean: bool) -> None:
    """Both ways to the database log in with it."""
    async with scripted(Script()) as told, database(told, token="a.b.c", lean_reader=lean) as one:
        await one.read(TEXT, {})
    assert dict(told.messages)["LOGON"] == [{"scheme": "bearer", "credentials": "a.b.c"}]


@pytest.mark.parametrize(("lean", "agent"), [(True, OURS), (False, DRIVERS)])
async def test_the_setting_turns_it_off(lean: bool, agent: str) -> None:
    """Then the driver reads, and the answer is the same."""
    async with scripted(Script()) as told, database(told, lean_reader=lean) as one:
        assert await one.read(TEXT, {}) == [1]
    assert agents(told) == [agent]


async def test_rows_are_the_drivers() -> None:
    """Only compiled reads are read leanly."""
    async with scripted(Script()) as told, database(told) as one:
        assert await one.rows(TEXT) == [{"row": [1]}]
    assert agents(told) == [DRIVERS]


async def test_an_address_of_a_cluster_is_the_drivers() -> None:
    """Who has to be asked is found by routing."""
    async with scripted(Script()) as told, Database(Target(f"neo4j://127.0.0.1:{told.port}", deadline=1.0)) as one:
        with pytest.raises(DatabaseUnreachableError):
            await one.read(TEXT, {})
    assert set(agents(told)) == {DRIVERS}


async def test_a_value_that_only_the_driver_knows() -> None:
    """It is asked again there, and then for a while at once."""
    async with scripted(Script(record=DATE)) as told, database(told) as one:
        answers = [await one.read(TEXT, {}) for _ in range(2)]
    assert [[value.iso_format() for value in answer] for answer in answers] == [["2026-01-27"]] * 2
    assert agents(told) == [OURS, DRIVERS]
    assert one.statements == told.names.count("RUN") == 3


async def test_a_large_answer_is_left_to_the_driver_from_then_on() -> None:
    """Its codec is compiled. After a hundred reads the statement is tried again."""
    large = encode([["x" * 60_000]])
    async with scripted(Script(record=large)) as told, database(told) as one:
        for _ in range(2):
            await one.read(TEXT, {})
        assert agents(told) == [OURS, DRIVERS]
        await one.read("RETURN [2] AS row", {})
        assert agents(told) == [OURS, DRIVERS]


async def test_a_server_without_bolt_5() -> None:
    """The reader gives up for good, the driver says what is wrong."""
    async with scripted(Script(version=bytes(4))) as told, database(told) as one:
        for _ in range(2):
            with pytest.raises(DatabaseUnsupportedError):
                await one.read(TEXT, {})
    assert told.connections == 3


@pytest.mark.parametrize("lean", [True, False])
@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, [{"a": 2**64}], "\ud800"], ids=ascii)
async def test_what_cannot_be_sent(lean: bool, value: object) -> None:
    """An integer of more than 64 bits and half a character are refused before anything is sent."""
    async with scripted(Script()) as told, database(told, lean_reader=lean) as one:
        with pytest.raises(QueryFailedError, match=r"^A parameter cannot be sent: "):
            await one.read(TEXT, {"value": value})
        assert "RUN" not in told.names
