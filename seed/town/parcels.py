"""How the town's orders arrive, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from graph_api.records.commerce import Delivery, DeliveryStatus, OrderLine, OrderStatus, QuantityUnit, Return, ReturnReason
from graph_api.records.record import Record
from seed.town.dice import END
from seed.town.people import Town
from seed.town.place import SOURCE


def parcels(town: Town, order: str, status: OrderStatus, moment: datetime, goods: list[OrderLine]) -> Iterator[Delivery]:
    """Yield one parcel or two, some without their lines, number or carrier; now and then none at all."""
    dice = town.dice
    if status is OrderStatus.CANCELLED or dice.happens(5):
        return
    parts = (goods[:1], goods[1:]) if len(goods) > 1 and dice.happens(20) else (goods,)
    for ordinal, part in enumerate(parts, start=1):
        state = _delivery_state(town, status)
        shipped = moment + timedelta(days=1, hours=ordinal)
        arrived = state in (DeliveryStatus.DELIVERED, DeliveryStatus.RETURNED)
        yield Delivery(
            source=SOURCE,
            reported_by="town",
            source_key=f"{order}/parcel-{ordinal}",
            order=order,
            lines=tuple(line.source_key for line in part) if dice.happens(85) else (),
            number=f"P-{order[5:]}-{ordinal}" if dice.happens(80) else None,
            carrier=dice.one(("Larkfield Parcel", "Gelbe Post")) if dice.happens(70) else None,
            status=state,
            promised_at=moment + timedelta(days=3) if dice.happens(60) else None,
            shipped_at=None if state is DeliveryStatus.PREPARING or dice.happens(10) else shipped,
            delivered_at=shipped + timedelta(hours=dice.number(6, 110)) if arrived else None,
        )


def _delivery_state(town: Town, status: OrderStatus) -> DeliveryStatus:
    if status is OrderStatus.PLACED:
        return DeliveryStatus.PREPARING
    if status is OrderStatus.SHIPPED:
        return DeliveryStatus.SHIPPED
    if town.dice.happens(3):
        return DeliveryStatus.LOST
    return DeliveryStatus.RETURNED if town.dice.happens(3) else DeliveryStatus.DELIVERED


def returns(town: Town, goods: list[OrderLine], deliveries: list[Delivery]) -> Iterator[Record]:
    """Yield what came back of an order that arrived, whole lines or one piece of several."""
    arrived = [each.delivered_at for each in deliveries if each.delivered_at]
    for line in goods:
        if not arrived or line.cancelled_at or not town.dice.happens(9):
            continue
        returned_at = max(arrived) + timedelta(days=town.dice.number(1, 20))
        if returned_at > END:
            continue
        whole = line.quantity == 1 or line.quantity_unit is QuantityUnit.MEASURE or town.dice.happens(50)
        quantity = line.quantity if whole else 1
        yield Return(
            source=SOURCE,
            reported_by="town",
            source_key=f"{line.source_key}/return",
            line=line.source_key,
            returned_at=returned_at,
            reason=town.turn(tuple(ReturnReason)),
            quantity=quantity,
            refund_minor=line.paid_minor * quantity // line.quantity,
            revenue_minor=line.revenue_minor * quantity // line.quantity,
            currency=line.currency,
        )
