"""The naive execution keeps the page "Semantics": two-valued filters, nulls last, keyset pages, refusals."""

from __future__ import annotations

from typing import Any

import pytest

from graph_api.records.record import Record
from graph_api.schema import build
from seed.sources.story_tables import record
from tests.naive.execution import Naive
from tests.naive.world import World

NAMES = ("b", None, "a", "c", None)


@pytest.fixture(scope="module")
def naive() -> Naive:
    """Five products in sizes b, unknown, a, c and unknown; their numbers are 0 to 4."""
    made: list[Record] = []
    for place, size in enumerate(NAMES):
        values = {"sourceKey": f"{place}", "name": "Same", "sku": f"{place}", **({"packageSize": size} if size else {})}
        made.append(record("Product", "test", values))
    return Naive(build().sdl, World.of(made, "2026-06-15T12:00:00Z", "UTC"))


def products(naive: Naive, arguments: str, **variables: Any) -> dict[str, Any]:
    """One page of products."""
    text = f"{{ products({arguments}) {{ nodes {{ sku }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"
    result = naive.answer(("query($c: String) " if variables else "") + text, variables)
    assert result.errors is None
    assert result.data is not None
    return result.data["products"]


def numbers(page: dict[str, Any]) -> str:
    """The numbers of the products of a page, in order."""
    return "".join(node["sku"] for node in page["nodes"])


@pytest.mark.parametrize(("direction", "order"), [("ASC", "203"), ("DESC", "302")])
def test_nulls_are_last_in_both_directions(naive: Naive, direction: str, order: str) -> None:
    """The two without a size follow, by id."""
    found = numbers(products(naive, f"orderBy: [{{packageSize: {direction}}}]"))
    assert (found[:3], sorted(found[3:])) == (order, ["1", "4"])


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ('eq: "a"', "2"),
        ('ne: "a"', "0134"),
        ('in: ["a", "b"]', "02"),
        ('notIn: ["a", "b"]', "134"),
        ('gt: "a"', "03"),
        ("isNull: true", "14"),
        ('contains: ""', "023"),
    ],
)
def test_a_missing_value_is_equal_to_nothing(naive: Naive, condition: str, found: str) -> None:
    """So it is different from everything, and neither more nor less."""
    assert numbers(products(naive, f"filter: {{packageSize: {{{condition}}}}}, orderBy: [{{sku: ASC}}]")) == found


def test_not_turns_a_filter_round(naive: Naive) -> None:
    """Whoever has no value does not fit, and so fits the opposite."""
    assert numbers(products(naive, 'filter: {not: {packageSize: {gt: "a"}}}, orderBy: [{sku: ASC}]')) == "124"


def test_empty_conditions(naive: Naive) -> None:
    """All of nothing holds, one of nothing does not."""
    assert [numbers(products(naive, f"filter: {{{name}: []}}, orderBy: [{{sku: ASC}}]")) for name in ("and", "or")] == ["01234", ""]


def test_pages_follow_one_another_through_the_nulls(naive: Naive) -> None:
    """Forward by two, each page after the end of the one before."""
    order = "first: 2, orderBy: [{packageSize: DESC}]"
    page = products(naive, order)
    seen = numbers(page)
    while page["pageInfo"]["hasNextPage"]:
        page = products(naive, f"{order}, after: $c", c=page["pageInfo"]["endCursor"])
        seen += numbers(page)
    assert (sorted(seen), seen[:3]) == (list("01234"), "302")


def test_the_row_of_the_cursor_stands_before_the_page(naive: Naive) -> None:
    """So there is a previous page, even where the cursor is the first row's."""
    first = products(naive, "first: 1, orderBy: [{sku: ASC}]")["pageInfo"]["endCursor"]
    page = products(naive, "first: 1, after: $c, orderBy: [{sku: ASC}]", c=first)
    assert (numbers(page), page["pageInfo"]["hasPreviousPage"], page["pageInfo"]["hasNextPage"]) == ("1", True, True)


def test_no_rows_at_all(naive: Naive) -> None:
    """A page of none has no cursors, and others follow."""
    page = products(naive, "first: 0")["pageInfo"]
    assert page == {"hasNextPage": True, "hasPreviousPage": False, "startCursor": None, "endCursor": None}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("first: 101", "A page has from 0 to 100 rows, not 101."),
        ("last: -1", "A page has from 0 to 100 rows, not -1."),
        ("first: 1, last: 1", "Ask for first or for last, not for both."),
        ('after: "x"', "This is not a cursor of ours; take one from pageInfo or edges."),
        ("filter: {name: {eq: null}}", "filter.name.eq is null; ask with isNull."),
        ("filter: {not: null}", "filter.not is null; leave it out, or ask with isNull."),
    ],
)
def test_what_is_refused(naive: Naive, arguments: str, message: str) -> None:
    """Before anything is answered, and without a place in the answer."""
    result = naive.answer(f"{{ products({arguments}) {{ totalCount }} }}")
    assert (result.data, [(error.message, error.path) for error in result.errors or []]) == (None, [(message, None)])
