"""What a model file is written with: a field has no resolver, its body is `cypher/<type>/<field>.cypher`."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import strawberry

from .scalars import Decimal

T = TypeVar("T")


def cypher(function: Any = None) -> Any:
    """Declare a field whose value comes from its `.cypher` file.

    Written `orders: Connection[Order] = cypher()`, or over a function whose signature lists the arguments and whose
    body is `...`. The function is never called: a whole operation becomes one statement.
    """
    if function is None:
        return strawberry.field()
    return strawberry.field(resolver=function)


@strawberry.interface(description="Anything with a permanent id of its own.")
class Node:
    """Every node type of the graph implements it."""

    id: strawberry.ID = strawberry.field(description="Opaque and permanent; its prefix tells the type.")


@strawberry.type(description="An exact amount in one currency; amounts of two currencies are never added.")
class Money:
    """Stored as integer minor units, answered as an exact decimal."""

    amount: Decimal = strawberry.field(description="In major units, with as many decimals as the currency has.")
    currency: str = strawberry.field(description="ISO 4217 code of the currency.")


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """As in the Relay specification."""

    has_next_page: bool = strawberry.field(description="Whether rows follow the last one of this page.")
    has_previous_page: bool = strawberry.field(description="Whether rows stand before the first one of this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first row; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last row; null on an empty page.")


@strawberry.type(description="One row of a list with its cursor.")
class Edge(Generic[T]):
    """As in the Relay specification."""

    cursor: str = strawberry.field(description="Opaque position of this row under this order and filter.")
    node: T = strawberry.field(description="The row itself.")


@strawberry.type(description="One page of a list that can grow.")
class Connection(Generic[T]):
    """A Relay connection with true keyset cursors."""

    nodes: list[T] = strawberry.field(description="The rows of this page.")
    edges: list[Edge[T]] = strawberry.field(description="The rows of this page, each with its cursor.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the whole list.")
    total_count: int = strawberry.field(description="How many rows the filter leaves, over all pages.")
