"""What a customer or a household spent: facets, windows and the payments they are added up from."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry
from strawberry import UNSET

from .scalars import DateTime
from .stub import Money, cypher

if TYPE_CHECKING:
    from .commerce import Correction, Order, Return


@strawberry.enum(description="How long a window of time is.")
class WindowUnit(Enum):
    """An argument only, never stored."""

    MONTH = strawberry.enum_value("MONTH", description="A calendar month, or 30 days when rolling.")
    QUARTER = strawberry.enum_value("QUARTER", description="Three months from January, April, July or October, or 90 days when rolling.")
    YEAR = strawberry.enum_value("YEAR", description="A calendar year, or 365 days when rolling.")


@strawberry.enum(description="Whether a window follows the calendar or counts back from a moment; the two give different sums.")
class WindowMode(Enum):
    """An argument only, never stored."""

    CALENDAR = strawberry.enum_value(
        "CALENDAR", description="Starts at midnight of the unit's first day, in the time zone of the business."
    )
    ROLLING = strawberry.enum_value("ROLLING", description="Reaches back 30, 90 or 365 days of 24 hours.")


@strawberry.enum(description="Which of two windows in a row is meant.")
class WindowPeriod(Enum):
    """An argument only, never stored."""

    TO_DATE = strawberry.enum_value("TO_DATE", description="The running one, up to the moment asked about.")
    PREVIOUS = strawberry.enum_value("PREVIOUS", description="The whole one before the running one.")


@strawberry.enum(description="Whether money went to us or back.")
class PaymentKind(Enum):
    """Computed from orders and returns."""

    PAID = strawberry.enum_value("PAID", description="Her part of an order, on the day she ordered.")
    REFUNDED = strawberry.enum_value("REFUNDED", description="Her part of a return or a correction, on its own day; below zero.")


@strawberry.type
class Spend:
    """A facet over a customer: it costs nothing by itself."""

    last_transaction: list[SpendAmount] = cypher()

    @cypher
    def change(self, unit: WindowUnit, mode: WindowMode, as_of: DateTime | None = UNSET) -> float | None: ...

    @cypher
    def window(
        self, unit: WindowUnit, mode: WindowMode, period: WindowPeriod = WindowPeriod.TO_DATE, as_of: DateTime | None = UNSET
    ) -> list[SpendWindow]: ...


@strawberry.type(description="From when to when a window of time reaches.")
class Window:
    """The row of `Query.window`, which every window of spend uses."""

    from_: DateTime = strawberry.field(name="from", description="First moment that belongs to it.")
    until: DateTime = strawberry.field(description="First moment that no longer belongs to it.")


@strawberry.type(description="What was spent in one window of time, in one currency.")
class SpendWindow:
    """A row of `Spend.window` and `Household.spendWindow`."""

    from_: DateTime = strawberry.field(name="from", description="First moment that counts.")
    until: DateTime = strawberry.field(description="First moment that no longer counts.")
    currency: str = strawberry.field(description="ISO 4217 code; sums of two currencies are never added.")
    list: Money = strawberry.field(description="Price of the goods before any discount.")
    discount: Money = strawberry.field(description="What we took off the price.")
    coupon_by_maker: Money = strawberry.field(description="What a maker's coupon took off; the maker pays it back to us.")
    gross: Money = strawberry.field(description="What was paid, before returns.")
    returns: Money = strawberry.field(description="What was paid back in this window, for goods that came back and by credit notes.")
    net: Money = strawberry.field(description="What was paid less what was paid back.")
    revenue: Money = strawberry.field(description="What we received, makers' coupons included, less what returns took from it.")
    orders: int = strawberry.field(description="How many different orders were paid for in this window.")


@strawberry.type(description="What a customer spent with her last order, in one currency.")
class SpendAmount:
    """A row of `Spend.lastTransaction`."""

    order: Order = strawberry.field(description="The order it is about.")
    at: DateTime = strawberry.field(description="When it was ordered.")
    currency: str = strawberry.field(description="ISO 4217 code; sums of two currencies are never added.")
    gross: Money = strawberry.field(description="Her part of what was paid, before returns.")
    returns: Money = strawberry.field(description="Her part of what was paid back for goods of this order, up to now.")
    net: Money = strawberry.field(description="Her part of what was paid less what was paid back.")
    revenue: Money = strawberry.field(description="Her part of what we received, less what returns took from it.")


@strawberry.type(description="Her part of an order, a return or a correction, in one currency: what all sums of spend are added up from.")
class Payment:
    """A row of `Customer.payments`."""

    order: Order | None = strawberry.field(description="The order that was paid for; null for a correction, which names none.")
    refund: Return | None = strawberry.field(description="The return that was paid back; null where she paid.")
    correction: Correction | None = strawberry.field(description="The correction, such as a credit note; null for orders and returns.")
    at: DateTime = strawberry.field(description="When the order was placed, the goods came back or the correction was made.")
    kind: PaymentKind = strawberry.field(description="Whether the money went to us or back to her.")
    currency: str = strawberry.field(description="ISO 4217 code of the amounts.")
    list: Money = strawberry.field(description="Her part of the price before any discount; zero for a return or a correction.")
    discount: Money = strawberry.field(description="Her part of what we took off; zero for a return or a correction.")
    coupon_by_maker: Money = strawberry.field(description="Her part of what makers' coupons took off; zero for a return or a correction.")
    paid: Money = strawberry.field(description="What she paid; below zero for what she got back.")
    revenue: Money = strawberry.field(description="Her part of what we received; below zero where it was given back.")
