"""References: what we sent out to many, and what was made of it."""

from __future__ import annotations

from .graph import Thing
from .references import References, back, distinct, field, to
from .world import World


def customers(world: World, campaign: Thing) -> list[Thing]:
    """Whom it addressed."""
    graph = world.graph
    return [person for target in graph.naming("CampaignTarget", "campaign", campaign) for person in graph.named(target, "customer")]


def coupons(world: World, campaign: Thing) -> list[Thing]:
    """The coupons it offered."""
    graph = world.graph
    return [coupon for offer in graph.naming("CouponOffer", "campaign", campaign) for coupon in graph.named(offer, "coupon")]


def offering(world: World, coupon: Thing) -> list[Thing]:
    """The campaigns that offered a coupon."""
    graph = world.graph
    return [campaign for offer in graph.naming("CouponOffer", "coupon", coupon) for campaign in graph.named(offer, "campaign")]


def products(world: World, coupon: Thing) -> list[Thing]:
    """The products a coupon is good for, in any campaign, each once."""
    graph = world.graph
    return distinct([product for each in graph.naming("CouponValidity", "coupon", coupon) for product in graph.named(each, "product")])


FIELDS: References = {
    "Campaign.customers": field(customers, "displayName"),
    "Campaign.coupons": field(coupons, "code"),
    "Campaign.redemptions": field(back("Redemption", "campaign"), "redeemedOn desc"),
    "Coupon.campaigns": field(offering, "startsOn desc"),
    "Coupon.products": field(products, "name"),
    "Redemption.customer": field(to("customer")),
    "Redemption.coupon": field(to("coupon")),
    "Redemption.campaign": field(to("campaign")),
}
