"""The inputs of rival (b), and those of its types that hold just what is stored."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Generic, TypeVar

import strawberry

T = TypeVar("T")


@strawberry.enum
class NeedStatus(Enum):
    """How far a need has come."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"


@strawberry.enum
class InteractionDirection(Enum):
    """Who began."""

    INBOUND = "INBOUND"
    OUTBOUND = "OUTBOUND"


@strawberry.enum
class Sort(Enum):
    """Which way a list is ordered."""

    ASC = "ASC"
    DESC = "DESC"


@strawberry.enum
class Unit(Enum):
    """Of time."""

    QUARTER = "QUARTER"


@strawberry.enum
class Key(Enum):
    """What groups are made by."""

    KIND = "KIND"
    STARTED_AT = "STARTED_AT"


@strawberry.input
class StatusFilter:
    """On the status of a need."""

    in_: list[NeedStatus] = strawberry.field(name="in")


@strawberry.input
class NeedFilter:
    """On needs."""

    status: StatusFilter


@strawberry.input
class TextFilter:
    """On a text."""

    eq: str | None = None
    gte: str | None = None


@strawberry.input
class OrderFilter:
    """On orders."""

    number: TextFilter


@strawberry.input
class OrderListFilter:
    """On the orders of a customer."""

    some: OrderFilter


@strawberry.input
class CustomerFilter:
    """On customers."""

    display_name: TextFilter | None = None
    orders: OrderListFilter | None = None


@strawberry.input
class CustomerOrder:
    """Of customers."""

    display_name: Sort


@strawberry.input
class DirectionFilter:
    """On who began."""

    eq: InteractionDirection


@strawberry.input
class TimeFilter:
    """On a time."""

    lt: datetime


@strawberry.input
class InteractionFilter:
    """On interactions."""

    direction: DirectionFilter
    started_at: TimeFilter


@strawberry.input
class InteractionOrder:
    """Of interactions."""

    started_at: Sort


@strawberry.input
class ChannelGroupBy:
    """What is the same of the channel in a group."""

    field: Key


@strawberry.input
class InteractionGroupBy:
    """What is the same in a group."""

    field: Key | None = None
    unit: Unit | None = None
    channel: ChannelGroupBy | None = None


@strawberry.type
class Page(Generic[T]):
    """The rows of a list."""

    nodes: list[T]


@strawberry.type
class Money:
    """An amount."""

    amount: str
    currency: str

    @classmethod
    def of(cls, minor: int, currency: str) -> Money:
        """From minor units, of which a hundred make one in every currency of this database."""
        return cls(amount=f"{minor / 100:.2f}", currency=currency)


@strawberry.type
class Channel:
    """A channel."""

    id: strawberry.ID
    name: str
    kind: str


@strawberry.type
class Team:
    """A team."""

    id: strawberry.ID
    name: str


@strawberry.type
class Product:
    """A product."""

    id: strawberry.ID
    name: str
    sku: str | None = None


@strawberry.type
class Need:
    """A need."""

    id: strawberry.ID
    statement: str
    status: str
    basis: str
    raisedAt: str
    neededBy: str | None


@strawberry.type
class PageInfo:
    """Where a page stands."""

    hasNextPage: bool
    endCursor: str | None


@strawberry.type
class InteractionGroup:
    """Interactions that share something."""

    keys: list[str]
    n: int
