"""What single judgements come to together: whom a chain of merges, or one visitor, would join although nothing else does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from graph_api.identity.deciding import Judgement, Verdict, is_adult_with_minor, judge
from graph_api.identity.person import Person
from graph_api.identity.rules import Rules


def consistent(found: Sequence[Judgement], people: Iterable[Person], rules: Rules) -> list[Judgement]:
    """Return the judgements in their order, those that must not be carried out together as suggestions.

    A chain of known people that would join two who contradict each other, or an adult with a minor, is left to a colleague; so is
    a visitor whom several people could be, for nobody becomes another because both once used one device.
    """
    by_id = {person.id: person for person in people}
    clusters = _clusters([each for each in found if _joins(each, by_id)], by_id)
    doubtful = {id for cluster in set(clusters.values()) if _contradicts(cluster, by_id, rules) for id in cluster}
    choices: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for visitor, other in _visits(found, by_id):
        choices[visitor].add(clusters.get(other, frozenset({other})))
    doubtful |= {visitor for visitor, others in choices.items() if len(others) > 1}
    return [_suggested(each) if each.verdict is Verdict.MERGE and {each.one, each.other} & doubtful else each for each in found]


def _joins(judgement: Judgement, people: Mapping[str, Person]) -> bool:
    return judgement.verdict is Verdict.MERGE and people[judgement.one].is_known and people[judgement.other].is_known


def _visits(found: Iterable[Judgement], people: Mapping[str, Person]) -> Iterator[tuple[str, str]]:
    for each in found:
        for visitor, other in ((each.one, each.other), (each.other, each.one)):
            if each.verdict is Verdict.MERGE and not people[visitor].is_known:
                yield visitor, other


def _clusters(joining: Iterable[Judgement], people: Mapping[str, Person]) -> Mapping[str, frozenset[str]]:
    clusters = {id: frozenset({id}) for id in people}
    for each in joining:
        both = clusters[each.one] | clusters[each.other]
        clusters.update(dict.fromkeys(both, both))
    return clusters


def _contradicts(cluster: frozenset[str], people: Mapping[str, Person], rules: Rules) -> bool:
    pairs = [(people[one], people[other]) for one, other in combinations(sorted(cluster), 2)]
    return any(is_adult_with_minor(*pair) or judge(*pair, rules).contradicts for pair in pairs)


def _suggested(judgement: Judgement) -> Judgement:
    why = "together with others it would join people who are not one"
    return replace(judgement, verdict=Verdict.SUGGEST, reasons=(*judgement.reasons, why))
