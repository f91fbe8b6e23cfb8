"""Writes small catalogues for the tests of `graph_api.catalog`: a customer, an order, and what a test adds or changes."""

from __future__ import annotations

from pathlib import Path

CUSTOMER = """// A person.
//
// owner  support
// label  Customer
// id     cus
MATCH (customer:Customer)
RETURN customer.displayName AS displayName   // Her name.
"""
ORDER = """// What she ordered.
//
// owner  sales
// label  Order
// id     ord
MATCH (order:Order)
RETURN order.orderedAt AS orderedAt,   // When she ordered.
       order.number AS number          // Its number.
"""
ORDERS = """// Her orders.
//
// owner  sales
// reads  Order
MATCH (customer)-[:PLACED]->(order:Order)
RETURN order
"""
START = {"customer/_node": CUSTOMER, "customer/orders": ORDERS, "order/_node": ORDER}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write `START` and `files`, by their paths without the ending, below a folder; an empty text leaves a file out."""
    for name, text in {**START, **files}.items():
        path = folder / f"{name}.cypher"
        path.parent.mkdir(parents=True, exist_ok=True)
        if text:
            path.write_text(text, encoding="utf-8")
    return folder


def body(query: str, *keys: str, sentence: str = "A sentence.") -> str:
    """The text of a body: a sentence, its owner and further keys, the query."""
    return "\n".join([f"// {sentence}", "//", "// owner  sales", *(f"// {key}" for key in keys), query, ""])
