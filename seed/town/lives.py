"""What the town's people are known by, whom they answer for and work for, and what happens in their lives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from graph_api.records.household import Authority, Guardianship
from graph_api.records.person import (
    Basis,
    ChannelPreference,
    ContactPoint,
    ContactPointType,
    Employment,
    LifeContext,
    LifeContextKind,
    LifeEvent,
    LifeEventKind,
)
from graph_api.records.recognition import IdentifierHolding, IdentifierStrength, IdentifierType, identifier
from graph_api.records.record import Record
from seed.town.people import Home, Town
from seed.town.place import DESKS, ORGANIZATIONS, SOURCE, STORES, WEBS

_CONTEXTS = {
    LifeContextKind.ROLE: ("Nurse on night shifts", "Studies for a second degree", "Trains a children's football team"),
    LifeContextKind.CONSTRAINT: ("No lift in the house", "Cannot eat nuts", "Little money until the end of the month"),
    LifeContextKind.PLACE: ("Lives above the bakery", "Allotment behind the station", "Moves between two flats"),
}
_EVENTS = {
    LifeEventKind.SCHOOL_PARTY: "Party at school",
    LifeEventKind.BIRTHDAY: "A round birthday",
    LifeEventKind.MOVE: "Moves house",
    LifeEventKind.NEW_BABY: "A baby is due",
    LifeEventKind.WEDDING: "A wedding in the family",
    LifeEventKind.NEW_JOB: "Starts a new job",
    LifeEventKind.HOLIDAY: "Two weeks at the sea",
    LifeEventKind.ILLNESS: "An operation, and six weeks of rest",
    LifeEventKind.OTHER: "The garden is laid out anew",
}


def lives(town: Town) -> Iterator[Record]:
    """Yield identifiers, contact points, guardians, employments, preferences, contexts and events."""
    for person in town.adults:
        yield from _known_by(town, person)
        yield from _reached_at(town, person)
    yield from _shared_signs(town)
    for home in town.homes:
        yield from _guardians(town, home)
    yield from _work(town)
    yield from _preferences(town)
    yield from _contexts(town)
    yield from _events(town)


def _holding(person: str, type: IdentifierType, value: str, strength: IdentifierStrength, *, since: datetime | None) -> Iterator[Record]:
    sign = identifier(SOURCE, type, value, strength, "town")
    key = f"{person}/{type}/{sign.normalized_value}"
    yield sign
    yield IdentifierHolding(
        source=SOURCE, reported_by="town", source_key=key, customer=person, identifier=sign.source_key, valid_from=since
    )


def _known_by(town: Town, person: str) -> Iterator[Record]:
    dice, strong, weak = town.dice, IdentifierStrength.STRONG, IdentifierStrength.WEAK
    number = person.rsplit("-", 1)[-1].zfill(4)
    since = dice.moment() if dice.happens(60) else None
    if dice.happens(60):
        yield from _holding(person, IdentifierType.EMAIL, f"Person{number}@town.example", strong, since=since)
    if dice.happens(30):
        yield from _holding(person, IdentifierType.LOYALTY_ID, f"LF 9{number}-77", strong, since=since)
    if dice.happens(20):
        yield from _holding(person, IdentifierType.DEVICE_ID, f"device-{number}", strong, since=since)
    if dice.happens(15):
        yield from _holding(person, IdentifierType.COOKIE, f"ck-{number}", weak, since=since)
    if dice.happens(8):
        yield from _holding(person, IdentifierType.SOCIAL_HANDLE, f"@Person{number}", weak, since=None)


def _reached_at(town: Town, person: str) -> Iterator[Record]:
    dice = town.dice
    number = person.rsplit("-", 1)[-1].zfill(4)
    for type, value, percent in (
        (ContactPointType.EMAIL, f"person{number}@town.example", 35),
        (ContactPointType.PHONE, f"+1 555 01{number}", 20),
        (ContactPointType.POSTAL, f"{int(number)} Long Road", 20),
    ):
        if dice.happens(percent):
            yield ContactPoint(
                source=SOURCE,
                reported_by="town",
                source_key=f"{person}/{type}",
                customer=person,
                type=type,
                value=value,
                verified_at=dice.moment() if dice.happens(50) else None,
                confidential=dice.happens(5),
            )


def _shared_signs(town: Town) -> Iterator[Record]:
    """A landline for each tenth home, one place near the store, and cookies of people nobody knows."""
    weak = IdentifierStrength.WEAK
    for ordinal, home in enumerate(town.homes[::10], start=1):
        for person in home.adults:
            yield from _holding(person, IdentifierType.PHONE, f"+49 30 5550{ordinal:03}", weak, since=None)
    for person in town.adults[5:12]:
        yield from _holding(person, IdentifierType.GEOFENCE, "River Street 50 m", weak, since=None)
    for person in town.anonymous:
        yield from _holding(person, IdentifierType.COOKIE, f"ck-{person}", weak, since=town.dice.moment())


def _guardians(town: Town, home: Home) -> Iterator[Record]:
    for child in home.children:
        homes = [each for each in town.homes if child in each.children]
        authority = Authority.SHARED if len(homes) > 1 or len(home.adults) > 1 else Authority.SOLE
        for adult in home.adults[:2]:
            temporary = town.dice.happens(4)
            yield Guardianship(
                source=SOURCE,
                reported_by="town",
                source_key=f"{adult}/{child}",
                guardian=adult,
                ward=child,
                authority=Authority.TEMPORARY if temporary else authority,
                valid_from=datetime(2025, 1, 1, tzinfo=UTC) if temporary or town.dice.happens(20) else None,
                valid_to=datetime(2025, 9, 1, tzinfo=UTC) if temporary else None,
            )


def _work(town: Town) -> Iterator[Record]:
    for ordinal, person in enumerate(town.adults[::3], start=1):
        organization = f"town-org-{ordinal % len(ORGANIZATIONS) + 1}"
        since = town.dice.moment() if town.dice.happens(60) else None
        yield Employment(
            source=SOURCE,
            reported_by="town",
            source_key=f"{person}/{organization}",
            customer=person,
            organization=organization,
            role=town.turn(("Teacher", "Buyer", "Owner", "Cook", "Volunteer")),
            valid_from=since,
            valid_to=since + timedelta(days=90) if since is not None and town.dice.happens(20) else None,
        )


def _preferences(town: Town) -> Iterator[Record]:
    for person in town.adults[::5]:
        currency = town.currency[person]
        channel = town.dice.one((STORES[currency], WEBS[currency], DESKS[currency], "mail", "letters"))
        yield ChannelPreference(
            source=SOURCE,
            reported_by="town",
            source_key=f"{person}/{channel}",
            customer=person,
            channel=channel,
            basis=Basis.STATED,
            stated_at=town.dice.moment(),
        )


def _contexts(town: Town) -> Iterator[Record]:
    for ordinal, person in enumerate(town.adults[::4], start=1):
        kind, since = town.turn(tuple(LifeContextKind)), town.dice.moment()
        yield LifeContext(
            source=SOURCE,
            reported_by="town",
            source_key=f"{person}/context",
            customer=person,
            kind=kind,
            text=town.dice.one(_CONTEXTS[kind]),
            valid_from=since if ordinal % 2 else None,
            valid_to=since + timedelta(days=200) if ordinal % 6 == 1 else None,
            basis=town.turn(tuple(Basis)),
        )


def _events(town: Town) -> Iterator[Record]:
    for ordinal, home in enumerate(town.homes[::2], start=1):
        kind, noted = town.turn(tuple(LifeEventKind)), town.dice.moment()
        together = (*home.adults, *home.children) if ordinal % 3 else home.adults[:1]
        yield LifeEvent(
            source=SOURCE,
            reported_by="town",
            source_key=f"{home.key}/event",
            customers=together,
            kind=kind,
            text=_EVENTS[kind],
            date=(noted + timedelta(days=town.dice.number(3, 60))).date(),
            noted_at=noted,
            basis=town.turn(tuple(Basis)),
        )
