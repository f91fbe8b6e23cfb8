"""What the town buys: orders of people, organizations and guests, their lines, for whom, parcels, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from graph_api.records.commerce import (
    Beneficiary,
    BeneficiaryPart,
    LineKind,
    Order,
    OrderLine,
    OrderStatus,
    Payer,
    QuantityUnit,
    UseOutcome,
)
from graph_api.records.person import Basis
from graph_api.records.record import Record
from seed.town.dice import END
from seed.town.parcels import parcels, returns
from seed.town.people import Town
from seed.town.place import FABRICS, ORGANIZATIONS, PRICES, SOURCE, STORES, WEBS, ZONES

ORDERS = 640

_EXTRAS = (LineKind.POSTAGE, LineKind.FEE, LineKind.SAMPLE, LineKind.POSTAGE, LineKind.ADJUSTMENT)
_EXTRA_PRICE = {LineKind.POSTAGE: 500, LineKind.FEE: 200, LineKind.SAMPLE: 0, LineKind.ADJUSTMENT: -100}


@dataclass(frozen=True)
class Bought:
    """An order as those need it who talk about it afterwards."""

    key: str
    customer: str | None
    products: tuple[str, ...]
    ordered_at: datetime
    delivered_at: datetime | None


@dataclass
class Purchases:
    """All orders so far."""

    bought: list[Bought] = field(default_factory=list[Bought])


def orders(town: Town, purchases: Purchases) -> Iterator[Record]:
    """Yield orders with all that hangs on them, and note them in `purchases`."""
    moment = town.dice.moment()
    for ordinal in range(1, ORDERS + 1):
        # Every tenth order falls on the very moment of the one before, written in the other zone.
        moment = moment if ordinal % 10 == 0 else town.dice.moment()
        yield from _order(town, purchases, ordinal, moment)


def _order(town: Town, purchases: Purchases, ordinal: int, moment: datetime) -> Iterator[Record]:
    dice, key = town.dice, f"town-{ordinal}"
    organization = f"town-org-{ordinal // 20 % len(ORGANIZATIONS) + 1}" if ordinal % 20 == 7 else None
    customer = (
        None if organization or ordinal % 25 == 3 else dice.one([*town.anonymous, *town.shared] if ordinal % 30 == 5 else town.adults)
    )
    currency = town.currency[customer] if customer else dice.one(("USD", "EUR"))
    status = _status(moment)
    cancelled_at = moment + timedelta(hours=dice.number(1, 20)) if status is OrderStatus.CANCELLED and dice.happens(80) else None
    lines = list(_lines(town, key, currency, moment, cancelled_at))
    home = town.home_of(customer) if customer else None
    occasion = f"{home.key}/event" if home and town.homes.index(home) % 2 == 0 and dice.happens(30) else None
    yield Order(
        source=SOURCE,
        reported_by="town",
        source_key=key,
        number=f"T{ordinal:05}",
        status=status,
        ordered_at=moment.astimezone(ZoneInfo(ZONES["EUR" if ordinal % 10 == 0 else "USD"])),
        promised_at=moment + timedelta(days=3) if dice.happens(60) else None,
        needed_by=(moment + timedelta(days=dice.number(2, 9))).date() if occasion or dice.happens(10) else None,
        cancelled_at=cancelled_at,
        currency=currency,
        customer=customer,
        organization=organization,
        payers=_payers(town, customer, sum(line.paid_minor for line in lines)),
        channel=None if dice.happens(4) else dice.one((STORES[currency], WEBS[currency], "app")),
        occasion=occasion,
        team=dice.one(("sales", "town-berlin")) if dice.happens(30) else None,
    )
    yield from lines
    goods = [line for line in lines if line.kind is LineKind.GOODS]
    yield from _beneficiaries(town, customer, goods)
    deliveries = list(parcels(town, key, status, moment, goods))
    yield from deliveries
    yield from returns(town, goods, deliveries)
    delivered = [each.delivered_at for each in deliveries if each.delivered_at]
    products = tuple(dict.fromkeys(line.product for line in goods if line.product))
    purchases.bought.append(Bought(key, customer, products, moment, max(delivered, default=None)))


def _status(moment: datetime) -> OrderStatus:
    age = END - moment
    if age < timedelta(days=2):
        return OrderStatus.PLACED
    if age < timedelta(days=6):
        return OrderStatus.SHIPPED
    return OrderStatus.CANCELLED if int(moment.timestamp()) // 300 % 14 == 0 else OrderStatus.DELIVERED


def _payers(town: Town, customer: str | None, paid: int) -> tuple[Payer, ...]:
    """Now and then somebody else pays, or two people share, to the last cent."""
    home = town.home_of(customer) if customer else None
    if home is None or customer is None or len(home.adults) < 2 or not town.dice.happens(12):
        return ()
    other = next(adult for adult in home.adults if adult != customer)
    if town.dice.happens(40):
        return (Payer(customer=other, amount_minor=paid),)
    half = paid // 2
    return (Payer(customer=customer, amount_minor=paid - half), Payer(customer=other, amount_minor=half))


def _lines(town: Town, order: str, currency: str, moment: datetime, cancelled_at: datetime | None) -> Iterator[OrderLine]:
    dice = town.dice
    products = dice.some(tuple(PRICES), dice.number(1, 3))
    for position, product in enumerate(products, start=1):
        fabric = product in FABRICS
        quantity = dice.number(50, 400) if fabric else dice.one((1, 1, 1, 2, 3))
        price = quantity * (PRICES[product] // 100 if fabric else PRICES[product])
        discount = price // 10 if dice.happens(25) else 0
        coupon = 100 if dice.happens(12) and price - discount > 100 else 0
        yield OrderLine(
            source=SOURCE,
            reported_by="town",
            source_key=f"{order}/{position}",
            order=order,
            position=position,
            quantity=quantity,
            quantity_unit=QuantityUnit.MEASURE if fabric else QuantityUnit.EACH,
            product="unlisted" if dice.happens(1) else product,
            list_minor=price,
            discount_minor=discount,
            coupon_by_maker_minor=coupon,
            revenue_minor=price - discount,
            paid_minor=price - discount - coupon,
            currency=currency,
            use_outcome=town.turn(tuple(UseOutcome)),
            cancelled_at=cancelled_at or (min(moment + timedelta(hours=3), END) if dice.happens(1) else None),
        )
    if dice.happens(35):
        yield _extra(town, order, currency, len(products) + 1, cancelled_at)


def _extra(town: Town, order: str, currency: str, position: int, cancelled_at: datetime | None) -> OrderLine:
    """Postage, a fee, a sample or an adjustment."""
    kind = town.turn(_EXTRAS)
    price = _EXTRA_PRICE[kind]
    return OrderLine(
        source=SOURCE,
        reported_by="town",
        source_key=f"{order}/{position}",
        order=order,
        position=position,
        kind=kind,
        list_minor=price,
        revenue_minor=price,
        paid_minor=price,
        currency=currency,
        cancelled_at=cancelled_at,
    )


def _beneficiaries(town: Town, customer: str | None, goods: list[OrderLine]) -> Iterator[Record]:
    """Some lines are for a child of the house, some for somebody outside it."""
    dice = town.dice
    home = town.home_of(customer) if customer else None
    for line in goods:
        if customer is None or not dice.happens(18):
            continue
        close = home.children if home and home.children and dice.happens(70) else ()
        person = dice.one(close or town.mentioned)
        basis = town.turn(tuple(Basis))
        yield Beneficiary(
            source=SOURCE,
            reported_by="town",
            source_key=f"{line.source_key}/{person}",
            line=line.source_key,
            customer=person,
            part=town.turn(tuple(BeneficiaryPart)),
            occasion=dice.one(("Birthday", "First day at school")) if dice.happens(30) else None,
            basis=basis,
            confidence=dice.number(50, 95) / 100 if basis in (Basis.INFERRED, Basis.ASSUMED) else None,
        )
