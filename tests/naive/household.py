"""References: people who live together, who belongs to them, and who answers for whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .fact import facts
from .graph import Row, Thing
from .moments import holds
from .money import payments, summed, window
from .references import References, back, current, distinct, field, sentence, to
from .world import World


def memberships_of_household(world: World, household: Thing, asOf: datetime | None = None) -> list[Thing]:
    """Who belongs to it at one moment."""
    return current(world.graph.naming("Membership", "household", household), asOf or world.now)


def members(world: World, household: Thing, asOf: datetime | None = None) -> list[Thing]:
    """The people who belong to it at one moment, each once."""
    return distinct([world.graph.one(each, "customer") for each in memberships_of_household(world, household, asOf)])


def memberships(world: World, customer: Thing, asOf: datetime | None = None) -> list[Thing]:
    """Her parts in households at one moment."""
    return current(world.graph.naming("Membership", "customer", customer), asOf or world.now)


def households(world: World, customer: Thing, asOf: datetime | None = None) -> list[Thing]:
    """The households she belongs to at one moment, each once."""
    return distinct([world.graph.one(each, "household") for each in memberships(world, customer, asOf)])


def relatives(world: World, customer: Thing) -> list[Thing]:
    """The other people of the households she belongs to now, each once."""
    people = [person for household in households(world, customer) for person in members(world, household)]
    return [person for person in distinct(people) if person is not customer]


def orders(world: World, household: Thing) -> list[Thing]:
    """The orders that its members placed while they belonged to it, each once."""
    graph = world.graph
    found: list[Thing] = []
    for membership in graph.naming("Membership", "household", household):
        record, customer = membership.record, graph.one(membership, "customer")
        if customer is not None:
            placed = graph.naming("Order", "customer", customer)
            found += [order for order in placed if holds(record.valid_from, record.valid_to, order.record.ordered_at)]
    return distinct(found)


def spend_window(world: World, household: Thing, **arguments: Any) -> list[Row]:
    """What its members spent in one window of time, each payment once."""
    graph = world.graph
    reach = window(world, **arguments)
    parts = graph.naming("Membership", "household", household)
    counted: list[Row] = []
    for customer in distinct([graph.one(part, "customer") for part in parts]):
        hers = [part.record for part in parts if graph.one(part, "customer") is customer]
        counted += [
            payment
            for payment in payments(world, customer)
            if any(holds(part.valid_from, part.valid_to, _bought_at(payment)) for part in hers)
        ]
    return summed(counted, reach)


def _bought_at(payment: Row) -> datetime:
    return payment["at"] if payment["order"] is None else payment["order"].record.ordered_at


def membership_sentence(world: World, membership: Thing) -> Row:
    """Which household, which part in it, and with whom today."""
    graph = world.graph
    customer, household = graph.one(membership, "customer"), graph.one(membership, "household")
    if household is None:
        return sentence(None)
    others = [person for person in members(world, household) if person is not customer and person.record.display_name is not None]
    others.sort(key=lambda person: (person.record.display_name, person.id))
    role = membership.record.role
    part = "" if role == "OTHER" else f" as {role.lower()}"
    company = "".join(f", {'' if place else 'with '}{person.record.display_name}" for place, person in enumerate(others))
    text = f"Belongs to the household “{household.record.name}”{part}{company}."
    return sentence(text, household.id, *(person.id for person in others))


FIELDS: References = {
    "Household.memberships": field(memberships_of_household, "role"),
    "Household.members": field(members, "displayName"),
    "Household.orders": field(orders, "orderedAt desc"),
    "Household.facts": field(facts("household"), "notedAt desc"),
    "Household.needs": field(back("Need", "household"), "raisedAt desc"),
    "Household.spendWindow": field(spend_window, "currency"),
    "Membership.customer": field(to("customer")),
    "Membership.household": field(to("household")),
    "Membership.sentence": field(membership_sentence),
    "Guardianship.guardian": field(to("guardian")),
    "Guardianship.ward": field(to("ward")),
}
