"""References: the customer, whom everything else is about."""

from __future__ import annotations

from .channel import uses
from .graph import Thing
from .household import households, memberships, relatives
from .orders import first_order_at, is_minor, last_order, last_order_at, order_count, purchases
from .references import References, back, field, source
from .world import World


def campaigns(world: World, customer: Thing) -> list[Thing]:
    """The campaigns she was addressed by."""
    graph = world.graph
    return [campaign for target in graph.naming("CampaignTarget", "customer", customer) for campaign in graph.named(target, "campaign")]


FIELDS: References = {
    "Customer.isMinor": field(is_minor),
    "Customer.identifierHoldings": field(back("IdentifierHolding", "customer"), "validFrom"),
    "Customer.contactPoints": field(back("ContactPoint", "customer"), "type"),
    "Customer.relatives": field(relatives, "displayName"),
    "Customer.guardians": field(back("Guardianship", "ward"), "validFrom"),
    "Customer.wards": field(back("Guardianship", "guardian"), "validFrom"),
    "Customer.employments": field(back("Employment", "customer"), "validFrom desc"),
    "Customer.lifeContexts": field(back("LifeContext", "customer"), "kind", "validFrom"),
    "Customer.lifeEvents": field(back("LifeEvent", "customers"), "date desc"),
    "Customer.orders": field(back("Order", "customer"), "orderedAt desc"),
    "Customer.corrections": field(back("Correction", "customer"), "madeAt desc"),
    "Customer.purchases": field(purchases),
    "Customer.boughtForHer": field(back("Beneficiary", "customer")),
    "Customer.interactions": field(back("Interaction", "participants"), "startedAt desc"),
    "Customer.verbatims": field(back("Verbatim", "said_by"), "saidAt desc"),
    "Customer.needs": field(back("Need", "customer"), "raisedAt desc"),
    "Customer.surveys": field(back("Survey", "customer"), "sentAt desc"),
    "Customer.lastOrder": field(last_order),
    "Customer.lastOrderAt": field(last_order_at),
    "Customer.firstOrderAt": field(first_order_at),
    "Customer.orderCount": field(order_count),
    "Customer.channels": field(uses, "lastUsed desc", "channel"),
    "Customer.channelPreferences": field(back("ChannelPreference", "customer"), "statedAt desc"),
    "Customer.campaigns": field(campaigns, "startsOn desc"),
    "Customer.redemptions": field(back("Redemption", "customer"), "redeemedOn desc"),
    "Customer.source": field(source),
    "Customer.memberships": field(memberships, "role"),
    "Customer.households": field(households, "name"),
}
