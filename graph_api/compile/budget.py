"""What an operation has asked for so far, counted while it is planned and refused at the first thing too many.

Counting as the plan grows keeps planning itself linear: fragments within fragments double with every step, and are
never followed beyond the limit.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLError

from ..errors import Code
from ..limits import Limits
from .cursor import refusal

SENTENCES = {
    "document": "A document has at most {most} bytes, not {asked}.",
    "tokens": "A document has at most {most} tokens.",
    "depth": "Things are asked for at most {most} levels inside one another.",
    "fields": "A document asks for at most {most} fields, those of a fragment counted wherever it is used.",
    "aliases": "One field is asked of one thing at most {most} times under different names, not {asked}.",
    "roots": "An operation has at most {most} fields at its root, not {asked}.",
    "nodes": "The lists of an operation have at most {most} rows together, and these pages could have {asked}: make some smaller.",
    "subqueries": "An operation has at most {most} parts that the database has to find: ask in several.",
    "answer": "An answer has at most {most} bytes, and this has {asked}: ask for less, or in pages.",
}


def exceeded(limits: Limits, name: str, asked: int = 0, nodes: Any = None) -> GraphQLError:
    """The error of who asks for too much: it names the limit, its value, and where known how much was asked for."""
    most = getattr(limits, name)
    extensions: dict[str, Any] = {"code": Code.TOO_LARGE.value, "limit": name, "most": most}
    return GraphQLError(SENTENCES[name].format(most=most, asked=asked), nodes, extensions=extensions)


class GraphQLErrors(Exception):
    """Several errors of one request."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Complexity:
    """How much an operation asks for, whatever its variables hold: levels, and numbers of things."""

    depth: int
    breadth: int
    aliases: int
    fields: int
    subqueries: int


class Budget:
    """Counts while one operation is planned. Its methods raise a GraphQL error with the first limit that is passed."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._level = self._depth = self._breadth = self._aliases = self._fields = self._subqueries = 0

    @property
    def complexity(self) -> Complexity:
        """What was counted."""
        return Complexity(self._depth, self._breadth, self._aliases, self._fields, self._subqueries)

    def roots(self, fields: int) -> None:
        """The fields of the root."""
        if fields > self._limits.roots:
            raise exceeded(self._limits, "roots", fields)

    def selection(self, names: Iterable[str], node: Any) -> None:
        """The fields asked of one thing, by the names they have in the schema."""
        asked = Counter(names)
        if asked["__schema"] > 1:
            raise refusal("An operation asks for __schema once: describing all of it takes long.", Code.TOO_LARGE, node)
        most, count = max(asked.values(), default=0), asked.total()
        self._fields += count
        if self._fields > self._limits.fields:
            raise exceeded(self._limits, "fields", nodes=node)
        if most > self._limits.aliases:
            raise exceeded(self._limits, "aliases", most, node)
        self._breadth, self._aliases = max(self._breadth, count), max(self._aliases, most)

    def subqueries(self, count: int, node: Any) -> None:
        """More parts that the database has to find."""
        self._subqueries += count
        if self._subqueries > self._limits.subqueries:
            raise exceeded(self._limits, "subqueries", nodes=node)

    @contextlib.contextmanager
    def level(self, node: Any) -> Generator[None]:
        """Everything asked of a thing that stands inside another."""
        self._level += 1
        self._depth = max(self._depth, self._level)
        if self._depth > self._limits.depth:
            raise exceeded(self._limits, "depth", nodes=node)
        yield
        self._level -= 1
