"""Whom it is worth comparing: people with one mark, or with the same beginning of a name and a birthday in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from graph_api.identity.deciding import Judgement, Verdict, judge
from graph_api.identity.likeness import spelt
from graph_api.identity.person import Person
from graph_api.identity.rules import Rules

MOST_ALIKE = 50  # people of one key; of more, the key tells nothing


def candidates(people: Sequence[Person], rules: Rules, granted: Collection[str] = ()) -> list[Judgement]:
    """Judge every two people who have something in common; those that are kept apart are left out. Best first, then by id."""
    found = (judge(one, other, rules, granted) for one, other in pairs(people))
    kept = [judgement for judgement in found if judgement.verdict is not Verdict.APART]
    return sorted(kept, key=lambda each: (-each.score, each.one, each.other))


def pairs(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Yield each two people once who share a key, in the order of their ids."""
    blocks: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        for key in set(_keys(person)):
            blocks[key].append(person)
    met: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) > MOST_ALIKE:
            continue
        for one, other in combinations(sorted(block, key=lambda person: person.id), 2):
            if (one.id, other.id) not in met:
                met.add((one.id, other.id))
                yield one, other


def _keys(person: Person) -> Iterator[str]:
    given, family = spelt(person.given or ""), spelt(person.family or "")
    yield from (f"mark {mark.id}" for mark in person.marks)
    if person.birth_date is not None:
        yield f"birth {person.birth_date.isoformat()}"
        for name in filter(None, (given, family)):
            yield f"year {person.birth_date.year} {name[:3]}"
            yield f"day {person.birth_date:%m%d} {name[:3]}"
    if given and family:
        yield "names " + " ".join(sorted((given[:4], family[:4])))
    for address in person.addresses:
        if not address.is_confidential:
            yield f"address {' '.join(sorted(spelt(address.text).split()))}"
