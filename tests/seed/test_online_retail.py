"""Online Retail in the graph: an excerpt everywhere, and the whole file beside it where it lies, each against pandas.

`pytest --online-retail PATH` names the whole file or its folder; the head of every run says whether it is tested.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from graph_api.db import Database, RequestContext
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.ingest.ledger import Count, Ledger, Sum
from graph_api.records.ids import derive_id
from graph_api.schema import Built
from seed.loading import is_loaded, load, open_source
from tests.seed.invoices import KINDS, Invoices, exact, pounds

EXCERPT_LINES, WHOLE_LINES = 284, 541_909
ASKING = Asking(now="2011-12-10T00:00:00Z", time_zone="Europe/London", currency="GBP")
# What the README of the data says of it, and what was counted of the excerpt by hand.
NOTES = {
    WHOLE_LINES: (
        "invoices: 25,900, of which 20,725 orders, 3,836 cancellations, 1,336 counts of stock, 3 moves of accounts; 43 span two minutes",
        "codes: 4,070; countries: 38",
        "customers: 4,372, of which 8 in more than one country",
        "lines equal to an earlier one of its invoice: 5,268",
        "lines of cancellations: 9,288",
        "lines with a price of zero or below: 2,517",
        "lines with a quantity below zero: 10,624",
        "lines without a customer: 135,080",
    ),
    EXCERPT_LINES: (
        "invoices: 65, of which 47 orders, 11 cancellations, 4 counts of stock, 3 moves of accounts; 2 span two minutes",
        "codes: 241; countries: 9",
        "customers: 26, of which 2 in more than one country",
        "lines equal to an earlier one of its invoice: 2",
        "lines of cancellations: 15",
        "lines with a price of zero or below: 10",
        "lines with a quantity below zero: 19",
        "lines without a customer: 103",
    ),
}
Retail = tuple[Database, Ledger]


@pytest.fixture(scope="module")
def invoices(retail_file: Path) -> Invoices:
    """The same file, read by nothing of ours."""
    return Invoices(retail_file)


@pytest.fixture
def ask(retail: Retail, built: Built) -> Any:
    """Answers one operation and returns its data."""

    async def answer(document: str, **variables: Any) -> Any:
        result = await Executor(built, retail[0]).answer(document, variables, asking=ASKING)
        assert result.errors is None
        return result.data

    return answer


async def test_every_line_is_loaded(retail: Retail, retail_file: Path, invoices: Invoices) -> None:
    """Each once, equal ones too, and nothing is set aside."""
    assert retail[1].files == {retail_file.name: Count(read=len(invoices.table), loaded=len(invoices.table))}


async def test_the_records_are_those_of_the_table(retail: Retail, invoices: Invoices) -> None:
    """Customers, their countries, products, orders, what is no order, and lines."""
    assert {kind: count.loaded for kind, count in retail[1].kinds.items()} == invoices.kinds


async def test_the_sums_of_the_ledger(retail: Retail, invoices: Invoices) -> None:
    """Everything, goods alone and what belongs to nobody we know: exact, as it stands in the graph, and the difference."""
    table = invoices.table
    parts = {
        "net of everything": table,
        "net of goods": table[table["kind"] == "GOODS"],
        "net of nobody we know": table[table["customer"] == ""],
    }
    expected = {name: Sum(name, "GBP", 2, exact(lines), Decimal(0), int(lines["pence"].sum())) for name, lines in parts.items()}
    assert {each.name: each for each in retail[1].sums} == expected
    assert all(each.exact - each.rounded == each.difference for each in retail[1].sums)


async def test_the_figures_of_the_publisher(retail: Retail, invoices: Invoices) -> None:
    """Every one of them, and the total to the tenth of a penny."""
    assert retail[1].notes == NOTES[len(invoices.table)]
    assert retail[1].sums[0].exact == {WHOLE_LINES: Decimal("9747747.934"), EXCERPT_LINES: Decimal("9572.653")}[len(invoices.table)]


async def test_totals_by_kind(ask: Any, invoices: Invoices) -> None:
    """How many lines of each kind, and their money, credits taken off."""
    data = await ask("{ orderLines { groups(by: [{ field: KIND }]) { keys n sum { quantity revenue { amount currency } } } } }")
    lines = invoices.table.groupby("kind").agg(n=("pence", "size"), units=("units", "sum"), pence=("pence", "sum"))
    found = {each["keys"][0]: (each["n"], each["sum"]["quantity"], each["sum"]["revenue"]) for each in data["orderLines"]["groups"]}
    assert found == {kind: (row.n, row.units, [{"amount": pounds(row.pence), "currency": "GBP"}]) for kind, row in lines.iterrows()}


BY = """{
  orders { totalCount groups(by: [%s], first: 100) { keys n sum { net { amount } } } }
  corrections { totalCount groups(by: [%s], first: 100) { keys n sum { net { amount } } } }
}"""


def _grouped(data: Any, root: str) -> dict[str, tuple[int, str]]:
    return {group["keys"][0]: (group["n"], group["sum"]["net"][0]["amount"]) for group in data[root]["groups"]}


def _counted(lines: Any, column: str) -> dict[str, tuple[int, str]]:
    found = lines.groupby(column).agg(n=("InvoiceNo", "nunique"), pence=("pence", "sum"))
    return {str(key): (int(row.n), pounds(row.pence)) for key, row in found.iterrows()}


async def test_totals_by_month(ask: Any, invoices: Invoices) -> None:
    """Months of the shop's own calendar; what was credited counts in the month of the note, and in no number of orders."""
    data = await ask(BY % ("{ field: ORDERED_AT, unit: MONTH }", "{ field: MADE_AT, unit: MONTH }"))
    months = [{key[:7]: value for key, value in _grouped(data, root).items()} for root in ("orders", "corrections")]
    assert months == [_counted(invoices.orders, "month"), _counted(invoices.corrections, "month")]


async def test_totals_by_country(ask: Any, invoices: Invoices) -> None:
    """As each invoice states it."""
    data = await ask(BY % ("{ field: COUNTRY }", "{ field: COUNTRY }"))
    expected = [_counted(invoices.orders, "Country"), _counted(invoices.corrections, "Country")]
    assert [_grouped(data, root) for root in ("orders", "corrections")] == expected


NOBODY = """{
  orders(filter: { not: { customer: { kind: { isNull: false } } } }) { totalCount groups(by: []) { sum { revenue { amount } } } }
  corrections(filter: { not: { customer: { kind: { isNull: false } } } }) { totalCount groups(by: []) { sum { revenue { amount } } } }
}"""


async def test_what_belongs_to_nobody_we_know_is_revenue(ask: Any, invoices: Invoices) -> None:
    """Orders of nobody, and corrections for nobody, are the bucket that no customer has."""
    data = await ask(NOBODY)
    for root, lines in (("orders", invoices.orders), ("corrections", invoices.corrections)):
        unknown = lines[lines["customer"] == ""]
        found = (data[root]["totalCount"], data[root]["groups"][0]["sum"]["revenue"][0]["amount"])
        assert found == (unknown["InvoiceNo"].nunique(), pounds(unknown["pence"].sum()))


WHOLE = """query Whole($id: ID!) {
  customer(id: $id) {
    kind
    orderCount
    firstOrderAt
    lastOrderAt
    lastOrder { number net { amount } }
    lifeContexts { nodes { kind text basis } }
    corrections(first: 100) { totalCount nodes { number net { amount } } }
    purchases { totalCount }
    spend { window(unit: YEAR, mode: CALENDAR) { gross { amount } returns { amount } net { amount } revenue { amount } orders } }
    source { name coverage timeZone currency licence }
  }
}"""


async def test_one_customer_as_a_whole(ask: Any, invoices: Invoices) -> None:
    """What she ordered, what was credited to her and what she spent in 2011, for the one who ordered most often."""
    key = invoices.favourite
    customer = (await ask(WHOLE, id=derive_id("cus", "online-retail", key)))["customer"]
    orders, corrections = (lines[lines["customer"] == key] for lines in (invoices.orders, invoices.corrections))
    last = orders[orders["moment"] == orders["moment"].max()]
    this_year = [lines[lines["moment"] >= "2011-01-01"] for lines in (orders, corrections)]
    gross, credited = (int(lines["pence"].sum()) for lines in this_year)
    assert (customer["kind"], customer["orderCount"]) == ("ANONYMOUS", orders["InvoiceNo"].nunique())
    assert customer["purchases"]["totalCount"] == len(orders)
    assert [customer["firstOrderAt"], customer["lastOrderAt"]] == [_utc(orders["moment"].min()), _utc(orders["moment"].max())]
    assert customer["lastOrder"]["net"]["amount"] in {pounds(pence) for pence in last.groupby("InvoiceNo")["pence"].sum()}
    assert customer["spend"]["window"] == [
        {
            "gross": {"amount": pounds(gross)},
            "returns": {"amount": pounds(-credited)},
            "net": {"amount": pounds(gross + credited)},
            "revenue": {"amount": pounds(gross + credited)},
            "orders": this_year[0]["InvoiceNo"].nunique(),
        }
    ]
    notes = corrections.groupby("InvoiceNo")["pence"].sum()
    assert customer["corrections"]["totalCount"] == len(notes)
    assert {each["number"]: each["net"]["amount"] for each in customer["corrections"]["nodes"]} == {
        number: pounds(pence) for number, pence in notes.items()
    }


def _utc(moment: Any) -> str:
    return moment.tz_convert("UTC").strftime("%Y-%m-%dT%H:%M:%SZ")


async def test_a_customer_in_two_countries_keeps_both(ask: Any) -> None:
    """Neither is chosen for her."""
    document = "query Places($id: ID!) { customer(id: $id) { lifeContexts { nodes { kind text basis } } } }"
    data = await ask(document, id=derive_id("cus", "online-retail", "12370"))
    places = sorted(data["customer"]["lifeContexts"]["nodes"], key=lambda place: place["text"])
    assert places == [{"kind": "PLACE", "text": text, "basis": "OBSERVED"} for text in ("Austria", "Cyprus")]


async def test_prices_below_a_penny_are_exact(ask: Any, invoices: Invoices) -> None:
    """A tenth of a penny stays one, though the line costs nothing in whole pence."""
    below = 'filter: { unitPrice: { gt: "0", lt: "0.01" } }, first: 100'
    data = await ask(f"{{ orderLines({below}) {{ nodes {{ quantity unitPrice {{ amount }} paid {{ amount }} }} }} }}")
    fine = invoices.table[[Decimal(0) < Decimal(price) < CENT for price in invoices.table["UnitPrice"]]]
    assert data["orderLines"]["nodes"] == [{"quantity": 1, "unitPrice": {"amount": "0.001"}, "paid": {"amount": "0.00"}}] * len(fine)


CENT = Decimal("0.01")


async def test_every_line_says_what_the_file_says(retail: Retail, invoices: Invoices) -> None:
    """Code, words, quantity, price and country of each by invoice and place: equal lines stay as many as they are."""
    rows = await retail[0].rows(
        "MATCH (whole)-[:CONTAINS]->(orderLine:OrderLine) OPTIONAL MATCH (orderLine)-[:OF_PRODUCT]->(product)"
        " RETURN whole.number AS number, orderLine.position AS position, orderLine.quantity AS quantity,"
        " coalesce(product.sku, orderLine.code) AS code,"
        " coalesce(orderLine.description, CASE WHEN product.status = 'LISTED' THEN product.name END) AS text,"
        " orderLine.unitPriceMinor AS price, whole.country AS country",
        context=RequestContext(operation="test", deadline=600.0),
    )
    table = invoices.table
    position = table.groupby("InvoiceNo").cumcount() + 1
    found = {(row["number"], row["position"]): (row["code"], row["quantity"], row["price"], row["country"]) for row in rows}
    prices = [float(Decimal(price) * 100) for price in table["UnitPrice"]]
    expected = zip(table["StockCode"], table["units"], prices, table["Country"], strict=True)
    assert found == dict(zip(zip(table["InvoiceNo"], position, strict=True), expected, strict=True))
    said = {(row["number"], row["position"]): row["text"] for row in rows}
    texts = zip(table["InvoiceNo"], position, table["Description"].str.strip(), strict=True)
    assert [(number, place, text) for number, place, text in texts if text and said[number, place] != text] == []


async def test_codes_that_are_no_products(retail: Retail) -> None:
    """Postage, fees and the like have no product, and no product has their code."""
    text = "MATCH (product:Product) WHERE product.sku IN $codes RETURN count(product) AS products"
    assert await retail[0].rows(text, {"codes": list(KINDS)}) == [{"products": 0}]


async def test_the_source_names_its_authors(ask: Any) -> None:
    """CC BY wants that, wherever the data goes."""
    [source] = (await ask("{ sources { nodes { name coverage timeZone currency licence } } }"))["sources"]["nodes"]
    assert (source["coverage"], source["timeZone"], source["currency"]) == ("COMPLETE", "Europe/London", "GBP")
    assert source["licence"].startswith("CC BY 4.0. Daqing Chen, Sai Liang Sain, Kun Guo")


async def test_the_graph_keeps_its_data_tests(retail: Retail) -> None:
    """Each of `cypher/_checks` returns no row."""
    assert await failures(retail[0]) == {}


async def test_a_second_load_loads_nothing(retail: Retail, retail_file: Path, invoices: Invoices, tmp_path: Path) -> None:
    """Every line is there already, and the graph says so beforehand."""
    assert await is_loaded(retail[0], open_source("online-retail", retail_file))
    ledger = await load(retail[0], open_source("online-retail", retail_file), tmp_path)
    assert ledger.total == Count(read=len(invoices.table), already_there=len(invoices.table))
