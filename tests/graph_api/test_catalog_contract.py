"""The catalogue against the model: what each field promises is what its file returns, in both directions; and its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_api.catalog import FieldFacts, check, load, violations
from graph_api.catalog.docs import render
from graph_api.errors import CatalogError
from tests.graph_api.catalog_files import body, write

X = "cypher/customer/x.cypher"
HONEST = (
    FieldFacts("Customer", "id", "ID", False, True, ()),
    FieldFacts("Customer", "displayName", "String", False, True, ()),
    FieldFacts("Customer", "orders", "Order", True, False, ()),
    FieldFacts("Order", "id", "ID", False, True, ()),
    FieldFacts("Order", "orderedAt", "DateTime", False, True, ()),
    FieldFacts("Order", "number", "String", False, True, ()),
    FieldFacts("Share", "payer", "Customer", False, False, ()),
    FieldFacts("Share", "amount", "Money", False, True, ()),
)
VALUE, LAST, LIST = (
    FieldFacts("Customer", "x", "Int", False, True, ()),
    FieldFacts("Customer", "x", "Order", False, False, ()),
    FieldFacts("Customer", "x", "Order", True, False, ()),
)
SHARES, SELF = (
    FieldFacts("Customer", "x", "Share", True, False, ()),
    FieldFacts("Customer", "x", "Customer", True, False, ()),
)
PLACED = "MATCH (customer)-->(order)\n"
CASES = {
    "a value under its own name": (VALUE, "RETURN 1 AS number", (), "4: Customer.x is a Int: RETURN value, not number."),
    "a thing as a value": (LAST, PLACED + "RETURN order AS value", (), "5: Customer.x is a Order: RETURN order, not value."),
    "a column too many": (LIST, PLACED + "RETURN order, 1 AS rank", (), "5: Customer.x is a Order: RETURN order, not order, rank."),
    "a column too few": (SHARES, "RETURN customer AS payer", (), "4: Customer.x is a Share: RETURN payer, amount, not payer."),
    "the self of a self-edge": (
        SELF,
        "MATCH (customer)-->(customer)\nRETURN customer",
        (),
        "5: customer is what the body was given; the other end of a self-edge needs another name.",
    ),
    "an order behind the RETURN": (
        LIST,
        PLACED + "RETURN order ORDER BY order.id",
        (),
        "5: a list has no ORDER behind its last RETURN: order stands in the header, a limit in an earlier WITH.",
    ),
    "a limit behind the RETURN": (
        LIST,
        PLACED + "RETURN order\nLIMIT 3",
        (),
        "6: a list has no LIMIT behind its last RETURN: order stands in the header, a limit in an earlier WITH.",
    ),
    "an aggregation": (
        SHARES,
        PLACED + "RETURN customer AS payer, [sum(order.minor), 'USD'] AS amount",
        (),
        "5: a list has no aggregation in its last RETURN; put it into a WITH before.",
    ),
    "an order by nothing": (
        LIST,
        PLACED + "RETURN order",
        ("order  orderedOn desc",),
        "4: order orderedOn is no column and no property of Order. Did you mean orderedAt?",
    ),
    "an order of one": (LAST, PLACED + "RETURN order", ("order  number",), "4: Customer.x is no list; a list alone has an order."),
    "an argument nobody takes": (
        LAST,
        PLACED + "WHERE order.at > $since\nRETURN order",
        ("param  since  From then on.",),
        "4: since is no argument of Customer.x in the model.",
    ),
    "an inverse of another type": (
        VALUE,
        "RETURN 1 AS value",
        ("inverse  Customer.orders",),
        "4: Customer.orders leads from Customer to Order, not from Int back to Customer.",
    ),
}
ALLOWED = {
    "a value": (VALUE, "RETURN 1 AS value", ()),
    "the last": (LAST, PLACED + "RETURN order ORDER BY order.orderedAt DESC, order.id LIMIT 1", ()),
    "a list": (LIST, PLACED + "RETURN DISTINCT order", ("order  orderedAt desc", "order  id")),
    "rows in an order of their own": (SHARES, "RETURN 1 AS rank, customer AS payer, [1, 'USD'] AS amount", ("order  rank",)),
    "the other end of a self-edge": (SELF, "MATCH (customer)-->(relative)\nRETURN relative", ()),
    "a count inside a subquery": (
        SHARES,
        "RETURN customer AS payer, [COLLECT { RETURN sum(1) AS minor }[0], 'USD'] AS amount",
        (),
    ),
}


def found(folder: Path, facts: tuple[FieldFacts, ...], files: dict[str, str]) -> tuple[str, ...]:
    """The violations of a small catalogue against these facts."""
    return violations(load(write(folder, files)), facts)


@pytest.mark.parametrize("case", CASES)
def test_a_body_that_does_not_answer_its_field_is_named(tmp_path: Path, case: str) -> None:
    """One line with place, fact and remedy, and no second one for the same fault."""
    fact, query, keys, said = CASES[case]
    assert found(tmp_path, (*HONEST, fact), {"customer/x": body(query, *keys)}) == (f"{X}:{said}",)


@pytest.mark.parametrize("case", ALLOWED)
def test_a_body_that_answers_its_field_is_left_alone(tmp_path: Path, case: str) -> None:
    """What the contract allows is no violation."""
    fact, query, keys = ALLOWED[case]
    assert found(tmp_path, (*HONEST, fact), {"customer/x": body(query, *keys)}) == ()


def test_a_file_without_a_field(tmp_path: Path) -> None:
    """A body that nobody can ask for is named, with the field it may have been meant for."""
    lines = found(tmp_path, HONEST, {"customer/ordrs": body("RETURN 1 AS value")})
    assert lines == ("cypher/customer/ordrs.cypher:1: the model has no field Customer.ordrs. Did you mean orders?",)


def test_a_stored_property_without_a_field(tmp_path: Path) -> None:
    """The line of the property is named."""
    facts = tuple(fact for fact in HONEST if fact.field != "number")
    assert found(tmp_path, facts, {}) == ("cypher/order/_node.cypher:8: the model has no field Order.number.",)


def test_a_field_without_a_file(tmp_path: Path) -> None:
    """A field of a type with a folder has a file, a stored property or a column."""
    fact = FieldFacts("Customer", "order", "Order", False, False, ())
    said = "cypher/customer: the model's Customer.order has no file, stored property or column. Did you mean orders?"
    assert found(tmp_path, (*HONEST, fact), {}) == (said,)


def test_a_field_that_the_compiler_answers_itself(tmp_path: Path) -> None:
    """Such as `Query.node`: no file is asked for."""
    fact = FieldFacts("Query", "node", "Node", False, False, ("id",), is_interface=True)
    assert violations(load(write(tmp_path, {})), (*HONEST, fact), frozenset({("Query", "node")})) == ()


def test_an_argument_without_a_parameter(tmp_path: Path) -> None:
    """An argument of the model has its sentence in the file."""
    facts = tuple(FieldFacts("Customer", "orders", "Order", True, False, ("since",)) if fact.field == "orders" else fact for fact in HONEST)
    assert found(tmp_path, facts, {}) == ("cypher/customer/orders.cypher:1: the model's argument since has no `param  since` line.",)


def test_a_check_tells_the_first_and_counts_the_others(tmp_path: Path) -> None:
    """A start that fails says one line."""
    files = {"customer/a": body("RETURN 1 AS value"), "customer/b": body("RETURN 1 AS value")}
    with pytest.raises(CatalogError) as caught:
        check(load(write(tmp_path, files)), HONEST)
    assert str(caught.value) == "cypher/customer/a.cypher:1: the model has no field Customer.a. (1 more such places.)"


def test_the_page_lists_every_field(tmp_path: Path) -> None:
    """A type has its sentence and its properties, a field its arguments, owner, sentence and file."""
    since = body("MATCH (order)\nWHERE order.at > $since\nRETURN order", "param  since  From then on.", sentence="All | of them.")
    page = render(load(write(tmp_path, {"query/orders": since})))
    assert page.split("\n")[5:] == [
        "[Query](#query) · [Customer](#customer) · [Order](#order)",
        "",
        "## Query",
        "",
        "| field | owner | what it is |",
        "|---|---|---|",
        "| [orders](query/orders.cypher)(since) | sales | All \\| of them. |",
        "",
        "## Customer",
        "",
        "A person.",
        "",
        "[Stored](customer/_node.cypher): displayName, id.",
        "",
        "| field | owner | what it is |",
        "|---|---|---|",
        "| [orders](customer/orders.cypher) | sales | Her orders. |",
        "",
        "## Order",
        "",
        "What she ordered.",
        "",
        "[Stored](order/_node.cypher): id, number, orderedAt.",
        "",
    ]
