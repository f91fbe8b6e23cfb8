"""FEBRL's labelled people, with what it lacks put in: twins, and telephones and addresses that families share."""

from __future__ import annotations

import csv
import gzip
import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from random import Random

from graph_api.identity.candidates import pairs
from graph_api.identity.deciding import Verdict, judge
from graph_api.identity.person import Address, HeldMark, Person
from graph_api.identity.rules import Rules

FILES = Path(__file__).parent / "febrl"
TWINS, COUPLES = 300, 300  # people put in beside originals: born on the same day, or living with them under one telephone
SEED = "2026"


@dataclass(frozen=True)
class Measured:
    """Pairs of records: merged by a rule, rightly so, merged or suggested, rightly so, and all that are one person."""

    merged: int
    merged_rightly: int
    found: int
    found_rightly: int
    true: int

    @property
    def precision(self) -> float:
        """Of the merged pairs, the share that is one person."""
        return self.merged_rightly / self.merged

    @property
    def recall(self) -> float:
        """Of the pairs that are one person, the share that is merged."""
        return self.merged_rightly / self.true

    @property
    def recall_with_suggestions(self) -> float:
        """Of the pairs that are one person, the share that is merged or suggested to a colleague."""
        return self.found_rightly / self.true


def labelled(number: int) -> tuple[Sequence[Person], Mapping[str, str]]:
    """Return all records of one of FEBRL's data sets, and for each id the person it is."""
    packed = (FILES / f"dataset{number}.csv.gz").read_bytes()
    rows = list(csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8")), skipinitialspace=True))
    people = [_person(row) for row in rows]
    owners = {person.id: person.id.split("-")[1] for person in people}
    dice = Random(SEED)
    originals = sorted((person for person in people if person.id.endswith("-org")), key=lambda person: person.id)
    named = [person for person in originals if person.given and person.birth_date]
    givens = sorted({person.given for person in named if person.given})
    for number, original in enumerate(dice.sample(named, TWINS + COUPLES)):
        added = _relative(original, number, dice.choice(givens), dice)
        if added.given != original.given:
            people.append(added)
            owners[added.id] = added.id
    return _with_telephones(people, owners), owners


def _person(row: Mapping[str, str]) -> Person:
    written = row["date_of_birth"]
    street = " ".join(filter(None, (row[name] for name in ("street_number", "address_1", "address_2", "suburb", "postcode"))))
    return Person(
        row["rec_id"],
        "KNOWN",
        row["given_name"] or None,
        row["surname"] or None,
        _day(written),
        addresses=(Address(street),) if street else (),
    )


def _day(written: str) -> date | None:
    try:
        return datetime.strptime(written, "%Y%m%d").date()
    except ValueError:
        return None


def _relative(original: Person, number: int, given: str, dice: Random) -> Person:
    if number < TWINS:
        return replace(original, id=f"twin-{number}", given=given)
    return replace(
        original, id=f"spouse-{number}", given=given, birth_date=date(dice.randint(1920, 1990), dice.randint(1, 12), dice.randint(1, 28))
    )


def _with_telephones(people: Sequence[Person], owners: Mapping[str, str]) -> list[Person]:
    """Half of the homes have a telephone, held by everybody there: a weak mark."""
    homes: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        homes[person.addresses[0].text if person.addresses else person.id].append(person)
    found: list[Person] = []
    for number, (_, home) in enumerate(sorted(homes.items())):
        holders = len({owners[person.id] for person in home})
        phone = HeldMark(f"phone-{number}", "PHONE", f"+61255{number:06}", is_strong=False, holders=holders)
        found += [replace(person, marks=(phone,)) if number % 2 else person for person in home]
    return found


def measure(rules: Rules, people: Sequence[Person], owners: Mapping[str, str]) -> Measured:
    """Judge every two records that have something in common and count what was right; pairs never compared count as missed."""
    sizes: defaultdict[str, int] = defaultdict(int)
    for owner in owners.values():
        sizes[owner] += 1
    true = sum(size * (size - 1) // 2 for size in sizes.values())
    verdicts = [(judge(one, other, rules).verdict, owners[one.id] == owners[other.id]) for one, other in pairs(people)]
    merged = [right for verdict, right in verdicts if verdict is Verdict.MERGE]
    found = [right for verdict, right in verdicts if verdict is not Verdict.APART]
    return Measured(len(merged), sum(merged), len(found), sum(found), true)


def wrong_merges(rules: Rules, people: Sequence[Person], owners: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the pairs that a rule would merge although they are two people."""
    others = ((one, other) for one, other in pairs(people) if owners[one.id] != owners[other.id])
    return [(one.id, other.id) for one, other in others if judge(one, other, rules).verdict is Verdict.MERGE]
