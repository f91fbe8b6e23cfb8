"""References: orders, their lines, whom these were for, parcels and what came back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .amounts import Money, divided_half_even
from .graph import Row, Thing
from .references import References, back, field, sentence, source, to, to_all
from .world import World


def is_cancelled(order: Thing) -> bool:
    """Whether a whole order was called off."""
    return order.record.status == "CANCELLED"


def lines(world: World, order: Thing) -> list[Thing]:
    """What an order consists of."""
    return world.graph.naming("OrderLine", "order", order)


def standing_lines(world: World, order: Thing) -> list[Thing]:
    """The lines that count: none of a cancelled order, and none that was called off alone."""
    return [] if is_cancelled(order) else [line for line in lines(world, order) if line.record.cancelled_at is None]


def returns(world: World, order: Thing) -> list[Thing]:
    """What came back of an order."""
    return [back for line in lines(world, order) for back in world.graph.naming("Return", "line", line)]


def standing_returns(world: World, order: Thing) -> list[Thing]:
    """The returns that count: those of lines that count."""
    return [back for line in standing_lines(world, order) for back in world.graph.naming("Return", "line", line)]


def _sum(order: Thing, things: list[Thing], amount: str) -> int:
    currency = order.record.currency
    return sum(getattr(thing.record, amount) for thing in things if thing.record.currency == currency)


def gross(world: World, order: Thing) -> Money:
    """What was to be paid for it, before returns."""
    return Money(_sum(order, standing_lines(world, order), "paid_minor"), order.record.currency)


def returned(world: World, order: Thing) -> Money:
    """What was paid back for goods of it."""
    return Money(_sum(order, standing_returns(world, order), "refund_minor"), order.record.currency)


def net(world: World, order: Thing) -> Money:
    """What was paid less what was paid back."""
    return Money(gross(world, order).minor - returned(world, order).minor, order.record.currency)


def revenue(world: World, order: Thing) -> Money:
    """What we received, less what returns took from it."""
    received = _sum(order, standing_lines(world, order), "revenue_minor")
    return Money(received - _sum(order, standing_returns(world, order), "revenue_minor"), order.record.currency)


def correction_lines(world: World, correction: Thing) -> list[Thing]:
    """What a correction consists of."""
    return world.graph.naming("OrderLine", "correction", correction)


def correction_net(world: World, correction: Thing) -> Money:
    """What it adds to what was paid."""
    return Money(_sum(correction, _counted(world, correction), "paid_minor"), correction.record.currency)


def correction_revenue(world: World, correction: Thing) -> Money:
    """What it adds to what we received."""
    return Money(_sum(correction, _counted(world, correction), "revenue_minor"), correction.record.currency)


def _counted(world: World, correction: Thing) -> list[Thing]:
    return [line for line in correction_lines(world, correction) if line.record.cancelled_at is None]


def payers(world: World, order: Thing) -> list[Row]:
    """Whoever the source names with her part; else the person who placed it, with all that was not cancelled."""
    currency = order.record.currency
    named = [
        Row("OrderPayer", {"payer": payer, "amount": Money(part.amount_minor, currency)})
        for payer, part in zip(world.graph.named(order, "payers"), order.record.payers, strict=True)
    ]
    placer = world.graph.one(order, "customer")
    if named or placer is None:
        return named
    return [Row("OrderPayer", {"payer": placer, "amount": gross(world, order)})]


def delivered_at(world: World, order: Thing) -> datetime | None:
    """When the last part of it was in the customer's hands; at once where it was handed over in a shop."""
    parcels = world.graph.naming("Delivery", "order", order)
    if not parcels:
        return order.record.ordered_at if order.record.status == "DELIVERED" else None
    arrivals = [parcel.record.delivered_at for parcel in parcels]
    return None if None in arrivals else max(arrivals)


def is_late(world: World, order: Thing) -> bool | None:
    """Whether it came, or is still to come, after the day it was needed by."""
    if is_cancelled(order) or order.record.needed_by is None:
        return None
    return world.day(delivered_at(world, order) or world.now) > order.record.needed_by


def months_since_first(world: World, order: Thing) -> int | None:
    """Months of the calendar from the buyer's first order that stands to this one."""
    buyer = world.graph.one(order, "customer")
    if buyer is None or is_cancelled(order):
        return None
    placed = [each.record.ordered_at for each in world.graph.naming("Order", "customer", buyer) if not is_cancelled(each)]
    first, day = world.day(min(placed)), world.day(order.record.ordered_at)
    return 12 * (day.year - first.year) + day.month - first.month


def reveals(world: World, product: Thing) -> bool:
    """Whether the category of a product, or a wider one, tells something private."""
    category = world.graph.one(product, "category")
    while category is not None:
        if category.record.sensitivity != "NONE":
            return True
        category = world.graph.one(category, "parent")
    return False


def order_sentence(world: World, order: Thing) -> Row:
    """Its number, its day, what was bought and whether it is there."""
    goods: dict[str, tuple[int, Thing]] = {}
    for line in lines(world, order):
        product = world.graph.one(line, "product")
        if line.record.kind == "GOODS" and line.record.cancelled_at is None and product is not None and not reveals(world, product):
            place, _ = goods.get(product.id, (line.record.position, product))
            goods[product.id] = (min(place, line.record.position), product)
    shown = [product for _, product in sorted(goods.values(), key=lambda each: (each[0], each[1].id))[:3]]
    record, arrived = order.record, delivered_at(world, order)
    if is_cancelled(order):
        outcome = "cancelled"
    elif arrived is not None:
        outcome = f"arrived on {world.day(arrived)}"
    elif record.status == "INVOICED":
        outcome = "invoiced"
    else:
        outcome = "not arrived yet" + (f", needed by {record.needed_by}" if record.needed_by else "")
    names = ", ".join(product.record.name for product in shown)
    text = f"Order {record.number} of {world.day(record.ordered_at)}{names and ': ' + names}; {outcome}."
    return sentence(text, order.id, *(product.id for product in shown))


def unit_price(world: World, line: Thing) -> Money | None:
    """What the source states, else what she paid for one piece, rounded half to even."""
    record = line.record
    if record.unit_price_minor is not None:
        return Money(record.unit_price_minor, record.currency)
    if record.quantity_unit != "EACH" or record.quantity == 0:
        return None
    return Money(divided_half_even(record.paid_minor, record.quantity), record.currency)


def line_is_cancelled(world: World, line: Thing) -> bool:
    """Whether it was called off, by itself or with its whole order."""
    order = world.graph.one(line, "order")
    return line.record.cancelled_at is not None or (order is not None and is_cancelled(order))


def line_is_returned(world: World, line: Thing) -> bool:
    """Whether any of it came back."""
    return bool(world.graph.naming("Return", "line", line))


def line_is_used_by_buyer(world: World, line: Thing) -> bool | None:
    """Whether the person who placed the order is among those who use it; nobody knows where no user is named."""
    order = world.graph.one(line, "order")
    buyer = order and world.graph.one(order, "customer")
    named = [each for each in world.graph.naming("Beneficiary", "line", line) if each.record.part == "USER"]
    users = [world.graph.one(each, "customer") for each in named]
    return any(user is buyer for user in users) if users else None


def parcel_is_late(world: World, delivery: Thing) -> bool | None:
    """Whether it came, or is still to come, after the promised moment."""
    promised: Any = delivery.record.promised_at
    return None if promised is None else (delivery.record.delivered_at or world.now) > promised


def returned_order(world: World, back: Thing) -> Thing | None:
    """The order that goods came back from."""
    line = world.graph.one(back, "line")
    return None if line is None else world.graph.one(line, "order")


FIELDS: References = {
    "Order.customer": field(to("customer")),
    "Order.organization": field(to("organization")),
    "Order.payers": field(payers, "payer"),
    "Order.lines": field(lines, "position"),
    "Order.deliveries": field(back("Delivery", "order"), "shippedAt"),
    "Order.returns": field(returns, "returnedAt desc"),
    "Order.channel": field(to("channel")),
    "Order.occasion": field(to("occasion")),
    "Order.team": field(to("team")),
    "Order.surveys": field(back("Survey", "order"), "sentAt desc"),
    "Order.gross": field(gross),
    "Order.returned": field(returned),
    "Order.net": field(net),
    "Order.revenue": field(revenue),
    "Order.deliveredAt": field(delivered_at),
    "Order.isLate": field(is_late),
    "Order.monthsSinceFirst": field(months_since_first),
    "Order.source": field(source),
    "Order.sentence": field(order_sentence),
    "Correction.customer": field(to("customer")),
    "Correction.lines": field(correction_lines, "position"),
    "Correction.net": field(correction_net),
    "Correction.revenue": field(correction_revenue),
    "Correction.source": field(source),
    "OrderLine.order": field(to("order")),
    "OrderLine.correction": field(to("correction")),
    "OrderLine.product": field(to("product")),
    "OrderLine.unitPrice": field(unit_price),
    "OrderLine.forPersons": field(back("Beneficiary", "line"), "part"),
    "OrderLine.returns": field(back("Return", "line"), "returnedAt desc"),
    "OrderLine.isReturned": field(line_is_returned),
    "OrderLine.isCancelled": field(line_is_cancelled),
    "OrderLine.isUsedByBuyer": field(line_is_used_by_buyer),
    "OrderLine.deliveries": field(back("Delivery", "lines"), "shippedAt"),
    "Beneficiary.person": field(to("customer")),
    "Beneficiary.line": field(to("line")),
    "Delivery.order": field(to("order")),
    "Delivery.lines": field(to_all("lines"), "position"),
    "Delivery.isLate": field(parcel_is_late),
    "Return.line": field(to("line")),
    "Return.order": field(returned_order),
}
