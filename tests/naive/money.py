"""References: windows of time, payments, and what is added up from them."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

from .amounts import Money, cut
from .commerce import correction_lines, is_cancelled, standing_lines, standing_returns
from .graph import Row, Thing
from .moments import midnight
from .references import References, distinct, field
from .world import World

MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}
DAYS = {"MONTH": 30, "QUARTER": 90, "YEAR": 365}
AMOUNTS = ("list", "discount", "couponByMaker", "paid", "revenue")
Reach = tuple[datetime, datetime]


def window(world: World, unit: str, mode: str, period: str = "TO_DATE", asOf: datetime | None = None) -> Reach:
    """From when to when a window of time reaches."""
    at = (asOf or world.now).astimezone(UTC)
    if mode == "ROLLING":
        span = timedelta(days=DAYS[unit])
        start, before = at - span, at - 2 * span
    else:
        day, months = world.day(at), MONTHS[unit]
        first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
        start, before = midnight(first, world.zone), midnight(_months_earlier(first, months), world.zone)
    return (start, at) if period == "TO_DATE" else (before, start)


def _months_earlier(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 - months, 12)
    return date(first.year + years, month + 1, 1)


def window_row(world: World, root: Thing, **arguments: Any) -> Row:
    """The window that every sum of spend uses."""
    start, until = window(world, **arguments)
    return Row("Window", {"from": start, "until": until})


def paid_orders(world: World, customer: Thing) -> list[Thing]:
    """The orders she paid for: those that name her as payer, and those she placed that name nobody."""
    graph = world.graph
    placed = [order for order in graph.naming("Order", "customer", customer) if not order.record.payers]
    found = [*graph.naming("Order", "payers", customer), *placed]
    return [order for order in distinct(found) if not is_cancelled(order)]


def _share(world: World, order: Thing, customer: Thing) -> tuple[int, int, int]:
    """What those before her gave, that and her own part, and the sum; the first by id has all where the sum is zero."""
    parts = sorted(
        (payer.id, part.amount_minor) for payer, part in zip(world.graph.named(order, "payers"), order.record.payers, strict=True)
    )
    if not parts:
        return 0, 1, 1
    whole = sum(amount for _, amount in parts)
    place = next(place for place, (id, _) in enumerate(parts) if id == customer.id)
    if whole == 0:
        return min(place, 1), 1, 1
    before = sum(amount for _, amount in parts[:place])
    return before, before + parts[place][1], whole


def payments(world: World, customer: Thing) -> list[Row]:
    """Her part of every order she paid for and of every return she got money back for."""
    rows: list[Row] = []
    for order in paid_orders(world, customer):
        before, upto, whole = _share(world, order, customer)
        for origin, currency, amounts in _amounts(world, order):
            hers = [Money(cut(amount, upto, whole) - cut(amount, before, whole), currency) for amount in amounts]
            columns = {
                "order": order,
                "refund": origin,
                "correction": None,
                "at": order.record.ordered_at if origin is None else origin.record.returned_at,
                "kind": "PAID" if origin is None else "REFUNDED",
                "currency": currency,
                **dict(zip(AMOUNTS, hers, strict=True)),
            }
            rows.append(Row("Payment", columns))
    return rows + [row for each in world.graph.naming("Correction", "customer", customer) for row in _credited(world, each)]


def _credited(world: World, correction: Thing) -> list[Row]:
    """What a correction took back, in each currency of its lines; prices and discounts are those of orders alone."""
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in correction_lines(world, correction):
        if line.record.cancelled_at is None:
            sums[line.record.currency][0] += line.record.paid_minor
            sums[line.record.currency][1] += line.record.revenue_minor
    origin = {"order": None, "refund": None, "correction": correction, "at": correction.record.made_at, "kind": "REFUNDED"}
    return [
        Row("Payment", {**origin, "currency": currency, **_money(currency, (0, 0, 0, paid, revenue))})
        for currency, (paid, revenue) in sums.items()
    ]


def _money(currency: str, amounts: tuple[int, ...]) -> dict[str, Money]:
    return {name: Money(amount, currency) for name, amount in zip(AMOUNTS, amounts, strict=True)}


def _amounts(world: World, order: Thing) -> list[tuple[Thing | None, str, tuple[int, ...]]]:
    """Of an order: what its lines add up to in each currency, and each of its returns, below zero."""
    sums: defaultdict[str, list[tuple[int, ...]]] = defaultdict(list)
    for line in standing_lines(world, order):
        record = line.record
        amounts = (record.list_minor, record.discount_minor, record.coupon_by_maker_minor, record.paid_minor, record.revenue_minor)
        sums[record.currency].append(amounts)
    ordered = [(None, currency, tuple(map(sum, zip(*amounts, strict=True)))) for currency, amounts in sums.items()]
    returned = [
        (back, back.record.currency, (0, 0, 0, -back.record.refund_minor, -back.record.revenue_minor))
        for back in standing_returns(world, order)
    ]
    return [*ordered, *returned]


def summed(found: list[Row], reach: Reach) -> list[Row]:
    """Payments within a window of time added up, one row for each currency."""
    start, until = reach
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for payment in found:
        if start <= payment["at"] < until:
            groups[payment["currency"]].append(payment)
    return [Row("SpendWindow", {"from": start, "until": until, **_totals(currency, rows)}) for currency, rows in groups.items()]


def _totals(currency: str, rows: list[Row]) -> dict[str, Any]:
    paid = [row for row in rows if row["kind"] == "PAID"]
    net, gross = sum(row["paid"].minor for row in rows), sum(row["paid"].minor for row in paid)
    return {
        "currency": currency,
        **{name: Money(sum(row[name].minor for row in rows), currency) for name in ("list", "discount", "couponByMaker", "revenue")},
        "gross": Money(gross, currency),
        "returns": Money(gross - net, currency),
        "net": Money(net, currency),
        "orders": len({row["order"].id for row in paid}),
    }


def spend(world: World, customer: Thing) -> Row:
    """What she spent, as a facet over her."""
    return Row("Spend", {"customer": customer})


def spend_window(world: World, facet: Row, **arguments: Any) -> list[Row]:
    """What she spent in one window of time."""
    return summed(payments(world, facet["customer"]), window(world, **arguments))


def spend_change(world: World, facet: Row, **arguments: Any) -> float | None:
    """How much more she paid in a window than in the one before it, as a share of the earlier sum; in the business's own currency."""
    found = [row for row in payments(world, facet["customer"]) if row["currency"] == world.currency]
    sums = [
        sum(row["paid"].minor for row in found if start <= row["at"] < until)
        for start, until in (window(world, **arguments, period=period) for period in ("TO_DATE", "PREVIOUS"))
    ]
    return (sums[0] - sums[1]) / sums[1] if sums[1] > 0 else None


def last_transaction(world: World, facet: Row) -> list[Row]:
    """What she spent with the last order she paid for, less what came back of it whenever it came back."""
    found = [payment for payment in payments(world, facet["customer"]) if payment["order"] is not None]
    last = max((payment["order"].record.ordered_at for payment in found), default=None)
    candidates = [payment["order"] for payment in found if payment["order"].record.ordered_at == last]
    order = min(candidates, key=lambda each: each.id, default=None)
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for payment in found:
        if payment["order"] is order:
            groups[payment["currency"]].append(payment)
    return [_spent(order, last, currency, rows) for currency, rows in groups.items()]


def _spent(order: Thing | None, at: datetime | None, currency: str, rows: list[Row]) -> Row:
    totals = _totals(currency, rows)
    return Row(
        "SpendAmount", {"order": order, "at": at, **{name: totals[name] for name in ("currency", "gross", "returns", "net", "revenue")}}
    )


FIELDS: References = {
    "Query.window": field(window_row),
    "Customer.spend": field(spend),
    "Customer.payments": field(payments, "at desc", "kind", "order", "refund", "correction", "currency"),
    "Spend.change": field(spend_change),
    "Spend.window": field(spend_window, "currency"),
    "Spend.lastTransaction": field(last_transaction, "currency"),
}
