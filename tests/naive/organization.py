"""References: organizations, our own teams and brands."""

from __future__ import annotations

from .fact import facts
from .references import References, back, field, to

FIELDS: References = {
    "Brand.products": field(back("Product", "brand"), "name"),
    "Brand.channels": field(back("Channel", "brand"), "name"),
    "Team.channels": field(back("Channel", "owner"), "name"),
    "Team.interactions": field(back("Interaction", "team"), "startedAt desc"),
    "Team.needs": field(back("Need", "team"), "raisedAt desc"),
    "Organization.employments": field(back("Employment", "organization"), "validFrom desc"),
    "Organization.orders": field(back("Order", "organization"), "orderedAt desc"),
    "Organization.facts": field(facts("organization"), "notedAt desc"),
    "Employment.customer": field(to("customer")),
    "Employment.organization": field(to("organization")),
}
