"""Records about campaigns: whom they address, what coupons they offer for what, and who redeemed them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from graph_api.records.assortment import ProductKey
from graph_api.records.person import CustomerKey, refuse_backward
from graph_api.records.record import Record
from graph_api.records.values import Day, Name, Refers

CampaignKey = Annotated[str, Refers("Campaign")]
CouponKey = Annotated[str, Refers("Coupon")]


class Campaign(Record, frozen=True, kw_only=True):
    """A time-bound offer to chosen people; its kind is kept in the words of the source."""

    name: Name
    kind: Name
    starts_on: Day
    ends_on: Day

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "starts_on", "ends_on")


class CampaignTarget(Record, frozen=True, kw_only=True):
    """A campaign addressed this customer."""

    relationship: ClassVar[str] = "TARGETED"

    campaign: CampaignKey
    customer: CustomerKey


class Coupon(Record, frozen=True, kw_only=True):
    """A printed or sent right to a lower price."""

    code: Name


class CouponOffer(Record, frozen=True, kw_only=True):
    """A campaign offers this coupon."""

    relationship: ClassVar[str] = "OFFERS"

    campaign: CampaignKey
    coupon: CouponKey


class CouponValidity(Record, frozen=True, kw_only=True):
    """In this campaign the coupon is valid for this product."""

    relationship: ClassVar[str] = "VALID_FOR"

    campaign: CampaignKey
    coupon: CouponKey
    product: ProductKey


class Redemption(Record, frozen=True, kw_only=True):
    """Somebody used a coupon of a campaign on a day."""

    moment_field = "redeemed_on"
    context_fields = ("campaign",)

    customer: CustomerKey
    coupon: CouponKey
    campaign: CampaignKey
    redeemed_on: Day
