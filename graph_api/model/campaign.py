"""What we sent out to many, and what was made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import strawberry

from .scalars import Date
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .customer import Customer
    from .product import Product


@strawberry.type
class Campaign(Node):
    """Named and sorted in the source's own words."""

    name: str
    kind: str
    starts_on: Date
    ends_on: Date
    customers: Connection[Customer] = cypher()
    coupons: Connection[Coupon] = cypher()
    redemptions: Connection[Redemption] = cypher()


@strawberry.type
class Coupon(Node):
    """May be offered by several campaigns."""

    code: str
    campaigns: Connection[Campaign] = cypher()
    products: Connection[Product] = cypher()


@strawberry.type
class Redemption(Node):
    """One use of a coupon on one day."""

    redeemed_on: Date
    customer: Customer | None = cypher()
    coupon: Coupon | None = cypher()
    campaign: Campaign | None = cypher()
