"""Who lives together by a rule: one family name at one address. People say more than rules: what they ended is not formed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from hashlib import blake2b

from graph_api.identity import likeness
from graph_api.identity.person import Person
from graph_api.identity.rules import Rules
from graph_api.records.household import FormedBy, Household, Membership, MembershipRole
from graph_api.records.person import Basis
from graph_api.records.record import Record


@dataclass(frozen=True)
class SuggestedHousehold:
    """People whom a rule takes for one household: its permanent key, its name, the ids of who belongs to it, and why."""

    key: str
    name: str
    members: tuple[str, ...]
    rule: str
    reasons: tuple[str, ...]


def households(people: Iterable[Person], rules: Rules) -> list[SuggestedHousehold]:
    """Return the households that the rule forms, by key.

    No confidential address is a reason. Nobody is put together again with whom she shares an ended household, and who
    share one today need no rule; a house of more people than `household_people` is left alone.
    """
    homes: defaultdict[str, list[tuple[Person, str]]] = defaultdict(list)
    for person in people:
        for address in person.addresses:
            if person.family and not address.is_confidential:
                homes[likeness.spelt(person.family)].append((person, address.text))
    found = (home for family in homes.values() for home in _at_one_address(family, rules))
    return sorted(filter(None, (_formed(home, rules) for home in found)), key=lambda each: each.key)


def household_records(suggested: SuggestedHousehold, source: str, since: datetime) -> tuple[Record, ...]:
    """Return what writes a suggested household, formed by RULE and INFERRED; its ids come from name and address, not from the moment."""
    home = Household(source=source, source_key=suggested.key, name=suggested.name, formed_by=FormedBy.RULE)
    members = (
        Membership(
            source=source,
            source_key=f"{suggested.key}/{member}",
            customer=member,
            household=home.source_key,
            role=MembershipRole.OTHER,
            valid_from=since,
            basis=Basis.INFERRED,
        )
        for member in suggested.members
    )
    return (home, *members)


def _at_one_address(family: Sequence[tuple[Person, str]], rules: Rules) -> list[list[tuple[Person, str]]]:
    groups: list[list[tuple[Person, str]]] = []
    for person, text in sorted(family, key=lambda each: (likeness.spelt(each[1]), each[0].id)):
        group = next((group for group in groups if likeness.addresses(group[0][1], text) >= rules.household_likeness), None)
        if group is None:
            groups.append(group := [])
        group.append((person, text))
    return groups


def _formed(home: Sequence[tuple[Person, str]], rules: Rules) -> SuggestedHousehold | None:
    people = {person.id: person for person, _ in home}
    apart = {person.id for person in people.values() if any(_parted(person, other) for other in people.values())}
    together = [person for id, person in sorted(people.items()) if id not in apart]
    if not 2 <= len(together) <= rules.household_people or _is_one_already(together):
        return None
    family, address = together[0].family or "", home[0][1]
    told = (f"family name {family}", f"address {address}")
    key = blake2b(f"{likeness.spelt(family)}|{likeness.spelt(address)}".encode(), digest_size=16).hexdigest()
    return SuggestedHousehold(f"rule/{key}", family, tuple(person.id for person in together), "same_household", told)


def _parted(one: Person, other: Person) -> bool:
    if one.id == other.id:
        return False
    ended = [{belonging.household for belonging in person.belongings if belonging.valid_to is not None} for person in (one, other)]
    every = [{belonging.household for belonging in person.belongings} for person in (one, other)]
    return bool((ended[0] & every[1]) | (every[0] & ended[1]))


def _is_one_already(people: Sequence[Person]) -> bool:
    lives = [frozenset(belonging.household for belonging in person.belongings if belonging.valid_to is None) for person in people]
    return bool(reduce(frozenset[str].intersection, lives))
