"""The operations, and the values that they are asked with, taken from the database itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from typing import Any, Literal, TypeVar

from graphql import FieldNode, Node, OperationDefinitionNode, parse

from graph_api.db import Database

from .texts import statement

Values = dict[str, Any]
_T = TypeVar("_T")

VALUES = 64  # of each operation
_CUSTOMERS_ON_A_PAGE, _ROWS_ON_A_PAGE, _PAGES_BEFORE = 100, 20, 49
DISPENSABLE = (  # what may be left out of the 360°: of the customer, and of what stands below her under the same name with everybody
    *(("", name) for name in ("displayName", "kind", "status", "birthDate", "timeZone", "preferredLanguage", "addressAs", "pronouns")),
    *(("needs", name) for name in ("statement", "status", "basis", "neededBy")),
    *(("interactions", name) for name in ("kind", "direction", "summary")),
)
_DAYS = ("2025-08-01", "2025-09-01", "2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01")


@dataclass(frozen=True)
class Question:
    """One operation, with the variables of many requests. One that is `new` is never asked twice with the same fields in the same order."""

    name: str
    title: str
    variables: tuple[Values, ...]
    new: Literal["", "order", "fields"] = ""

    @property
    def file(self) -> str:
        """The name of its document: what is new asks for the 360°, too."""
        return "whole" if self.new else self.name

    def values(self, number: int) -> Values:
        """The variables of the request of a number."""
        return self.variables[number % len(self.variables)]


async def questions(database: Database) -> tuple[Question, ...]:
    """All of them, about people and orders whom this database knows."""
    people = [row["id"] for row in await database.rows(statement("people"))]
    names = [row["name"] for row in await database.rows(statement("names"))]
    orders = await database.rows(statement("orders"))
    products = [row["id"] for row in await database.rows(statement("products"))]
    ids = tuple({"id": each} for each in spread(people, VALUES))
    steps = tuple({"from": each} for each in spread(names[:-_CUSTOMERS_ON_A_PAGE], VALUES))
    numbers = tuple({"number": each["number"]} for each in spread(orders, VALUES))
    roots = tuple(_roots(people, [each["id"] for each in orders], products, turn) for turn in range(VALUES))
    return (
        Question("one", "one customer", ids),
        Question("whole", "360° of five parts", ids),
        Question("many", "100 customers × 10 interactions", steps),
        Question("neighbour", "filter on a neighbour", numbers),
        Question("page", "page 50, filtered and ordered", _pages()),
        Question("groups", "groups of all interactions", ({},)),
        Question("roots", "12 roots in one document", roots),
        Question("new", "360° in a new order", ids, new="order"),
        Question("fewer", "360° of other fields", ids, new="fields"),
    )


def walk(values: Values) -> list[Values]:
    """The variables of the requests that lead to page 50, in strides as long as a page may be."""
    rows = _PAGES_BEFORE * _ROWS_ON_A_PAGE
    return [{**values, "first": rows // 10} for _ in range(10)]


def spread(things: Sequence[_T], count: int) -> list[_T]:
    """So many of a list at equal distances: the same sorts of them, however long it is. Raises AssertionError when it is too short."""
    assert len(things) >= count, (len(things), count)
    return [things[turn * len(things) // count] for turn in range(count)]


class Wordings:
    """One document in as many wordings as its fields have orders, or as some of them may be left out."""

    def __init__(self, text: str) -> None:
        self._text = text
        (operation,) = parse(text).definitions
        assert isinstance(operation, OperationDefinitionNode)
        (root,) = _fields(operation)
        self._below = _fields(root)
        self._places = {(name, field.name.value): _span(field) for name, field in self._leaves()}
        self._head, self._tail = text[: _span(root.selection_set)[0]], text[_span(root.selection_set)[1] :]

    def of(self, question: Question, number: int) -> str:
        """The document that a question asks in the request of a number."""
        return {"": lambda _: self._text, "order": self.reordered, "fields": self.shortened}[question.new](number)

    def reordered(self, number: int) -> str:
        """The document with its fields in another order, different from that of any other number below the factorial of their number."""
        left, fields = [self._text[slice(*_span(field))] for field in self._below], list[str]()
        while left:
            number, place = divmod(number, len(left))
            fields.append(left.pop(place))
        return f"{self._head}{{ {' '.join(fields)} }}{self._tail}"

    def shortened(self, number: int) -> str:
        """The document without the fields that the bits of a number stand for, different from that of any other below 32,768."""
        left_out = sorted(self._places[path] for bit, path in enumerate(DISPENSABLE) if number >> bit & 1)
        starts, ends = [0, *(end for _, end in left_out)], [*(start for start, _ in left_out), len(self._text)]
        return "".join(self._text[start:end] for start, end in zip(starts, ends, strict=True))

    def _leaves(self) -> Iterator[tuple[str, FieldNode]]:
        for field in self._below:
            yield "", field
            nodes = [inner for inner in _fields(field) if inner.name.value == "nodes"] or [field]
            yield from ((field.name.value, inner) for inner in _fields(nodes[0]))


def _fields(node: OperationDefinitionNode | FieldNode) -> list[FieldNode]:
    selections = node.selection_set.selections if node.selection_set else ()
    return [each for each in selections if isinstance(each, FieldNode)]


def _span(node: Node | None) -> tuple[int, int]:
    assert node
    assert node.loc
    return node.loc.start, node.loc.end


def _pages() -> tuple[Values, ...]:
    found = product(("INBOUND", "OUTBOUND"), _DAYS)
    return tuple({"direction": direction, "before": f"{day}T00:00:00Z", "first": _ROWS_ON_A_PAGE} for direction, day in found)


def _roots(people: Sequence[str], orders: Sequence[str], products: Sequence[str], turn: int) -> Values:
    """Four ids of each kind by their variables' names; others each turn."""
    kinds = {"c": people, "o": orders, "p": products}
    named = chain.from_iterable(((f"{kind}{place + 1}", ids, place) for place in range(4)) for kind, ids in kinds.items())
    return {name: ids[(turn * 7 + place * len(ids) // 4) % len(ids)] for name, ids, place in named}
