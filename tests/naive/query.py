"""References: where every read begins."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .graph import Thing
from .references import Answer, References, field
from .world import World


def every(label: str) -> Answer:
    """Everything of a type."""

    def answer(world: World, root: Thing) -> list[Thing]:
        return world.graph.all(label)

    return answer


def by_id(label: str) -> Answer:
    """The thing of a type with an id; an id that starts otherwise gives null."""

    def answer(world: World, root: Thing, id: str) -> Thing | None:
        return world.graph.find(label, id)

    return answer


def node(world: World, root: Thing, id: str) -> Thing | None:
    """The node with an id, whatever its type; relationships are no nodes."""
    found = world.graph.find_by_prefix(id)
    return None if found is None or found.record.relationship else found


def orders(world: World, root: Thing, since: datetime | None = None, until: datetime | None = None) -> list[Thing]:
    """Every order between two moments."""
    return [order for order in world.graph.all("Order") if _between(order.record.ordered_at, since, until)]


def interactions(world: World, root: Thing, since: datetime | None = None, until: datetime | None = None) -> list[Thing]:
    """Every interaction that began between two moments."""
    return [each for each in world.graph.all("Interaction") if _between(each.record.started_at, since, until)]


def life_events(world: World, root: Thing, **arguments: date | None) -> list[Thing]:
    """What happens in customers' lives between two days."""
    start, end = arguments.get("from"), arguments.get("to")
    return [event for event in world.graph.all("LifeEvent") if _between(event.record.date, start, end)]


def _between(at: Any, start: Any, end: Any) -> bool:
    return (start is None or at >= start) and (end is None or at < end)


FIELDS: References = {
    "Query.node": field(node),
    "Query.customer": field(by_id("Customer")),
    "Query.household": field(by_id("Household")),
    "Query.order": field(by_id("Order")),
    "Query.product": field(by_id("Product")),
    "Query.channel": field(by_id("Channel")),
    "Query.customers": field(every("Customer")),
    "Query.households": field(every("Household"), "name"),
    "Query.orderLines": field(every("OrderLine")),
    "Query.returns": field(every("Return"), "returnedAt desc"),
    "Query.corrections": field(every("Correction"), "madeAt desc"),
    "Query.products": field(every("Product"), "name"),
    "Query.productCategories": field(every("ProductCategory"), "name"),
    "Query.channels": field(every("Channel"), "name"),
    "Query.verbatims": field(every("Verbatim"), "saidAt desc"),
    "Query.needs": field(every("Need"), "raisedAt desc"),
    "Query.facts": field(every("Fact"), "notedAt desc"),
    "Query.factTypes": field(every("FactType"), "name"),
    "Query.consents": field(every("Consent"), "capturedAt desc"),
    "Query.promises": field(every("Promise"), "madeAt desc"),
    "Query.surveys": field(every("Survey"), "sentAt desc"),
    "Query.organizations": field(every("Organization"), "name"),
    "Query.brands": field(every("Brand"), "name"),
    "Query.teams": field(every("Team"), "name"),
    "Query.campaigns": field(every("Campaign"), "startsOn desc"),
    "Query.sources": field(every("Source"), "name"),
    "Query.orders": field(orders, "orderedAt desc"),
    "Query.interactions": field(interactions, "startedAt desc"),
    "Query.lifeEvents": field(life_events, "date"),
}
