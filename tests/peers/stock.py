"""Rival (b): stock Strawberry as its documentation shows it, with resolvers, data loaders and its own view.

Its extensions that keep parsed and validated documents are on.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from enum import Enum
from typing import Any, Generic, TypeVar

import neo4j
import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, ValidationCache

from graph_api.settings import Settings

from .hand import driver_of
from .loaders import Loaders

T = TypeVar("T")
Info = strawberry.Info[Any, None]
Rows = list[dict[str, Any]]


async def _one(info: Info, name: str, key: str) -> dict[str, Any] | None:
    return await info.context["loaders"].load(name, key)


async def _many(info: Info, name: str, key: str, **arguments: Any) -> Rows:
    return await info.context["loaders"].load(name, key, **arguments) or []


@strawberry.enum
class NeedStatus(Enum):
    """How far a need has come."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"


@strawberry.enum
class Direction(Enum):
    """Which way a list is ordered."""

    ASC = "ASC"


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

    gte: str


@strawberry.input
class CustomerFilter:
    """On customers."""

    display_name: TextFilter


@strawberry.input
class CustomerOrder:
    """Of customers."""

    display_name: Direction


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
class Interaction:
    """An interaction."""

    id: strawberry.ID
    kind: str
    direction: str
    startedAt: str
    summary: str | None

    @strawberry.field
    async def channel(self, info: Info) -> Channel | None:
        """Its channel."""
        found = await _one(info, "channel", self.id)
        return Channel(**found) if found else None

    @strawberry.field
    async def team(self, info: Info) -> Team | None:
        """Its team."""
        found = await _one(info, "team", self.id)
        return Team(**found) if found else None


@strawberry.type
class OrderLine:
    """A line of an order."""

    id: strawberry.ID
    position: int
    quantity: int
    paid: Money

    @strawberry.field
    async def product(self, info: Info) -> Product | None:
        """Its product."""
        found = await _one(info, "product", self.id)
        return Product(**found) if found else None


@strawberry.type
class Order:
    """An order."""

    id: strawberry.ID
    number: str
    status: str
    orderedAt: str

    @strawberry.field
    async def net(self, info: Info) -> Money:
        """What was paid less what was paid back."""
        return Money.of(**(await _one(info, "net", self.id) or {}))

    @strawberry.field
    async def lines(self, info: Info) -> Page[OrderLine]:
        """Its lines."""
        found = await _many(info, "lines", self.id)
        return Page(nodes=[_line(**line) for line in found])


def _line(id: str, position: int, quantity: int, paidMinor: int, currency: str) -> OrderLine:
    return OrderLine(id=strawberry.ID(id), position=position, quantity=quantity, paid=Money.of(paidMinor, currency))


@strawberry.type
class Household:
    """A household."""

    id: strawberry.ID
    name: str

    @strawberry.field
    async def members(self, info: Info) -> Page[Customer]:
        """Its members."""
        return Page(nodes=[Customer(**member) for member in await _many(info, "members", self.id)])


@strawberry.type
class Customer:
    """A customer."""

    id: strawberry.ID
    displayName: str | None
    kind: str
    status: str
    birthDate: str | None = None
    ageBand: str | None = None
    timeZone: str | None = None
    preferredLanguage: str | None = None
    addressAs: str | None = None
    pronouns: str | None = None

    @strawberry.field
    async def households(self, info: Info) -> Page[Household]:
        """Her households."""
        return Page(nodes=[Household(**found) for found in await _many(info, "households", self.id)])

    @strawberry.field
    async def needs(self, info: Info, first: int, filter: NeedFilter) -> Page[Need]:
        """Her needs."""
        statuses = [status.value for status in filter.status.in_]
        found = await _many(info, "needs", self.id, first=first, statuses=statuses)
        return Page(nodes=[Need(**need) for need in found])

    @strawberry.field
    async def interactions(self, info: Info, first: int) -> Page[Interaction]:
        """Her interactions."""
        found = await _many(info, "interactions", self.id, first=first)
        return Page(nodes=[Interaction(**interaction) for interaction in found])

    @strawberry.field
    async def orders(self, info: Info, first: int) -> Page[Order]:
        """Her orders."""
        found = await _many(info, "orders", self.id, first=first)
        return Page(nodes=[Order(**order) for order in found])


@strawberry.type
class Query:
    """Where the operations begin."""

    @strawberry.field
    async def customer(self, info: Info, id: strawberry.ID) -> Customer | None:
        """One customer."""
        found = await _one(info, "customer", id)
        return Customer(**found) if found else None

    @strawberry.field
    async def customers(self, info: Info, first: int, filter: CustomerFilter, order_by: list[CustomerOrder]) -> Page[Customer]:
        """Customers by name."""
        rows = await info.context["loaders"].rows("customers", first=first, **{"from": filter.display_name.gte})
        return Page(nodes=[Customer(**found) for (found,) in rows])


class _View(GraphQL[Any, None]):
    """Strawberry's own view, with loaders in its context."""

    driver: neo4j.AsyncDriver

    async def get_context(self, request: Any, response: Any) -> Any:
        return {"loaders": Loaders(self.driver)}


def app(settings: Settings) -> Starlette:
    """The service."""
    view = _View(strawberry.Schema(query=Query, extensions=[ParserCache, ValidationCache]), graphql_ide=None)

    @asynccontextmanager
    async def life(service: Starlette) -> AsyncGenerator[None]:
        async with driver_of(settings) as driver:
            view.driver = driver
            yield

    return Starlette(routes=[Route("/graphql", view)], lifespan=life)
