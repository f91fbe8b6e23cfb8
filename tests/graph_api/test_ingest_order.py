"""Any order, repetition and delay of the same rows: the same graph."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_api.db import Database
from graph_api.errors import LoadError
from graph_api.ingest.checksum import Checksum, content_checksum
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.ingest.ledger import Count, Ledger
from graph_api.ingest.load import load_rows
from graph_api.ingest.plan import LoadPlan
from graph_api.ingest.replay import set_aside_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.assortment import ProductCategory
from graph_api.records.business import Channel, Source
from graph_api.records.commerce import Order, OrderLine, Payer
from graph_api.records.household import Household, Membership
from graph_api.records.person import Customer
from graph_api.records.recognition import IdentifierHolding, IdentifierStrength, IdentifierType, identifier
from graph_api.records.record import Record
from seed.loading import open_source
from tests.servers import EMPTY

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
KEYS: dict[str, Any] = {"source": "test"}
SOURCE = Source(**KEYS, source_key="test", name="Test", system="none", kind="INVENTED", coverage="COMPLETE", time_zone="UTC")


def customer(key: str, name: str, hours: int | None = None, **more: Any) -> Customer:
    """A customer as somebody knew her so many hours after noon."""
    observed = None if hours is None else NOON + timedelta(hours=hours)
    return Customer(**KEYS, source_key=key, kind="KNOWN", display_name=name, observed_at=observed, **more)


def order(hours: int, **more: Any) -> Order:
    """The order as somebody knew it so many hours after noon."""
    values = {"source_key": "1", "number": "1", "status": "PLACED", "ordered_at": NOON, "currency": "USD", **more}
    return Order(**KEYS, **values, observed_at=NOON + timedelta(hours=hours))


def line(key: str, hours: int, minor: int, source: str = "test") -> OrderLine:
    """A line of the order as somebody knew it so many hours after noon."""
    amounts = {"list_minor": minor, "revenue_minor": minor, "paid_minor": minor}
    observed = NOON + timedelta(hours=hours)
    return OrderLine(source=source, source_key=key, order="1", position=1, currency="USD", **amounts, observed_at=observed)


def shelf(level: int) -> ProductCategory:
    """A category within the one a level above."""
    parent = str(level - 1) if level > 1 else None
    return ProductCategory(**KEYS, source_key=str(level), name="n", level=level, parent=parent, observed_at=NOON)


def mail(written: str, hours: int, strength: IdentifierStrength = IdentifierStrength.STRONG) -> Record:
    """One address in the spelling of somebody."""
    return replace_observed(identifier("test", IdentifierType.EMAIL, written, strength), hours)


def replace_observed(record: Record, hours: int) -> Record:
    """The same record, observed so many hours after noon."""
    values = {name: getattr(record, name) for name in type(record).__struct_fields__}
    return type(record)(**{**values, "observed_at": NOON + timedelta(hours=hours)})


def rows_of(*records: Record | tuple[Record, ...]) -> list[SourceRow]:
    """One row for each record, or for each group of them."""
    groups = [each if isinstance(each, tuple) else (each,) for each in records]
    return [SourceRow(Place("test.csv", number), group, {"line": str(number)}) for number, group in enumerate(groups, start=2)]


# Versions of one thing, things that need others, and rows of several records: what goes wrong when order counts.
ROWS = rows_of(
    customer("anna", "Anna", 0),
    customer("anna", "Anne", 2),
    customer("anna", "Anna", 3),
    customer("ben", "Ben", 0),
    customer("ben", "Benno", 0),
    Channel(**KEYS, source_key="web", name="Web", kind="WEB", time_zone="UTC", observed_at=NOON),
    order(0, customer="anna", channel="web"),
    order(1, customer="ben", payers=(Payer(customer="anna", amount_minor=5),)),
    (order(2, customer="anna", status="DELIVERED"), line("1/1", 0, 500)),
    line("1/1", 1, 400),
    Household(**KEYS, source_key="home", name="Home", formed_by="STATED", observed_at=NOON),
    Household(**KEYS, source_key="other", name="Other", formed_by="STATED", observed_at=NOON),
    Membership(**KEYS, source_key="m", customer="anna", household="home", role="OTHER", basis="STATED", observed_at=NOON),
    replace_observed(Membership(**KEYS, source_key="m", customer="anna", household="other", role="PARENT", basis="STATED"), 1),
    shelf(3),
    shelf(2),
    shelf(1),
    mail("Anna@example.com", 0),
    mail("anna@EXAMPLE.com", 0),
    mail("ANNA@example.com", -1),
    mail("anna@example.com", 0, IdentifierStrength.WEAK),
    replace_observed(IdentifierHolding(**KEYS, source_key="h", customer="anna", identifier="EMAIL|anna@example.com"), 0),
)


@pytest_asyncio.fixture(loop_scope="session")
async def graph(own_database: Database) -> AsyncIterator[Database]:
    """A graph with its schema and nothing in it."""
    await own_database.write([EMPTY])
    await setup(own_database)
    yield own_database


async def load(database: Database, directory: Path, rows: Sequence[SourceRow], **plan: Any) -> Ledger:
    """Load rows under the source of these tests; other rows are another file."""
    values: dict[str, Any] = {"preface": (SOURCE,), "fingerprint": repr([row.records for row in rows]), **plan}
    return await load_rows(database, rows, LoadPlan("test", directory=directory, **values))


async def name_of(database: Database, key: str = "anna") -> str:
    """What a customer is called in the graph."""
    [row] = await database.rows("MATCH (customer:Customer {sourceKey: $key}) RETURN customer.displayName AS name", {"key": key})
    return row["name"]


async def whole(database: Database) -> Checksum:
    """Everything but since when it is known; the source itself tells no moment."""
    await database.rows("MATCH (source:Source) RETURN count(source) AS n")
    return await content_checksum(database, ("knownSince", "observedAt"))


async def observed(database: Database) -> list[dict[str, Any]]:
    """When each node of the rows was observed."""
    return await database.rows("MATCH (n) WHERE NOT n:Source AND NOT n:Load RETURN n.id AS id, toString(n.observedAt) AS at ORDER BY id")


@pytest.mark.parametrize("hours", [(0, 2), (2, 0)])
async def test_the_later_observation_counts(graph: Database, tmp_path: Path, hours: tuple[int, int]) -> None:
    """Whichever of the two comes first."""
    names = {0: "Anna", 2: "Anne"}
    await load(graph, tmp_path, rows_of(*(customer("anna", names[each], each) for each in hours)))
    assert await name_of(graph) == "Anne"


@pytest.mark.parametrize("hours", [(0, 2), (2, 0)])
async def test_the_later_observation_counts_over_loads(graph: Database, tmp_path: Path, hours: tuple[int, int]) -> None:
    """Also when a load brings what an earlier one knew better."""
    names = {0: "Anna", 2: "Anne"}
    for each in hours:
        await load(graph, tmp_path, rows_of(customer("anna", names[each], each)))
    assert await name_of(graph) == "Anne"


async def test_what_is_older_is_already_there(graph: Database, tmp_path: Path) -> None:
    """The ledger says so in a column of its own."""
    ledger = await load(graph, tmp_path, rows_of(customer("anna", "Anne", 2), customer("anna", "Anna", 0)))
    assert ledger.total == Count(read=2, loaded=1, already_there=1, older=1)


async def test_of_one_moment_the_larger_hash_counts(graph: Database, tmp_path: Path) -> None:
    """Nobody can know which is right, and every order has to end alike."""
    both = [customer("ben", "Ben"), customer("ben", "Benno")]
    larger = max(both, key=Customer.content_hash).display_name
    names: list[str] = []
    for rows in (rows_of(*both), rows_of(*both[::-1])):
        await graph.write([EMPTY])
        await load(graph, tmp_path, rows)
        names.append(await name_of(graph, "ben"))
    assert names == [larger, larger]


async def test_a_later_load_counts_where_no_moment_is_told(graph: Database, tmp_path: Path) -> None:
    """The moment of the load stands for it."""
    names: list[str] = []
    for name in ("Anna", "Anne", "Ann"):
        await load(graph, tmp_path, rows_of(customer("anna", name)))
        names.append(await name_of(graph))
    assert names == ["Anna", "Anne", "Ann"]


async def test_a_file_loaded_again_stands_for_its_first_load(graph: Database, tmp_path: Path) -> None:
    """The same bytes bring no news: what was corrected since stays corrected."""
    old, new = rows_of(customer("anna", "Anna")), rows_of(customer("anna", "Anne"))
    for rows in (old, new, old):
        ledger = await load(graph, tmp_path, rows)
    assert (ledger.total, await name_of(graph)) == (Count(read=1, already_there=1, older=1), "Anne")


async def test_the_same_content_seen_later_holds_against_what_lies_between(graph: Database, tmp_path: Path) -> None:
    """Anna at noon, Anna at three; whoever tells of Anne at two tells of what was over."""
    ledger = await load(graph, tmp_path, rows_of(customer("anna", "Anna", 0), customer("anna", "Anna", 3), customer("anna", "Anne", 2)))
    assert (ledger.total, await name_of(graph)) == (Count(read=3, loaded=1, already_there=2, older=1), "Anna")


async def test_what_is_observed_in_the_future_is_set_aside(graph: Database, tmp_path: Path) -> None:
    """It would win over everything until then."""
    late = Customer(**KEYS, source_key="anna", kind="KNOWN", observed_at=datetime.now(UTC) + timedelta(days=2))
    ledger = await load(graph, tmp_path, rows_of(late))
    [aside] = (tmp_path / "test.jsonl").read_text(encoding="utf-8").splitlines()
    reason = "Customer observedAt lies in the future; correct the clock or the time zone of the source"
    assert (ledger.total, json.loads(aside)["reason"]) == (Count(read=1, set_aside=1), reason)


async def test_a_row_waits_for_what_it_names(graph: Database, tmp_path: Path) -> None:
    """A line before its order, and the order before the customer."""
    rows = rows_of(line("1/1", 0, 500), order(0, customer="anna"), customer("anna", "Anna", 0))
    ledger = await load(graph, tmp_path, rows, batch_rows=1)
    assert ledger.total == Count(read=3, loaded=3)


@pytest.mark.parametrize("parked", [0, 1, 100])
async def test_waiting_rows_find_room_on_disk(graph: Database, tmp_path: Path, parked: int) -> None:
    """Ten categories from the narrowest to the widest, each waiting for the next; how many wait in memory changes nothing."""
    ledger = await load(graph, tmp_path, rows_of(*(shelf(level) for level in range(10, 0, -1))), batch_rows=2, parked_rows=parked)
    assert (ledger.total, await failures(graph, ["category_level"])) == (Count(read=10, loaded=10), {})


async def test_a_row_the_database_refuses_does_not_stop_the_others(graph: Database, tmp_path: Path) -> None:
    """The address is taken by a node of another id: 30 rows enter, one is set aside with what the database says."""
    taken = "CREATE (:Identifier {id: 'idf_other', type: 'EMAIL', normalizedValue: 'anna@example.com'})"
    await graph.write([replace(EMPTY, text=taken)])
    rows = rows_of(*(customer(str(number), "Name", 0) for number in range(30)), mail("anna@example.com", 0))
    ledger = await load(graph, tmp_path, random.Random(1).sample(rows, len(rows)))
    [aside] = (tmp_path / "test.jsonl").read_text(encoding="utf-8").splitlines()
    assert ledger.total == Count(read=31, loaded=30, set_aside=1)
    assert json.loads(aside)["reason"].startswith("the database refuses it: Node(")


async def test_without_room_for_rows_set_aside_a_load_ends_in_words(graph: Database, tmp_path: Path) -> None:
    """Here its directory is a file; the rows before are in the graph, and with room the load goes on."""
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    rows = rows_of(customer("anna", "Anna", 0), order(0, customer="ben"))
    with pytest.raises(LoadError, match=r"set-aside rows cannot be written .* make room and load again"):
        await load(graph, blocked, rows)
    assert list(await failures(graph, ["load_unfinished"])) == ["load_unfinished"]
    ledger = await load(graph, tmp_path, rows)
    assert ledger.total == Count(read=2, already_there=1, set_aside=1)


async def test_what_is_forgotten_is_asked_for(graph: Database, tmp_path: Path) -> None:
    """With one record in mind, a hundred rows that all name two customers are the same to the ledger and to the graph."""
    both = customer("anna", "Anna", 0), customer("ben", "Ben", 0)
    rows = rows_of(*((*both, customer(str(number), "Name", 0)) for number in range(100)))
    ledger = await load(graph, tmp_path, rows, batch_rows=10, records_in_mind=1)
    assert (ledger.total, ledger.kinds["Customer"]) == (Count(read=100, loaded=100), Count(read=102, loaded=102))


async def test_a_row_set_aside_is_mended_and_loaded(graph: Database, tmp_path: Path) -> None:
    """Somebody corrects the customer's key in the file; the order enters, and the file is loaded again without harm."""
    first = await load(graph, tmp_path, rows_of(customer("anna", "Anna", 0), order(0, customer="ana")))
    file = tmp_path / "test.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace('"ana"', '"anna"'), encoding="utf-8")
    again = [await load(graph, tmp_path / "replay", list(set_aside_rows(file))) for _ in range(2)]
    assert [first.total, *(each.total for each in again)] == [
        Count(read=2, loaded=1, set_aside=1),
        Count(read=1, loaded=1),
        Count(read=1, already_there=1),
    ]
    assert await graph.rows("MATCH (one:Customer)-[:PLACED]->(:Order) RETURN one.displayName AS name") == [{"name": "Anna"}]


async def test_a_row_set_aside_stands_for_the_moment_it_was_read(graph: Database, tmp_path: Path) -> None:
    """It waited while a newer load said better; let in at last, it is older."""
    await load(graph, tmp_path, [SourceRow(Place("test.csv", 2), (customer("anna", "Anna"), order(0, customer="ben")), {})])
    await load(graph, tmp_path / "new", rows_of(customer("anna", "Anne"), customer("ben", "Ben")))
    await load(graph, tmp_path / "replay", list(set_aside_rows(tmp_path / "test.jsonl")))
    assert await name_of(graph) == "Anne"


@pytest_asyncio.fixture(loop_scope="session")
async def straight(graph: Database, tmp_path: Path) -> Any:
    """What the rows make of the graph in the order in which they are written down."""
    await load(graph, tmp_path / "straight", ROWS)
    return await whole(graph), await observed(graph)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_any_order_repetition_and_delay_makes_one_graph(graph: Database, straight: Any, tmp_path: Path, data: st.DataObject) -> None:
    """Rows in any order, some of them twice, over several loads; what a load set aside comes again after the last one."""
    await graph.write([EMPTY])
    rows = data.draw(st.permutations([*ROWS, *data.draw(st.lists(st.sampled_from(ROWS), max_size=4))]))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(rows)), max_size=2)))
    size, in_mind = data.draw(st.sampled_from([1, 3, 100])), data.draw(st.sampled_from([1, 1_000]))
    files: list[Path] = []
    for number, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(rows)], strict=True)):
        ledger = await load(graph, tmp_path / str(number), rows[start:end], batch_rows=size, parked_rows=2, records_in_mind=in_mind)
        files += [Path(ledger.set_aside_file)] if ledger.set_aside_file else []
    await load(graph, tmp_path / "replay", [row for file in files for row in set_aside_rows(file)])
    assert (await whole(graph), await observed(graph)) == straight


@pytest.mark.parametrize(("seed", "size", "parked"), [(1, 2_000, 20_000), (2, 500, 50)])
async def test_the_stories_in_any_order_are_the_stories(
    graph: Database, stories: Database, tmp_path: Path, seed: int, size: int, parked: int
) -> None:
    """All 6,727 rows shuffled: none is set aside, and the graph is that of the straight load."""
    reading = open_source("stories")
    rows = list(reading.rows)
    random.Random(seed).shuffle(rows)
    plan = LoadPlan("stories", str(seed), tmp_path, batch_rows=size, parked_rows=parked)
    ledger = await load_rows(graph, rows, plan)
    assert ledger.total == Count(read=7254, loaded=7254)
    assert await content_checksum(graph) == await content_checksum(stories)
