"""Database access against a real server: values, limits, errors, plans."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from graph_api.db import Database, RequestContext, ServerInfo, Statement, StatementResult, Target, run
from graph_api.embedded import EmbeddedNeo4j
from graph_api.errors import (
    DatabaseTimeoutError,
    DatabaseUnreachableError,
    DatabaseUnsupportedError,
    QueryFailedError,
    SettingError,
)
from graph_api.settings import Settings

COUNT_FOR_LONG = "UNWIND range(1, 100000000000) AS number WITH count(number) AS numbers RETURN [numbers] AS row"
COUNTING_NOW = "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000' RETURN metaData"


@pytest_asyncio.fixture(loop_scope="session")
async def shelf(database: Database) -> AsyncIterator[Database]:
    """The session's database, left without `Shelf` nodes."""
    yield database
    await database.write([Statement("MATCH (shelf:Shelf) DETACH DELETE shelf")])


async def test_read_returns_the_only_value_of_the_only_row(database: Database) -> None:
    """Parameters arrive as one map named `p`."""
    assert await database.read("RETURN [$p.first, $p.second] AS row", {"first": 1, "second": None}) == [1, None]


async def test_read_sends_one_statement(database: Database) -> None:
    """The counter is what the gates compare."""
    before = database.statements
    await database.read("RETURN [] AS row", {})
    assert database.statements - before == 1


async def test_read_cannot_write(database: Database) -> None:
    """A read runs in read access mode."""
    with pytest.raises(QueryFailedError) as caught:
        await database.read("CREATE (shelf:Shelf) RETURN [] AS row", {})
    assert caught.value.code == "Neo.ClientError.Statement.AccessMode"


async def test_rows_keep_column_names(database: Database) -> None:
    """Tools use parameters by their own names and get one dict a row."""
    assert await database.rows("UNWIND $numbers AS number RETURN number, number * 2 AS twice", {"numbers": [1, 2]}) == [
        {"number": 1, "twice": 2},
        {"number": 2, "twice": 4},
    ]


async def test_write_runs_its_statements_in_order(shelf: Database) -> None:
    """Each statement has its rows and counters; a later one sees an earlier one."""
    written = await shelf.write(
        [
            Statement("CREATE (shelf:Shelf {id: $id}) RETURN shelf.id AS id", {"id": "a"}),
            Statement("MATCH (shelf:Shelf) SET shelf.full = true RETURN count(shelf) AS shelves"),
        ]
    )
    assert written.results == (
        StatementResult([{"id": "a"}], {"nodes_created": 1, "properties_set": 1, "labels_added": 1}),
        StatementResult([{"shelves": 1}], {"properties_set": 1}),
    )


async def test_a_write_that_fails_leaves_nothing(shelf: Database) -> None:
    """All statements of a write are one transaction."""
    with pytest.raises(QueryFailedError) as caught:
        await shelf.write([Statement("CREATE (:Shelf)"), Statement("RETURN 1 / 0 AS nothing")])
    assert (str(caught.value), caught.value.code) == ("/ by zero", "Neo.ClientError.Statement.ArithmeticError")
    assert await shelf.rows("MATCH (shelf:Shelf) RETURN count(shelf) AS shelves") == [{"shelves": 0}]


async def test_a_reader_sees_its_own_write(shelf: Database) -> None:
    """The bookmarks of a write are taken by a read."""
    written = await shelf.write([Statement("CREATE (:Shelf {id: 'b'})")])
    assert len(written.bookmarks) == 1
    assert await shelf.read("MATCH (shelf:Shelf) RETURN [shelf.id] AS row", {}, bookmarks=written.bookmarks) == ["b"]


async def test_the_deadline_ends_a_read_here_and_on_the_server(database: Database) -> None:
    """The client gives up in time, and no transaction goes on behind its back."""
    with pytest.raises(DatabaseTimeoutError) as caught:
        await database.read(COUNT_FOR_LONG, {}, context=RequestContext("count", deadline=0.3))
    assert str(caught.value) == f"{database.target.uri} did not answer within 0.3 s; the query was cancelled."
    for _ in range(50):
        if not (counting := await database.rows(COUNTING_NOW)):
            break
        await asyncio.sleep(0.1)
    assert counting == []


async def test_the_server_shows_who_asked(database: Database) -> None:
    """Operation and caller stand in the server's list of transactions."""
    counting = asyncio.create_task(database.read(COUNT_FOR_LONG, {}, context=RequestContext("CountForLong", "sales", 5.0)))
    found = []
    for _ in range(100):
        if found := await database.rows(COUNTING_NOW):
            break
        await asyncio.sleep(0.05)
    counting.cancel()
    await asyncio.gather(counting, return_exceptions=True)
    assert found == [{"metaData": {"application": "customer-graph", "operation": "CountForLong", "caller": "sales"}}]


async def test_a_refused_statement_carries_its_code(database: Database) -> None:
    """Code and message are Neo4j's own."""
    with pytest.raises(QueryFailedError) as caught:
        await database.read("RETURN [missing] AS row", {})
    assert caught.value.code == "Neo.ClientError.Statement.SyntaxError"
    assert str(caught.value).startswith("Variable `missing` not defined (line 1, column 9 (offset: 8))")


async def test_explain_gives_the_tree_and_runs_nothing(database: Database) -> None:
    """Operators have names without the server's suffix, variables and details."""
    plan = await database.explain("MATCH (shelf:Shelf) WHERE shelf.id = $p.id RETURN shelf", {"p": {"id": "a"}})
    assert list(plan.root.lines()) == [
        "ProduceResults  shelf",
        "  Filter  shelf.id = $p.id",
        "    NodeByLabelScan  shelf:Shelf",
    ]
    assert [operator.identifiers for operator in plan.root.walk()] == [("shelf",)] * 3


async def test_explain_hands_over_notifications(database: Database) -> None:
    """Notifications are off everywhere else, and on for a plan."""
    plan = await database.explain("MATCH (shelf:Shelf), (unrelated) RETURN shelf, unrelated")
    found = {one.code.rpartition(".")[2]: (one.severity, one.line, one.column) for one in plan.notifications}
    assert found["CartesianProduct"] == ("INFORMATION", 1, 9)


async def test_check_names_the_server(database: Database, neo4j_server: EmbeddedNeo4j) -> None:
    """Version and edition come from the server itself."""
    address = f"127.0.0.1:{neo4j_server.port}"
    assert await database.check() == ServerInfo(neo4j_server.version, "community", address, "neo4j")


async def test_an_older_server_is_refused(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest version is compared as numbers; here it is raised above the server's."""
    monkeypatch.setattr("graph_api.db.OLDEST", (9999, 1))
    with pytest.raises(DatabaseUnsupportedError, match=r"^bolt://127\.0\.0\.1:\d+ is Neo4j/\S+: use Neo4j 9999\.1 or newer\.$"):
        await database.check()


async def test_a_wrong_password_names_the_setting(database: Database) -> None:
    """The remedy is a setting, so the error is a SettingError."""
    async with Database(replace(database.target, password="wrong")) as stranger:
        with pytest.raises(SettingError) as caught:
            await stranger.check()
    expected = f"{database.target.uri} refuses NEO4J_USERNAME='neo4j' with this NEO4J_PASSWORD: "
    assert str(caught.value).startswith(expected)


@pytest.mark.parametrize("lean", [True, False])
async def test_a_wrong_token_names_the_setting(database: Database, lean: bool) -> None:
    """To the lean reader as to the driver; this server takes no tokens at all."""
    async with Database(replace(database.target, token="wrong", lean_reader=lean)) as stranger:
        with pytest.raises(SettingError) as caught:
            await stranger.read("RETURN [] AS row", {})
    assert str(caught.value).startswith(f"{database.target.uri} refuses this NEO4J_TOKEN: ")


async def test_a_missing_database_names_the_setting(database: Database) -> None:
    """NEO4J_DATABASE is what has to be corrected."""
    async with Database(replace(database.target, database="elsewhere")) as stranger:
        with pytest.raises(SettingError, match=r"has no database NEO4J_DATABASE='elsewhere': "):
            await stranger.read("RETURN [] AS row", {})


async def test_nobody_at_the_address(unused_tcp_port: int) -> None:
    """A refused connection is an error at once, with the remedy."""
    async with Database.connect(f"bolt://127.0.0.1:{unused_tcp_port}") as nobody:
        with pytest.raises(DatabaseUnreachableError) as caught:
            await nobody.read("RETURN [] AS row", {})
    assert str(caught.value).startswith(f"No Neo4j answers at bolt://127.0.0.1:{unused_tcp_port}: start it, or correct NEO4J_URI (")


async def test_an_exhausted_pool_ends_within_the_deadline(database: Database) -> None:
    """A request that gets no connection fails by its own deadline."""
    async with Database(replace(database.target, pool_size=1)) as narrow:
        busy = asyncio.create_task(narrow.read(COUNT_FOR_LONG, {}, context=RequestContext(deadline=2.0)))
        await asyncio.sleep(0.2)
        with pytest.raises(DatabaseTimeoutError):
            await narrow.read("RETURN [] AS row", {}, context=RequestContext(deadline=0.2))
        with pytest.raises(DatabaseTimeoutError):
            await busy


@pytest.mark.parametrize("uri", ["bolt+s+x://db", "bolt://db:x", "bolt://db:99999", "bolt://db?region=eu"])
async def test_an_address_of_another_kind_names_the_setting(uri: str) -> None:
    """What the driver or the reader cannot use is a wrong setting."""
    with pytest.raises(SettingError, match=rf"^NEO4J_URI='{re.escape(uri)}' cannot be used: "):
        async with Database(Target(uri)):
            pass


def test_settings_without_an_address_are_refused() -> None:
    """The private server has to be started first."""
    with pytest.raises(SettingError) as caught:
        Database.of(Settings.read({}))
    assert str(caught.value) == "NEO4J_URI is not set: name a server, or start the private one first."


def test_commands_run_on_the_fast_loop() -> None:
    """uvloop is taken where it is installed."""

    async def loop_module() -> str:
        return type(asyncio.get_running_loop()).__module__

    assert run(loop_module()) == "uvloop"
