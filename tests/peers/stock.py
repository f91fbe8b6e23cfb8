"""Rival (b): stock Strawberry as its documentation shows it, with resolvers, data loaders and its own view.

Its extensions that keep parsed and validated documents are on.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import neo4j
import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, ValidationCache

from graph_api.settings import Settings

from .graph import TIME_ZONE
from .hand import cursor, driver_of, seen
from .loaders import Loaders
from .stock_types import (
    Channel,
    CustomerFilter,
    CustomerOrder,
    InteractionFilter,
    InteractionGroup,
    InteractionGroupBy,
    InteractionOrder,
    Money,
    Need,
    NeedFilter,
    Page,
    PageInfo,
    Product,
    Team,
)

Info = strawberry.Info[Any, None]
Rows = list[dict[str, Any]]


async def _one(info: Info, name: str, key: str) -> dict[str, Any] | None:
    return await info.context["loaders"].load(name, key)


async def _many(info: Info, name: str, key: str, **arguments: Any) -> Rows:
    return await info.context["loaders"].load(name, key, **arguments) or []


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
    number: str | None
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
class InteractionConnection:
    """A page of all interactions, or groups of them."""

    wanted: strawberry.Private[dict[str, Any]]
    found: strawberry.Private[Any] = None

    @strawberry.field
    async def nodes(self, info: Info) -> list[Interaction]:
        """The rows of the page."""
        return [Interaction(**row) for row in (await self._rows(info))[: self.wanted["first"]]]

    @strawberry.field
    async def page_info(self, info: Info) -> PageInfo:
        """Where it stands."""
        rows, first = await self._rows(info), self.wanted["first"]
        end = cursor(rows[:first][-1]["startedAt"], rows[:first][-1]["id"]) if rows else None
        return PageInfo(hasNextPage=len(rows) > first, endCursor=end)

    @strawberry.field
    async def groups(self, info: Info, by: list[InteractionGroupBy], first: int) -> list[InteractionGroup]:
        """By the kind of the channel and the quarter, the only ones that this service knows."""
        rows = await info.context["loaders"].rows("groups", zone=TIME_ZONE)
        return [InteractionGroup(keys=[kind, quarter], n=n) for kind, quarter, n in rows[:first]]

    async def _rows(self, info: Info) -> Rows:
        """The rows of the page and one more, fetched once for both fields."""
        if self.found is None:
            self.found = asyncio.create_task(info.context["loaders"].rows("page", **self.wanted))
        return [found for (found,) in await self.found]


@strawberry.type
class Query:
    """Where the operations begin."""

    @strawberry.field
    async def customer(self, info: Info, id: strawberry.ID) -> Customer | None:
        """One customer."""
        found = await _one(info, "customer", id)
        return Customer(**found) if found else None

    @strawberry.field
    async def order(self, info: Info, id: strawberry.ID) -> Order | None:
        """One order."""
        found = await _one(info, "order", id)
        return Order(**found) if found else None

    @strawberry.field
    async def product(self, info: Info, id: strawberry.ID) -> Product | None:
        """One product."""
        found = await _one(info, "article", id)
        return Product(**found) if found else None

    @strawberry.field
    async def customers(self, info: Info, first: int, filter: CustomerFilter, order_by: list[CustomerOrder]) -> Page[Customer]:
        """Customers by name: from one on, or those who placed the order of a number."""
        name, values = "customers", {"from": filter.display_name.gte if filter.display_name else ""}
        if filter.orders:
            name, values = "buyers", {"number": filter.orders.some.number.eq}
        rows = await info.context["loaders"].rows(name, first=first, **values)
        return Page(nodes=[Customer(**found) for (found,) in rows])

    @strawberry.field
    def interactions(
        self,
        first: int = 20,
        after: str | None = None,
        filter: InteractionFilter | None = None,
        order_by: list[InteractionOrder] | None = None,
    ) -> InteractionConnection:
        """All interactions, latest first."""
        if filter is None:
            return InteractionConnection(wanted={"first": first})
        before = filter.started_at.lt.isoformat()
        values = {"direction": filter.direction.eq.value, "before": before, "first": first, "after": after}
        return InteractionConnection(wanted=seen(values))


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
