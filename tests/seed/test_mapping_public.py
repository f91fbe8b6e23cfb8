"""The mappings of three public data sets, written from the README alone, over a few rows in their layouts."""

from __future__ import annotations

from pathlib import Path

from graph_api.ingest.source_row import SourceRow
from graph_api.records.commerce import Delivery, OrderLine
from seed.mapping.opening import open_mapping
from tests.seed.mapped import NOW

FOLDER = Path(__file__).parents[1] / "mappings"


def rows(name: str, form: str) -> list[SourceRow]:
    """The rows of a data set."""
    return list(open_mapping(form, FOLDER / name, FOLDER / name / "mapping.toml", NOW).rows)


def records(found: list[SourceRow]) -> list[str]:
    """What they make, each once."""
    return list(dict.fromkeys(f"{each.label} {each.source_key}" for row in found for each in row.records))


def test_cdnow() -> None:
    """Columns parted by blanks; who buys twice on a day has two orders."""
    found = rows("cdnow", "csv")
    lines = [each for row in found for each in row.records if isinstance(each, OrderLine)]
    assert [row.problem for row in found] == [""] * 11
    assert [(each.order, each.quantity, each.paid_minor) for each in lines[:3]] == [
        ("00001/19970101/1", 1, 1177),
        ("00002/19970112/1", 1, 1200),
        ("00002/19970112/2", 5, 7700),
    ]


def test_northwind() -> None:
    """Orders come before their lines although their parcels are of a later kind; an address with a comma is a broken row."""
    found = rows("northwind", "csv")
    assert [f"{row.place}: {row.problem}" for row in found if row.problem] == ["customers.csv:3: has 12 values where the header has 11"]
    assert records(found) == [
        *("Organization TEAHS", "Customer TEAHS", "ContactPoint TEAHS-phone", "ContactPoint TEAHS-post", "Employment TEAHS"),
        *("ProductCategory 1", "Product 7", "Order 10", "Delivery 10", "Order 11", "Delivery 11", "OrderLine 10/7"),
    ]
    made = [each for row in found for each in row.records]
    assert [each.status for each in made if isinstance(each, Delivery)] == ["SHIPPED", "PREPARING"]
    assert [(each.list_minor, each.discount_minor, each.paid_minor) for each in made if isinstance(each, OrderLine)] == [
        (16_800, 2_520, 14_280)
    ]


def test_chinook() -> None:
    """JSON lines; who has no company works for nobody."""
    found = rows("chinook", "jsonl")
    assert [row.problem for row in found] == [""] * 6
    assert records(found) == [
        *("Organization Tea House", "Customer 1", "Identifier EMAIL|mia@example.org", "IdentifierHolding 1/EMAIL|mia@example.org"),
        *("Identifier PHONE|+49301", "IdentifierHolding 1/PHONE|+49301", "Employment 1/Tea House"),
        *("Customer 2", "Identifier EMAIL|ben@example.org", "IdentifierHolding 2/EMAIL|ben@example.org"),
        *("ProductCategory 1", "Product 9", "Order 5", "OrderLine 6"),
    ]
