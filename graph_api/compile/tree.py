"""The plan of an operation: frozen values without any Cypher text, equal when they ask the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..catalog import Body
from .params import Args, Param


@dataclass(frozen=True)
class Leaf:
    """The type of a value: a GraphQL scalar or enum (with its values), or a list of `item`."""

    type: str
    nonnull: bool
    values: frozenset[str] = frozenset()
    item: Leaf | None = None


@dataclass(frozen=True)
class Typename:
    """`__typename`, known from the type."""

    name: str


@dataclass(frozen=True)
class Introspection:
    """A field of the schema itself; graphql-core answers it."""


@dataclass(frozen=True)
class Nothing:
    """A nullable field that cannot have a value, such as `node` of an unknown prefix."""


@dataclass(frozen=True)
class Stored:
    """A stored property, or a column of a row."""

    name: str
    leaf: Leaf


@dataclass(frozen=True)
class Identity:
    """The id of the node in a column, as a key of an order; null where the column is."""

    column: str
    leaf: Leaf


@dataclass(frozen=True)
class Value:
    """A computed scalar; `many` = a list of them, one a row."""

    body: Body
    args: Args
    leaf: Leaf
    many: bool = False


@dataclass(frozen=True)
class Part:
    """One side of a Money, to be compared and ordered by: 0 = its minor units, 1 = its currency."""

    source: Stored | Value | Reached
    index: Literal[0, 1]

    @property
    def leaf(self) -> Leaf:
        """The type of this side."""
        return Leaf(("Int", "String")[self.index], self.source.leaf.nonnull)


@dataclass(frozen=True)
class Reached:
    """A value of the one neighbour that a body finds, or of the node in a column, to be ordered by; null where there is none."""

    source: Source | None
    column: str | None
    type: str
    target: Target

    @property
    def leaf(self) -> Leaf:
        """The type of the value."""
        return replace(self.target.leaf, nonnull=False)

    @property
    def body(self) -> Body:
        """The body that finds the neighbour."""
        assert self.source is not None
        return self.source.body


@dataclass(frozen=True)
class Amount:
    """A Money, `[minor units, currency]` in one column, or an excerpt, with the fields asked of it: (response key, field)."""

    source: Stored | Value
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Selection:
    """The fields asked of one object type: (response key, item). `outer` are values that conditions further in compare with."""

    type: str
    fields: tuple[tuple[str, Item], ...]
    outer: tuple[Target, ...] = ()


@dataclass(frozen=True)
class Choice:
    """The fields asked of an interface: one selection for each possible type, in a fixed order."""

    options: tuple[Selection, ...]


@dataclass(frozen=True)
class Source:
    """Where rows come from: a body with its arguments, and the type of its rows."""

    body: Body
    args: Args
    type: str


@dataclass(frozen=True)
class One:
    """An object that a body finds."""

    source: Source
    selection: Selection
    nonnull: bool


@dataclass(frozen=True)
class ById:
    """One node of a known type, found by its id."""

    id: Param
    selection: Selection


@dataclass(frozen=True)
class Rows:
    """A short list that is never paged."""

    source: Source
    selection: Selection
    keys: tuple[Key, ...]


@dataclass(frozen=True)
class Facet:
    """Fields over the parent's own tuple."""

    selection: Selection


@dataclass(frozen=True)
class Member:
    """A node or relationship in a column of a row."""

    name: str
    selection: Selection | Choice
    nonnull: bool


@dataclass(frozen=True)
class Items:
    """A column that holds a list of small objects, each a map of values."""

    name: str
    selection: Selection


@dataclass(frozen=True)
class Key:
    """One key of an order."""

    target: Target
    descending: bool


@dataclass(frozen=True)
class Cursor:
    """A position to page from; `nulls` tells which of its keys are null."""

    source: Any
    nulls: tuple[bool, ...]


@dataclass(frozen=True)
class Relative:
    """A time of the row that is `level` rows further out than the one compared, 0 = of that row itself, and so long after it."""

    level: int
    target: Target
    plus: Param | None


@dataclass(frozen=True)
class Compare:
    """One leaf of a filter; `value` of `isNull` is the constant itself."""

    target: Stored | Value | Part
    operator: str
    value: Param | Relative | bool


@dataclass(frozen=True)
class Through:
    """A condition on neighbours. Of a to-one edge the quantifier is `some` as well: none there is no match."""

    source: Source
    quantifier: Literal["some", "none", "every"]
    condition: Condition


@dataclass(frozen=True)
class Inside:
    """A condition on a facet (`column` is None) or on the node in a column."""

    type: str
    column: str | None
    condition: Condition


@dataclass(frozen=True)
class Logic:
    """`and`, `or`, `not`; an empty `and` is true, an empty `or` false."""

    operator: Literal["and", "or", "not"]
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Page:
    """One page of a connection. `fields` are (response key, field of the connection, what is asked of it)."""

    source: Source
    condition: Condition | None
    keys: tuple[Key, ...]
    limit: Param
    backward: bool
    after: Cursor | None
    before: Cursor | None
    fields: tuple[tuple[str, str, Any], ...]
    typename: str

    def asked(self, name: str) -> Iterator[Any]:
        """What is asked of a field of the connection, once for each response key."""
        return (inner for _, field_name, inner in self.fields if field_name == name)

    @property
    def selections(self) -> tuple[Selection, ...]:
        """What is asked of a row, under `nodes` and under `edges { node }`."""
        edges = (inner for edge in self.asked("edges") for _, name, inner in edge if name == "node")
        return (*self.asked("nodes"), *edges)

    @property
    def writes_cursors(self) -> bool:
        """Whether the answer holds cursors."""
        return bool(self._inner("edges") & {"cursor"} or self._inner("pageInfo") & {"startCursor", "endCursor"})

    @property
    def reads_rows(self) -> bool:
        """Whether rows have to be fetched at all."""
        return any(name in ("nodes", "edges") for _, name, _ in self.fields) or bool(self._inner("pageInfo") - {"__typename"})

    @property
    def groups(self) -> tuple[Any, ...]:
        """The groups that are asked for, each request for them once."""
        return tuple(dict.fromkeys(self.asked("groups")))

    def asks(self, name: str) -> bool:
        """Whether a field of `pageInfo` is asked for; beyond a cursor's other side a scope of its own has to tell."""
        return name in self._inner("pageInfo")

    def _inner(self, name: str) -> set[str]:
        return {field_name for inner in self.asked(name) for _, field_name, _ in inner}


NEGATED = {"ne": "eq", "notIn": "in"}  # the operators that are the opposite of another one
Target = Stored | Value | Identity | Part | Reached
Condition = Compare | Through | Inside | Logic
Item = Typename | Introspection | Nothing | Stored | Value | Amount | One | ById | Rows | Facet | Member | Items | Page
Data = Stored | Value | Identity | Part | Reached | One | ById | Rows | Member | Items | Page
