"""Records about buying: orders, corrections, their lines, who these are for, deliveries and returns."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

import msgspec

from graph_api.records.assortment import ProductKey
from graph_api.records.business import ChannelKey, OrganizationKey, TeamKey
from graph_api.records.person import Basis, CustomerKey, refuse_several
from graph_api.records.record import Record
from graph_api.records.values import (
    Count,
    Currency,
    Day,
    FineMinor,
    Instant,
    Minor,
    Name,
    Refers,
    RefersToMany,
    RefersWith,
    Share,
    Whole,
    whole,
)

OrderKey = Annotated[str, Refers("Order")]
CorrectionKey = Annotated[str, Refers("Correction")]
OrderLineKey = Annotated[str, Refers("OrderLine")]


class OrderStatus(StrEnum):
    """How far an order has come."""

    PLACED = "PLACED"
    INVOICED = "INVOICED"
    SHIPPED = "SHIPPED"
    DELIVERED = "DELIVERED"
    CANCELLED = "CANCELLED"


class CorrectionKind(StrEnum):
    """What an entry of the books takes back."""

    CREDIT = "CREDIT"
    STOCK = "STOCK"
    ACCOUNT = "ACCOUNT"


class LineKind(StrEnum):
    """What a line of an order charges for."""

    GOODS = "GOODS"
    POSTAGE = "POSTAGE"
    FEE = "FEE"
    SAMPLE = "SAMPLE"
    ADJUSTMENT = "ADJUSTMENT"


class QuantityUnit(StrEnum):
    """Whether a quantity counts pieces (EACH) or measures something (MEASURE), such as fuel."""

    EACH = "EACH"
    MEASURE = "MEASURE"


class UseOutcome(StrEnum):
    """What became of the thing after it was bought."""

    USED = "USED"
    UNUSED = "UNUSED"
    GIVEN_AWAY = "GIVEN_AWAY"
    UNKNOWN = "UNKNOWN"


class BeneficiaryPart(StrEnum):
    """Whether the line is given to a person or used by her."""

    RECIPIENT = "RECIPIENT"
    USER = "USER"


class DeliveryStatus(StrEnum):
    """How far a parcel has come."""

    PREPARING = "PREPARING"
    SHIPPED = "SHIPPED"
    DELIVERED = "DELIVERED"
    LOST = "LOST"
    RETURNED = "RETURNED"


class ReturnReason(StrEnum):
    """Why a thing came back."""

    TOO_SMALL = "TOO_SMALL"
    TOO_LARGE = "TOO_LARGE"
    NOT_AS_EXPECTED = "NOT_AS_EXPECTED"
    BROKEN = "BROKEN"
    TOO_LATE = "TOO_LATE"
    UNWANTED = "UNWANTED"
    OTHER = "OTHER"


class Payer(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """One who pays a part of an order, in minor units of the order's currency."""

    customer: str
    amount_minor: int

    def __post_init__(self) -> None:
        """Refuse an amount that is no whole number of minor units; raises ValueError."""
        whole(self.amount_minor)


class Order(Record, frozen=True, kw_only=True):
    """A purchase; who placed it is unknown for guests, whose money counts all the same."""

    moment_field = "ordered_at"  # and no context is asked for: what a guest pays is revenue, whatever else is known of it

    number: Name
    status: OrderStatus
    ordered_at: Instant
    ordered_at_offset: Name | None = None
    promised_at: Instant | None = None
    needed_by: Day | None = None
    cancelled_at: Instant | None = None
    currency: Currency
    country: Name | None = None
    customer: Annotated[str, Refers("Customer", "PLACED")] | None = None
    organization: OrganizationKey | None = None
    payers: Annotated[tuple[Payer, ...], RefersWith("Customer", "customer", "PAID_BY")] = ()
    channel: ChannelKey | None = None
    occasion: Annotated[str, Refers("LifeEvent")] | None = None
    team: TeamKey | None = None

    def check(self) -> None:
        """Refuse two placers, and a moment of cancellation on an order that stands."""
        refuse_several(self, ("customer", "organization"), needed=False)
        if self.cancelled_at is not None and self.status is not OrderStatus.CANCELLED:
            raise self.refuse("cancelled_at", f"is given although the status is {self.status}")


class Correction(Record, frozen=True, kw_only=True):
    """An entry of the books that is no order, such as a credit note; it names no order that it corrects."""

    number: Name
    kind: CorrectionKind
    made_at: Instant
    made_at_offset: Name | None = None
    currency: Currency
    country: Name | None = None
    customer: CustomerKey | None = None


class OrderLine(Record, frozen=True, kw_only=True):
    """One position of an order or of a correction; amounts are whole line amounts in minor units of `currency`.

    `list` is the price before any discount, `discount` what we grant, `coupon_by_maker` what a maker pays us instead of
    her, `revenue` what we receive, `paid` what she pays. `unit_price_minor` is the price of a piece as the source states it,
    unrounded; `code` and `description` are the source's own where no product says them.
    """

    order: OrderKey | None = None
    correction: CorrectionKey | None = None
    position: Count
    kind: LineKind = LineKind.GOODS
    quantity: Whole = 1
    quantity_unit: QuantityUnit = QuantityUnit.EACH
    product: ProductKey | None = None
    code: Name | None = None
    description: Name | None = None
    unit_price_minor: FineMinor | None = None
    list_minor: Minor
    discount_minor: Minor = 0
    coupon_by_maker_minor: Minor = 0
    revenue_minor: Minor
    paid_minor: Minor
    currency: Currency
    use_outcome: UseOutcome = UseOutcome.UNKNOWN
    cancelled_at: Instant | None = None

    def check(self) -> None:
        """Refuse a line of nothing, and one of two things."""
        refuse_several(self, ("order", "correction"), needed=True)


class Beneficiary(Record, frozen=True, kw_only=True):
    """A line was bought for this person, to be given to her or used by her."""

    relationship: ClassVar[str] = "FOR_PERSON"

    line: OrderLineKey
    customer: CustomerKey
    part: BeneficiaryPart
    occasion: Name | None = None
    basis: Basis
    confidence: Share | None = None


class Delivery(Record, frozen=True, kw_only=True):
    """A parcel of an order, with the lines that it brings."""

    context_fields = ("order",)

    order: OrderKey
    lines: Annotated[tuple[str, ...], RefersToMany("OrderLine")] = ()
    number: Name | None = None
    carrier: Name | None = None
    status: DeliveryStatus
    promised_at: Instant | None = None
    shipped_at: Instant | None = None
    delivered_at: Instant | None = None

    def check(self) -> None:
        """Refuse a parcel delivered without its moment, or with one although it was not."""
        if (self.delivered_at is not None) != (self.status in (DeliveryStatus.DELIVERED, DeliveryStatus.RETURNED)):
            raise self.refuse("delivered_at", f"does not go with the status {self.status}")


class Return(Record, frozen=True, kw_only=True):
    """A line, or a part of it, that came back; amounts in minor units of `currency`."""

    moment_field = "returned_at"
    context_fields = ("line",)

    line: OrderLineKey
    returned_at: Instant
    reason: ReturnReason
    quantity: Count
    refund_minor: Minor
    revenue_minor: Minor
    currency: Currency
