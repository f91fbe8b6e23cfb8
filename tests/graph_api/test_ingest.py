"""The one write path: what enters, what is there already, what changed, what is set aside, and the account of it all."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from graph_api.db import Database, Statement
from graph_api.errors import LoadError
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.ingest.history import last_load
from graph_api.ingest.ledger import Count, Ledger, Sum
from graph_api.ingest.load import load_rows
from graph_api.ingest.plan import LoadPlan, Progress
from graph_api.ingest.source_row import ControlAmount, Place, SourceRow
from graph_api.records.assortment import ProductCategory
from graph_api.records.business import Channel, Source
from graph_api.records.commerce import Order, OrderLine, Payer
from graph_api.records.household import Household, Membership
from graph_api.records.person import ContactPoint, Customer
from graph_api.records.record import Record
from tests.servers import EMPTY

KEYS: dict[str, Any] = {"source": "test"}
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
SOURCE = Source(**KEYS, source_key="test", name="Test", system="none", kind="INVENTED", coverage="COMPLETE", time_zone="UTC")
WEB = Channel(**KEYS, source_key="web", name="Web", kind="WEB", time_zone="UTC")
APP = Channel(**KEYS, source_key="app", name="App", kind="APP", time_zone="UTC")
ANNA = Customer(**KEYS, source_key="anna", kind="KNOWN", display_name="Anna")
BEN = Customer(**KEYS, source_key="ben", kind="KNOWN", display_name="Ben")
HOME = Household(**KEYS, source_key="home", name="Home", formed_by="STATED")
OTHER_HOME = Household(**KEYS, source_key="other", name="Other", formed_by="STATED")
ORDER = Order(**KEYS, source_key="1", number="1", status="PLACED", ordered_at=NOON, currency="USD", customer="anna", channel="web")
LINE = OrderLine(**KEYS, source_key="1/1", order="1", position=1, list_minor=500, revenue_minor=500, paid_minor=500, currency="USD")
LIVES = Membership(**KEYS, source_key="anna-home", customer="anna", household="home", role="OTHER", basis="STATED")


@pytest_asyncio.fixture(loop_scope="session")
async def graph(own_database: Database) -> AsyncIterator[Database]:
    """A graph with its schema and nothing in it."""
    await own_database.write([EMPTY])
    await setup(own_database)
    yield own_database


def rows_of(*records: Record, file: str = "test.csv") -> list[SourceRow]:
    """One row for each record, the first on line 2."""
    return [SourceRow(Place(file, number), (record,), {"line": str(number)}) for number, record in enumerate(records, start=2)]


def rows_text(rows: tuple[SourceRow, ...]) -> str:
    """What the file of these rows holds."""
    return repr([row.records for row in rows])


async def load(database: Database, directory: Path, *rows: SourceRow, **plan: Any) -> Ledger:
    """Load rows under the source of these tests; other rows are another file."""
    plan = {"preface": (SOURCE,), "fingerprint": str(hash(rows_text(rows))), **plan}
    return await load_rows(database, rows, LoadPlan("test", directory=directory, **plan))


async def one(database: Database, text: str, **parameters: object) -> Any:
    """The only value of the only row."""
    [row] = await database.rows(text, parameters)
    [value] = row.values()
    return value


async def test_a_new_record_is_loaded(graph: Database, tmp_path: Path) -> None:
    """Its row counts as loaded, its node is there."""
    ledger = await load(graph, tmp_path, *rows_of(ANNA))
    assert ledger.files == {"test.csv": Count(read=1, loaded=1)}
    assert await one(graph, "MATCH (customer:Customer) RETURN customer.displayName") == "Anna"


async def test_the_same_record_is_already_there(graph: Database, tmp_path: Path) -> None:
    """A second load writes nothing."""
    await load(graph, tmp_path, *rows_of(ANNA, WEB, ORDER, LINE))
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB, ORDER, LINE))
    assert ledger.total == Count(read=4, already_there=4)


async def test_a_node_keeps_what_ingest_adds(graph: Database, tmp_path: Path) -> None:
    """Source, key, hash, when it was observed, since when it is known, and what a search finds it by, beside its own properties."""
    await load(graph, tmp_path, *rows_of(ANNA))
    [row] = await graph.rows(
        "MATCH (customer:Customer) RETURN customer {.*, knownSince: customer.knownSince IS :: ZONED DATETIME,"
        " observedAt: customer.observedAt <= customer.knownSince}"
    )
    [node] = row.values()
    assert node == {
        "id": ANNA.id,
        "source": SOURCE.id,
        "sourceKey": "anna",
        "recordHash": ANNA.content_hash(),
        "knownSince": True,
        "observedAt": True,
        "kind": "KNOWN",
        "status": "ACTIVE",
        "displayName": "Anna",
        "searchTerms": "anna",
    }


async def test_a_changed_property_is_written(graph: Database, tmp_path: Path) -> None:
    """It counts as loaded, of which changed; the moment since when it is known stays."""
    await load(graph, tmp_path, *rows_of(ANNA))
    before = await one(graph, "MATCH (customer:Customer) RETURN toString(customer.knownSince)")
    ledger = await load(graph, tmp_path, *rows_of(Customer(**KEYS, source_key="anna", kind="KNOWN", display_name="Anne")))
    assert ledger.total == Count(read=1, loaded=1, changed=1)
    assert await one(graph, "MATCH (customer:Customer) RETURN customer.displayName") == "Anne"
    assert await one(graph, "MATCH (customer:Customer) RETURN toString(customer.knownSince)") == before


async def test_a_property_that_is_gone_is_removed(graph: Database, tmp_path: Path) -> None:
    """What a source no longer says does not stay behind."""
    await load(graph, tmp_path, *rows_of(ANNA))
    await load(graph, tmp_path, *rows_of(Customer(**KEYS, source_key="anna", kind="KNOWN")))
    assert await one(graph, "MATCH (customer:Customer) RETURN customer.displayName") is None


async def test_a_changed_record_takes_its_own_edges_back(graph: Database, tmp_path: Path) -> None:
    """And no other's: the line of the order stays, whose edge the line's record wrote."""
    await load(graph, tmp_path, *rows_of(ANNA, BEN, WEB, APP, ORDER, LINE))
    changed = Order(
        **KEYS,
        source_key="1",
        number="1",
        status="PLACED",
        ordered_at=NOON,
        currency="USD",
        customer="ben",
        channel="app",
        payers=(Payer(customer="anna", amount_minor=500),),
    )
    await load(graph, tmp_path, *rows_of(ANNA, BEN, WEB, APP, changed, LINE))
    edges = await graph.rows(
        "MATCH (order:Order)-[edge]-(other) RETURN type(edge) AS type, coalesce(other.sourceKey, '') AS key ORDER BY type, key"
    )
    assert [(edge["type"], edge["key"]) for edge in edges] == [("CONTAINS", "1/1"), ("PAID_BY", "anna"), ("PLACED", "ben"), ("VIA", "app")]


async def test_a_changed_relationship_moves(graph: Database, tmp_path: Path) -> None:
    """Its id stays, its ends may be others."""
    await load(graph, tmp_path, *rows_of(ANNA, HOME, OTHER_HOME, LIVES))
    moved = Membership(**KEYS, source_key="anna-home", customer="anna", household="other", role="OTHER", basis="STATED")
    ledger = await load(graph, tmp_path, *rows_of(ANNA, HOME, OTHER_HOME, moved))
    [row] = await graph.rows("MATCH (:Customer)-[membership:MEMBER_OF]->(household) RETURN membership.id AS id, household.name AS name")
    assert (ledger.total.changed, row) == (1, {"id": LIVES.id, "name": "Other"})


async def test_equal_content_twice_in_one_load_is_already_there(graph: Database, tmp_path: Path) -> None:
    """As with the 4,872 coupon rows that stand twice in the real sample."""
    ledger = await load(graph, tmp_path, *rows_of(ANNA, ANNA))
    assert ledger.total == Count(read=2, loaded=1, already_there=1)


async def test_a_missing_reference_is_set_aside(graph: Database, tmp_path: Path) -> None:
    """The row does not vanish, and its reason names the record, the property and the key."""
    ledger = await load(graph, tmp_path, *rows_of(ANNA, ORDER))
    assert (ledger.total, await one(graph, "MATCH (order:Order) RETURN count(order)")) == (Count(read=2, loaded=1, set_aside=1), 0)
    [line] = (tmp_path / "test.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "Order channel names Channel 'web', which is neither in the graph nor read before"


async def test_what_names_a_row_that_was_set_aside_is_set_aside_too(graph: Database, tmp_path: Path) -> None:
    """A line without its order would be an edge to nowhere."""
    ledger = await load(graph, tmp_path, *rows_of(ANNA, ORDER, LINE))
    assert ledger.total == Count(read=3, loaded=1, set_aside=2)


async def test_a_reference_may_be_in_the_graph_from_an_earlier_load(graph: Database, tmp_path: Path) -> None:
    """Loads need not repeat what is there."""
    await load(graph, tmp_path, *rows_of(ANNA, WEB))
    ledger = await load(graph, tmp_path, *rows_of(ORDER))
    assert ledger.total == Count(read=1, loaded=1)


async def test_a_row_enters_whole_or_not_at_all(graph: Database, tmp_path: Path) -> None:
    """Its line names a product that is not there, so its order does not enter either."""
    row = SourceRow(Place("test.csv", 9), (ORDER, replace_line(LINE, "1/1", 1, product="none")), {})
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB), row)
    assert (ledger.total, await one(graph, "MATCH (order:Order) RETURN count(order)")) == (Count(read=3, loaded=2, set_aside=1), 0)


async def test_a_later_row_may_bring_what_a_row_set_aside_brought(graph: Database, tmp_path: Path) -> None:
    """The second row carries the order too, and it is valid."""
    bad = OrderLine(
        **KEYS, source_key="x", order="1", position=1, product="none", list_minor=1, revenue_minor=1, paid_minor=1, currency="USD"
    )
    rows = [SourceRow(Place("test.csv", 9), (ORDER, bad), {}), SourceRow(Place("test.csv", 10), (ORDER, LINE), {})]
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB), *rows)
    assert ledger.total == Count(read=4, loaded=3, set_aside=1)


async def test_a_row_that_could_not_be_read_is_set_aside_with_its_reason(graph: Database, tmp_path: Path) -> None:
    """The source found the problem; the ledger counts the row all the same."""
    row = SourceRow(Place("test.csv", 5), (), {"name": "x"}, "quantity 'x' is not an amount such as 12.50")
    ledger = await load(graph, tmp_path, row)
    assert (ledger.total, ledger.set_aside_file) == (Count(read=1, set_aside=1), str(tmp_path / "test.jsonl"))


async def test_the_file_of_set_aside_rows_goes_with_its_cause(graph: Database, tmp_path: Path) -> None:
    """A load without any leaves none behind from the one before."""
    await load(graph, tmp_path, *rows_of(ANNA, ORDER))
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB, ORDER))
    assert (ledger.set_aside_file, os.listdir(tmp_path)) == (None, [])


async def test_a_dry_run_writes_nothing_and_says_what_would_happen(graph: Database, tmp_path: Path) -> None:
    """Neither nodes nor a note of the load."""
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB, ORDER, LINE), dry_run=True)
    assert (ledger.total, await one(graph, "MATCH (node) RETURN count(node)")) == (Count(read=4, loaded=4), 0)


@pytest.mark.parametrize("size", [1, 2, 3, 100])
async def test_the_size_of_a_batch_changes_nothing(graph: Database, tmp_path: Path, size: int) -> None:
    """The ledger and the graph are those of one batch."""
    shelf = [
        ProductCategory(**KEYS, source_key=str(level), name="n", level=level, parent=str(level - 1) if level > 1 else None)
        for level in (1, 2, 3)
    ]
    ledger = await load(graph, tmp_path, *rows_of(ANNA, WEB, *shelf, ORDER, LINE), batch_rows=size)
    assert ledger.total == Count(read=7, loaded=7)
    assert await one(graph, "MATCH (:ProductCategory)-[edge:PART_OF]->(:ProductCategory) RETURN count(edge)") == 2


async def test_a_batch_of_nothing_is_refused(graph: Database, tmp_path: Path) -> None:
    """It would never end."""
    with pytest.raises(LoadError, match="a batch of 0 rows cannot be written; give 1 or more"):
        await load(graph, tmp_path, *rows_of(ANNA), batch_rows=0)


async def test_kinds_count_records_once(graph: Database, tmp_path: Path) -> None:
    """An order that two rows carry is one order; the source itself stands in no row."""
    second = replace_line(LINE, "1/2", 2)
    rows = [SourceRow(Place("test.csv", 2), (ANNA, WEB, ORDER, LINE), {}), SourceRow(Place("test.csv", 3), (ANNA, WEB, ORDER, second), {})]
    ledger = await load(graph, tmp_path, *rows)
    assert ledger.kinds == {
        "Source": Count(read=1, loaded=1),
        "Channel": Count(read=1, loaded=1),
        "Customer": Count(read=1, loaded=1),
        "Order": Count(read=1, loaded=1),
        "OrderLine": Count(read=2, loaded=2),
    }


def replace_line(line: OrderLine, key: str, position: int, product: str | None = None) -> OrderLine:
    """The same line in another position, perhaps of a product."""
    return OrderLine(
        **KEYS,
        source_key=key,
        order=line.order,
        position=position,
        product=product,
        list_minor=line.list_minor,
        revenue_minor=line.revenue_minor,
        paid_minor=line.paid_minor,
        currency=line.currency,
    )


async def test_sums_say_what_rounding_did(graph: Database, tmp_path: Path) -> None:
    """0.005 + 0.015 is 0.02 in the file; half to even makes 0.00 and 0.02 of them; the row set aside is counted apart."""
    amounts = [("0.005", 0), ("0.015", 2), ("7.00", 700)]
    rows = [
        replace(row, amounts=(ControlAmount("sales", "USD", Decimal(exact), minor),))
        for row, (exact, minor) in zip(rows_of(ANNA, BEN, ORDER), amounts, strict=True)
    ]
    ledger = await load(graph, tmp_path, *rows)
    assert ledger.sums == (Sum("sales", "USD", 2, exact=Decimal("7.020"), set_aside=Decimal("7.00"), minor=2),)
    assert (ledger.sums[0].rounded, ledger.sums[0].difference) == (Decimal("0.02"), Decimal("0.000"))


async def test_the_last_load_is_known_by_its_content(graph: Database, tmp_path: Path) -> None:
    """Loading other content, and then the first again, is not the same as having loaded the first."""
    await load(graph, tmp_path, *rows_of(ANNA), fingerprint="f1")
    await load(graph, tmp_path, *rows_of(BEN), fingerprint="f2")
    last = await last_load(graph, "test")
    assert (last.is_complete("f1"), last.is_complete("f2")) == (False, True)


async def test_a_load_that_was_cut_off_is_not_complete(graph: Database, tmp_path: Path) -> None:
    """The second file ends in the middle; what came before is in the graph, and the next load finds it there."""
    await load(graph, tmp_path, *rows_of(ANNA), fingerprint="f1")

    def cut_off() -> Any:
        yield from rows_of(BEN, WEB)
        raise LoadError("test.csv:4: the file is cut off; fetch it again")

    with pytest.raises(LoadError, match="cut off"):
        await load_rows(graph, cut_off(), LoadPlan("test", "f1", tmp_path, preface=(SOURCE,), batch_rows=1))
    last = await last_load(graph, "test")
    assert (last.is_complete("f1"), last.unfinished_rows) == (False, 2)
    assert list(await failures(graph, ["load_unfinished"])) == ["load_unfinished"]
    ledger = await load(graph, tmp_path, *rows_of(BEN, WEB), fingerprint="f1")
    assert (ledger.total, (await last_load(graph, "test")).is_complete("f1")) == (Count(read=2, already_there=2), True)


async def test_progress_is_reported_for_each_batch(graph: Database, tmp_path: Path) -> None:
    """With the number of rows written so far."""
    seen: list[Progress] = []
    plan = LoadPlan("test", "f", tmp_path, total=3, preface=(SOURCE,), batch_rows=2)
    await load_rows(graph, rows_of(ANNA, BEN, WEB), plan, seen.append)
    assert [(each.file, each.rows, each.total) for each in seen] == [("test.csv", 2, 3), ("test.csv", 3, 3)]


async def test_a_deleted_end_is_found_when_its_edge_is_written(graph: Database, tmp_path: Path) -> None:
    """Somebody deletes the customer between sorting and writing: the row is set aside, not lost."""
    await load(graph, tmp_path, *rows_of(ANNA))

    def deleting() -> Any:
        yield from rows_of(BEN)
        yield from rows_of(ContactPoint(**KEYS, source_key="mail", customer="anna", type="EMAIL", value="a@example.com"))

    class Deleting(Database):
        async def write(self, statements: Any, **options: Any) -> Any:
            if any("REACHABLE_AT" in statement.text for statement in statements):
                await super().write([Statement("MATCH (customer:Customer {sourceKey: 'anna'}) DETACH DELETE customer")])
            return await super().write(statements, **options)

    async with Deleting(graph.target) as database:
        ledger = await load_rows(database, deleting(), LoadPlan("test", "f", tmp_path, preface=(SOURCE,)))
    assert ledger.total == Count(read=2, loaded=1, set_aside=1)


async def test_a_ledger_that_does_not_balance_is_an_error() -> None:
    """It names the file and its numbers."""
    ledger = Ledger("test", "f", {"a.csv": Count(read=3, loaded=1, already_there=1)}, {}, (), 0.0)
    with pytest.raises(LoadError) as error:
        ledger.check()
    assert str(error.value) == "test: the ledger does not balance for file a.csv: 3 read, 1 loaded, 1 already there, 0 set aside"


async def test_a_ledger_prints_as_a_table_and_as_json() -> None:
    """People read the one, programs the other."""
    sums = (Sum("sales_value", "USD", 2, Decimal("7.02"), Decimal("7.00"), 2),)
    ledger = Ledger(
        "test", "f", {"a.csv": Count(3, 1, 1, 1, 1, 1)}, {"Customer": Count(2, 2, 1)}, sums, 1.25, "/data/test.jsonl", ("a note",)
    )
    assert ledger.as_table().splitlines() == [
        "test, 1.2 s",
        "               read     loaded  (changed)    already    (older)  set aside",
        "a.csv             3          1          1          1          1          1",
        "all rows          3          1          1          1          1          1",
        "records",
        "Customer          2          2          1          0          0          0",
        "sales_value: 7.02 USD in the files = 0.02 in the graph + 7.00 set aside + 0.00 rounding",
        "a note",
        "set-aside rows, each with its reason: /data/test.jsonl",
    ]
    assert ledger.as_json() == {
        "source": "test",
        "fingerprint": "f",
        "dryRun": False,
        "seconds": 1.25,
        "total": {"read": 3, "loaded": 1, "changed": 1, "alreadyThere": 1, "older": 1, "setAside": 1},
        "files": {"a.csv": {"read": 3, "loaded": 1, "changed": 1, "alreadyThere": 1, "older": 1, "setAside": 1}},
        "kinds": {"Customer": {"read": 2, "loaded": 2, "changed": 1, "alreadyThere": 0, "older": 0, "setAside": 0}},
        "sums": [{"name": "sales_value", "currency": "USD", "exact": "7.02", "setAside": "7.00", "rounded": "0.02", "difference": "0.00"}],
        "notes": ["a note"],
        "setAsideFile": "/data/test.jsonl",
        "balances": True,
    }


async def test_setup_may_be_repeated(graph: Database) -> None:
    """The second time it finds everything there."""
    constraints = await one(graph, "SHOW CONSTRAINTS YIELD name RETURN count(name)")
    await setup(graph)
    assert await one(graph, "SHOW CONSTRAINTS YIELD name RETURN count(name)") == constraints
