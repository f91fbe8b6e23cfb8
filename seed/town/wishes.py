"""What the town needs, and what is offered to it: needs of people, homes and organizations, campaigns and coupons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from graph_api.records.campaign import Campaign, CampaignTarget, Coupon, CouponOffer, CouponValidity, Redemption
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.need import Need, NeedStatus, Urgency
from graph_api.records.person import Basis
from graph_api.records.record import Record
from seed.town.dice import END, START
from seed.town.people import Town
from seed.town.place import ORGANIZATIONS, PRICES, SOURCE, TEAMS

NEEDS = 150
_STATEMENTS = (
    "Somebody who brings it up the stairs",
    "A present that arrives by the day",
    "The same again, in a larger size",
    "An answer that does not come from a script",
    "Something for a child who cannot stand wool",
)
_CAMPAIGNS = (
    ("spring-sowing", "Spring sowing", "Catalogue", 60),
    ("winter-warmth", "Winter warmth", "Letter", 330),
    ("back-to-school", "Back to school", "E-mail", 240),
)


def needs(town: Town, said: Sequence[Verbatim], held: Sequence[Interaction]) -> Iterator[Record]:
    """Yield needs, some with the words or the contact that show them."""
    for ordinal in range(1, NEEDS + 1):
        evidence = town.dice.one(said) if ordinal % 3 == 0 else None
        contact = town.dice.one(held) if ordinal % 4 == 0 else None
        yield _need(town, ordinal, evidence, contact)


def _need(town: Town, ordinal: int, evidence: Verbatim | None, contact: Interaction | None) -> Need:
    dice, status = town.dice, town.turn(tuple(NeedStatus))
    basis = Basis.STATED if evidence else town.turn(tuple(Basis))
    raised = evidence.said_at if evidence else dice.moment()
    resolved = min(raised + timedelta(hours=dice.number(1, 400)), END) if status is NeedStatus.RESOLVED else None
    household = dice.one(town.homes) if ordinal % 10 == 1 else None
    organization = f"town-org-{dice.number(1, len(ORGANIZATIONS))}" if ordinal % 10 == 2 else None
    customer = None if household or organization else evidence.said_by if evidence else dice.one(town.adults)
    return Need(
        source=SOURCE,
        reported_by="town",
        source_key=f"town-need-{ordinal}",
        customer=customer,
        household=household.key if household else None,
        organization=organization,
        statement=dice.one(_STATEMENTS),
        basis=basis,
        confidence=dice.number(20, 90) / 100 if basis in (Basis.INFERRED, Basis.ASSUMED) else None,
        status=status,
        urgency=town.turn(tuple(Urgency)) if dice.happens(70) else None,
        raised_at=raised,
        needed_by=(raised + timedelta(days=dice.number(2, 40))).date() if dice.happens(30) else None,
        resolved_at=resolved,
        confirmed_at=min(resolved + timedelta(days=1), END) if resolved and dice.happens(60) else None,
        products=tuple(dice.some(tuple(PRICES), dice.number(0, 2))),
        life_events=(f"{household.key}/event",) if household and town.homes.index(household) % 2 == 0 else (),
        verbatims=(evidence.source_key,) if evidence else (),
        interactions=(contact.source_key,) if contact else (),
        team=dice.one(TEAMS) if dice.happens(60) else None,
    )


def offers(town: Town) -> Iterator[Record]:
    """Yield campaigns with whom they address, coupons with what they are good for, and who used them."""
    for ordinal, (key, name, kind, day) in enumerate(_CAMPAIGNS, start=1):
        starts = (START + timedelta(days=day)).date()
        yield Campaign(
            source=SOURCE,
            reported_by="town",
            source_key=key,
            name=name,
            kind=kind,
            starts_on=starts,
            ends_on=starts + timedelta(days=30),
        )
        chosen = town.dice.some(town.adults, 40)
        for person in chosen:
            yield CampaignTarget(source=SOURCE, reported_by="town", source_key=f"{key}/{person}", campaign=key, customer=person)
        for coupon in (f"TOWN-{ordinal}A", "TOWN-ALL"):
            yield from _coupon(town, key, coupon)
            yield from _redemptions(town, key, coupon, chosen, starts)


def _coupon(town: Town, campaign: str, coupon: str) -> Iterator[Record]:
    yield Coupon(source=SOURCE, reported_by="town", source_key=coupon, code=coupon)
    yield CouponOffer(source=SOURCE, reported_by="town", source_key=f"{campaign}/{coupon}", campaign=campaign, coupon=coupon)
    for product in town.dice.some(tuple(PRICES), 4):
        key = f"{campaign}/{coupon}/{product}"
        yield CouponValidity(source=SOURCE, reported_by="town", source_key=key, campaign=campaign, coupon=coupon, product=product)


def _redemptions(town: Town, campaign: str, coupon: str, chosen: Sequence[str], starts: date) -> Iterator[Record]:
    for person in town.dice.some(chosen, 6):
        yield Redemption(
            source=SOURCE,
            reported_by="town",
            source_key=f"{campaign}/{coupon}/{person}",
            customer=person,
            coupon=coupon,
            campaign=campaign,
            redeemed_on=starts + timedelta(days=town.dice.number(0, 29)),
        )
