"""Who lives in the town: 120 households, about 300 people, what they are known by and what they live through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import cast

from graph_api.records.household import FormedBy, Household, Membership, MembershipRole
from graph_api.records.person import Basis, Customer, CustomerKind, CustomerStatus
from graph_api.records.record import Record
from seed.town.dice import Dice, Face, around
from seed.town.place import SOURCE, ZONES

HOUSEHOLDS = 120
STRANGERS = 24

_FIRST = (
    *("Ada", "Ben", "Clara", "David", "Elif", "Felix", "Grace", "Hugo", "Ines", "Jonas", "Kaya", "Liam", "Mara", "Noah", "Olga"),
    *("Paul", "Quinn", "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Wim", "Xenia", "Yusuf", "Zoe"),
)
_LAST = (
    *("Abbott", "Bauer", "Cohen", "Dietrich", "Evans", "Fischer", "Garcia", "Hoffmann", "Ivanov", "Jensen", "Khan", "Lehmann"),
    *("Müller", "Nguyen", "O'Brien", "Petrov", "Quast", "Rossi", "Şahin", "Tanaka", "Ueda", "Vogel", "Weiß", "Young", "Zimmer"),
)
# Names as they do come in: what a page, a spreadsheet or a query must not take for its own.
_HOSTILE = (
    "<script>alert('hello')</script>",
    '=HYPERLINK("http://example.invalid","click")',
    "Robert'); DROP TABLE customers;--",
    "$caller ${name} {{name}} %s",
    "محمد الأحمد",
    "李小龍",
    "Zoë 🧚 Ångström",
    "A" * 120,
)
_COMPOSITIONS: tuple[tuple[MembershipRole, ...], ...] = (
    (MembershipRole.OTHER,),
    (MembershipRole.PARTNER, MembershipRole.PARTNER),
    (MembershipRole.PARENT, MembershipRole.CHILD),
    (MembershipRole.PARENT, MembershipRole.PARENT, MembershipRole.CHILD),
    (MembershipRole.PARENT, MembershipRole.PARENT, MembershipRole.CHILD, MembershipRole.CHILD),
    (MembershipRole.PARENT, MembershipRole.CHILD, MembershipRole.GRANDPARENT),
    (MembershipRole.FLATMATE, MembershipRole.FLATMATE),
    (MembershipRole.PARTNER, MembershipRole.PARTNER, MembershipRole.RELATIVE),
    (MembershipRole.OTHER,),
)


@dataclass(frozen=True)
class Home:
    """A household of the town and who lives there, by their keys."""

    key: str
    currency: str
    adults: tuple[str, ...]
    children: tuple[str, ...]


@dataclass
class Town:
    """Everybody who was drawn so far, for those who come after."""

    dice: Dice
    homes: list[Home] = field(default_factory=list[Home])
    adults: list[str] = field(default_factory=list[str])
    children: list[str] = field(default_factory=list[str])
    anonymous: list[str] = field(default_factory=list[str])
    mentioned: list[str] = field(default_factory=list[str])
    shared: list[str] = field(default_factory=list[str])
    currency: dict[str, str] = field(default_factory=dict[str, str])
    count: int = 0
    turns: dict[object, Iterator[object]] = field(default_factory=dict[object, Iterator[object]])

    def turn(self, faces: tuple[Face, ...]) -> Face:
        """The next of these in turn, so that each of them occurs."""
        return cast("Face", next(self.turns.setdefault(faces, around(faces))))

    def home_of(self, person: str) -> Home | None:
        """The first home of a person."""
        return next((home for home in self.homes if person in home.adults or person in home.children), None)


def people(town: Town) -> Iterator[Record]:
    """Yield customers, households and memberships, and note everybody in the town."""
    for ordinal in range(1, HOUSEHOLDS + 1):
        yield from _home(town, ordinal)
    yield from _shared_custody(town)
    yield from _strangers(town)


def _home(town: Town, ordinal: int) -> Iterator[Record]:
    dice = town.dice
    key = f"town-home-{ordinal}"
    currency = "USD" if ordinal % 2 else "EUR"
    last, moved_in = dice.one(_LAST), dice.moment()
    roles = _COMPOSITIONS[ordinal % len(_COMPOSITIONS)]
    adults, children, memberships = list[str](), list[str](), list[Record]()
    for role in roles:
        child = role is MembershipRole.CHILD
        customer = _person(town, last, currency, child=child)
        (children if child else adults).append(customer.source_key)
        town.currency[customer.source_key] = currency
        memberships.append(_membership(key, customer.source_key, role, dice, moved_in))
        yield customer
    yield _household(key, last, (len(adults), len(children)), dice, moved_in)
    yield from memberships
    town.homes.append(Home(key, currency, tuple(adults), tuple(children)))
    town.adults += adults
    town.children += children


def _person(town: Town, last: str, currency: str, *, child: bool) -> Customer:
    dice = town.dice
    town.count += 1
    number = town.count
    hostile = not child and number % 40 == 0
    name = _HOSTILE[number // 40 % len(_HOSTILE)] if hostile else f"{dice.one(_FIRST)} {last}"
    # Every eleventh name is one and the same: lists must order people who share it.
    name = "Anna Schmidt" if number % 37 == 0 else name
    youngest, oldest = (date(2009, 1, 1), date(2026, 1, 1)) if child else (date(1935, 1, 1), date(2002, 1, 1))
    born = youngest + timedelta(days=dice.number(0, (oldest - youngest).days))
    status = _status(number, child=child)
    erased = status is CustomerStatus.ERASED
    return Customer(
        source=SOURCE,
        reported_by="town",
        source_key=f"town-{number}",
        display_name=None if erased else name,
        kind=CustomerKind.MEMBER_ONLY if child or dice.happens(15) else CustomerKind.KNOWN,
        status=status,
        birth_date=None if erased or dice.happens(25) else born,
        age_band=None if not dice.happens(20) else ("under 18" if child else dice.one(("18-39", "40-64", "65+"))),
        time_zone=ZONES[currency] if not child and dice.happens(70) else None,
        preferred_language=None if child or dice.happens(50) else ("en" if currency == "USD" else "de"),
        address_as=None if erased or not dice.happens(15) else last,
        pronouns=dice.one(("she/her", "he/him", "they/them")) if not erased and dice.happens(15) else None,
    )


def _status(number: int, *, child: bool) -> CustomerStatus:
    if child:
        return CustomerStatus.ACTIVE
    return {60: CustomerStatus.MERGED, 61: CustomerStatus.ERASED, 62: CustomerStatus.DECEASED}.get(number % 90, CustomerStatus.ACTIVE)


def _membership(home: str, person: str, role: MembershipRole, dice: Dice, moved_in: datetime) -> Membership:
    basis = dice.one((Basis.STATED, Basis.STATED, Basis.OBSERVED, Basis.INFERRED, Basis.ASSUMED))
    since = moved_in if dice.happens(50) else None
    ended = since is not None and role in (MembershipRole.FLATMATE, MembershipRole.RELATIVE) and dice.happens(40)
    return Membership(
        source=SOURCE,
        reported_by="town",
        source_key=f"{home}/{person}",
        customer=person,
        household=home,
        role=role,
        valid_from=since,
        valid_to=dice.moment(after=moved_in) + timedelta(days=1) if ended else None,
        basis=basis,
    )


def _household(key: str, last: str, size: tuple[int, int], dice: Dice, moved_in: datetime) -> Household:
    grown, kids = size
    stated = dice.happens(70)
    return Household(
        source=SOURCE,
        reported_by="town",
        source_key=key,
        name=f"{last} home",
        formed_by=FormedBy.STATED if stated else FormedBy.RULE,
        valid_from=moved_in if stated else None,
        valid_to=moved_in + timedelta(days=400) if dice.happens(5) else None,
        size_band=str(grown + kids) if dice.happens(60) else None,
        kids_band=str(kids) if dice.happens(50) else None,
        age_band=dice.one(("19-24", "25-34", "35-44", "45-54")) if dice.happens(40) else None,
        income_band=dice.one(("under 35K", "35-74K", "75K+")) if dice.happens(30) else None,
        home_ownership=dice.one(("Homeowner", "Renter")) if dice.happens(40) else None,
        marital_status=dice.one(("Married", "Unmarried")) if dice.happens(30) else None,
        composition=f"{grown} adults, {kids} children" if dice.happens(30) else None,
    )


def _shared_custody(town: Town) -> Iterator[Record]:
    """Two children who live half of the week with a parent in another household."""
    with_child = [home for home in town.homes if len(home.adults) == 1 and home.children]
    without = [home for home in town.homes if len(home.adults) == 1 and not home.children]
    for first, second in zip(with_child[:2], without[:2], strict=True):
        since = datetime(2025, 3, 1, tzinfo=UTC)
        child = first.children[0]
        yield Membership(
            source=SOURCE,
            reported_by="town",
            source_key=f"{second.key}/{child}",
            customer=child,
            household=second.key,
            role=MembershipRole.CHILD,
            valid_from=since,
            basis=Basis.STATED,
        )
        town.homes[town.homes.index(second)] = Home(second.key, second.currency, second.adults, (child,))


def _strangers(town: Town) -> Iterator[Record]:
    """People without a household: anonymous visitors, people somebody mentioned, and accounts that a family shares."""
    lists = {CustomerKind.ANONYMOUS: town.anonymous, CustomerKind.MENTIONED: town.mentioned, CustomerKind.SHARED: town.shared}
    for ordinal in range(1, STRANGERS + 1):
        kind = town.turn(tuple(lists))
        key = f"town-stranger-{ordinal}"
        name = None if kind is CustomerKind.ANONYMOUS else town.dice.one(_FIRST)
        lists[kind].append(key)
        town.currency[key] = "USD" if ordinal % 2 else "EUR"
        yield Customer(source=SOURCE, reported_by="town", source_key=key, display_name=name, kind=kind)
