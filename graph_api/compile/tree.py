"""The plan of an operation: frozen values without any Cypher text, equal when they ask the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..catalog import Body


@dataclass(frozen=True)
class Param:
    """A value of the statement. `source` is a Slot, a constant, or a Cursor; `encode` says how it is written.

    `kind` keeps the type in equality: Python says 1 == True == 1.0.
    """

    source: Any
    encode: str = "plain"  # plain, scalar name, limit, key, now, context
    extra: tuple[Any, ...] = ()
    kind: str = field(default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", type(self.source).__name__)


@dataclass(frozen=True)
class Leaf:
    """The scalar type of a value: its GraphQL name, whether it may be null, and the values of an enum."""

    type: str
    nonnull: bool
    values: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Typename:
    """`__typename`, known from the type."""

    name: str


@dataclass(frozen=True)
class Introspection:
    """A field of the schema itself; graphql-core answers it."""


@dataclass(frozen=True)
class Stored:
    """A stored property or a scalar column."""

    name: str
    leaf: Leaf


@dataclass(frozen=True)
class Value:
    """A computed scalar, or a list of them."""

    body: Body
    args: tuple[tuple[str, Param], ...]
    leaf: Leaf
    many: bool = False


@dataclass(frozen=True)
class Amount:
    """A Money: minor units and currency in one column, with the fields asked of it: (response key, field)."""

    source: Stored | Value
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Selection:
    """The fields asked of one object type: (response key, item)."""

    type: str
    fields: tuple[tuple[str, Item], ...]


@dataclass(frozen=True)
class Choice:
    """The fields asked of an interface, one selection for each possible type, in schema order."""

    options: tuple[Selection, ...]


@dataclass(frozen=True)
class One:
    """An object that a body finds."""

    body: Body
    args: tuple[tuple[str, Param], ...]
    selection: Selection
    nonnull: bool


@dataclass(frozen=True)
class ById:
    """One node of a known label, found by its id."""

    id: Param
    selection: Selection


@dataclass(frozen=True)
class Nothing:
    """A nullable field that cannot have a value, such as `node` of an unknown prefix."""


@dataclass(frozen=True)
class Rows:
    """A short list that is never paged."""

    body: Body
    args: tuple[tuple[str, Param], ...]
    selection: Selection
    keys: tuple[Key, ...]


@dataclass(frozen=True)
class Facet:
    """Fields over the parent's own tuple."""

    selection: Selection


@dataclass(frozen=True)
class Member:
    """A node in a column of a row."""

    name: str
    selection: Selection | Choice
    nonnull: bool


@dataclass(frozen=True)
class Key:
    """One key of an order; a node column is ordered by its id."""

    target: Stored | Value
    descending: bool


@dataclass(frozen=True)
class Cursor:
    """A position to page from; `nulls` tells which of its keys are null."""

    source: Any
    nulls: tuple[bool, ...]


@dataclass(frozen=True)
class Compare:
    """One leaf of a filter."""

    target: Stored | Value
    operator: str
    value: Param | bool


@dataclass(frozen=True)
class Through:
    """A condition on neighbours: `some`, `none` or `every`."""

    body: Body
    type: str
    quantifier: str
    condition: Condition


@dataclass(frozen=True)
class Inside:
    """A condition on a facet (no column) or on a node of a row."""

    type: str
    column: str | None
    condition: Condition


@dataclass(frozen=True)
class Logic:
    """`and`, `or`, `not`."""

    operator: str
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Page:
    """One page of a connection. `fields` are (response key, field of the connection, what is asked of it)."""

    body: Body
    args: tuple[tuple[str, Param], ...]
    type: str
    condition: Condition | None
    keys: tuple[Key, ...]
    backward: bool
    limit: Param
    after: Cursor | None
    before: Cursor | None
    fields: tuple[tuple[str, str, Any], ...]
    typename: str


Condition = Compare | Through | Inside | Logic
Item = Typename | Introspection | Stored | Value | Amount | One | ById | Nothing | Rows | Facet | Member | Page
