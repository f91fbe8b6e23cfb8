"""What the catalogue holds: a kind for each type, a body for each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .header import Header
from .lex import Token, significant
from .parse import Parsed

CONTEXT = ("now", "timeZone", "currency", "caller")  # parameters every body may use without declaring them
CHANGED = ("changed", "userErrors")  # the id of what a mutation changed, and why it did not: for bodies of `mutation/` alone


def context_of(type_name: str) -> tuple[str, ...]:
    """The parameters that the bodies of a type may use without declaring them."""
    return (*CONTEXT, *CHANGED) if type_name == "Mutation" else CONTEXT


def camel(name: str) -> str:
    """`order_line` → `orderLine`."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def pascal(name: str) -> str:
    """`order_line` → `OrderLine`."""
    return "".join(word.capitalize() for word in name.split("_"))


@dataclass(frozen=True, eq=False)
class Kind:
    """What a type is made of: `tuple` names its Cypher variables, `stored` its properties as expressions over them."""

    type: str
    family: str
    tuple: tuple[str, ...]
    header: Header
    path: str
    stored: Mapping[str, tuple[Token, ...]]
    notes: Mapping[str, str]

    @property
    def label(self) -> str | None:
        """The label of a node type, the relationship type of a relationship."""
        return self.header.one("label") or self.header.one("type")

    @property
    def prefix(self) -> str | None:
        """The prefix of its ids."""
        return self.header.one("id")


@dataclass(frozen=True, eq=False)
class Body:
    """The query of one field, over the tuple of its type."""

    type: str
    field: str
    parsed: Parsed

    @property
    def path(self) -> str:
        """Where it stands, seen from the folder that holds `cypher/`."""
        return self.parsed.path

    @property
    def header(self) -> Header:
        """Its words and keys."""
        return self.parsed.header

    @property
    def facet(self) -> bool:
        """Whether it only hands its parent's tuple on."""
        columns = self.parsed.columns
        return not significant(self.parsed.head) and not self.parsed.tail and all(column.text == column.name for column in columns)


@dataclass(frozen=True, eq=False)
class Catalog:
    """All kinds by type, all bodies by (type, field), and what `_schema` indexes alone: (label, property)."""

    kinds: Mapping[str, Kind]
    bodies: Mapping[tuple[str, str], Body]
    indexed: frozenset[tuple[str, str]] = frozenset()

    def body(self, type_name: str, field: str) -> Body | None:
        """The body of a field, None when it is a column or a stored property."""
        return self.bodies.get((type_name, field))

    def kind_of_id(self, identifier: str) -> Kind | None:
        """The node type that an id's prefix names."""
        prefix = identifier.partition("_")[0]
        return next((kind for kind in self.kinds.values() if kind.family == "node" and kind.prefix == prefix), None)

    def __repr__(self) -> str:
        return f"Catalog({len(self.kinds)} kinds, {len(self.bodies)} bodies)"
