"""Whether two records are one person: merged by a rule, suggested to a colleague, or kept apart; always with the reasons."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from graph_api.identity import likeness
from graph_api.identity.marks import SharedMark, shared_marks
from graph_api.identity.person import Person
from graph_api.identity.rules import Points, Rules


class Verdict(StrEnum):
    """What is to become of two records."""

    MERGE = "MERGE"
    SUGGEST = "SUGGEST"
    APART = "APART"


@dataclass(frozen=True)
class Judgement:
    """What a rule says of two records: the verdict, the rule, how sure from 0 to 1, for which reasons, by which marks (their ids).

    `one` is whom the other would be merged into: somebody known before a visitor, else the lower id. They contradict each other
    where given names or birthdays cannot be one person's.
    """

    one: str
    other: str
    verdict: Verdict
    rule: str
    score: float
    reasons: tuple[str, ...]
    marks: tuple[str, ...] = ()
    contradicts: bool = False


@dataclass(frozen=True)
class _Compared:
    """Points of one field, and in words."""

    field: str
    points: float
    reason: str
    differs: bool


def judge(one: Person, other: Person, rules: Rules, granted: Collection[str] = ()) -> Judgement:
    """Judge whether two records are one person.

    `granted` are the purposes for which whoever logs in agreed that her earlier history joins her. An adult and a minor
    are never merged by a rule, nor are two known people by what a family shares: there is a suggestion at most.
    """
    one, other = sorted((one, other), key=lambda person: (not person.is_known, person.id))
    compared, shared = _compared(one, other, rules), list(shared_marks(one, other, rules))
    contradicts = any(each.differs for each in compared)
    strong = [each for each in shared if not each.why_weak]
    verdict, rule, score = _verdict((one, other), compared, strong, rules, granted)
    if verdict is Verdict.APART and shared and not contradicts:
        verdict, rule = Verdict.SUGGEST, "shared_mark"
    reasons = (*(each.reason for each in compared if each.reason), *(_told(each) for each in shared))
    if verdict is Verdict.MERGE and is_adult_with_minor(one, other):
        verdict, reasons = Verdict.SUGGEST, (*reasons, "one of them is a minor: people decide that, not rules")
    return Judgement(one.id, other.id, verdict, rule, round(score, 4), reasons, tuple(each.mark.id for each in shared), contradicts)


def is_adult_with_minor(one: Person, other: Person) -> bool:
    """Tell whether one of them is a minor and the other is not, as far as anybody knows."""
    return one.is_minor is not other.is_minor and True in (one.is_minor, other.is_minor)


def _verdict(
    pair: tuple[Person, Person], compared: list[_Compared], strong: list[SharedMark], rules: Rules, granted: Collection[str]
) -> tuple[Verdict, str, float]:
    points = {each.field: each.points for each in compared}
    if any(each.differs for each in compared):
        strong = []
    if strong and not all(person.is_known for person in pair):
        agreed = rules.login_purposes <= set(granted)
        return (Verdict.MERGE if agreed else Verdict.SUGGEST), "visitor_logs_in", rules.login_score
    alone = any(each.mark.type in rules.enough_alone for each in strong)
    if points["given"] > 0 and strong and (alone or points["birth"] > 0):
        return Verdict.MERGE, "same_mark", rules.same_mark
    return _by_likeness(pair, compared, rules)


def _by_likeness(pair: tuple[Person, Person], compared: list[_Compared], rules: Rules) -> tuple[Verdict, str, float]:
    points = {each.field: each.points for each in compared}
    total = sum(points.values())
    core, score = total - points["address"], _chance(total - rules.merge)
    # Whose given name is missing or somewhat different may be her own twin; whose birthday is missing, her own mother.
    sure = min(points["given"], points["birth"]) > 0 and total >= rules.merge and core >= rules.core
    if sure and all(person.is_known for person in pair) and not any(each.differs for each in compared):
        return Verdict.MERGE, "same_person", score
    return (Verdict.SUGGEST if total >= rules.suggest else Verdict.APART), "same_person", score


def _compared(one: Person, other: Person, rules: Rules) -> list[_Compared]:
    straight = [_name("given", one.given, other.given, rules), _name("family", one.family, other.family, rules)]
    crossed = [_name("given", one.given, other.family, rules), _name("family", one.family, other.given, rules)]
    names = crossed if all(each.points > 0 for each in crossed) else straight
    return [*names, _birthday(one, other, rules), _address(one, other, rules)]


def _name(field: str, one: str | None, other: str | None, rules: Rules) -> _Compared:
    if not one or not other:
        return _Compared(field, 0.0, "", False)
    alike, limits = likeness.names(one, other), rules.likeness
    if field == "given" and alike < limits["close_name"] and _is_short_for(one, other):
        alike = limits["close_name"]
    points = _graded(alike, limits["same_name"], limits["close_name"], rules.points[field])
    # A family name may change; two given names that have nothing in common are twins, or a mother and her daughter.
    return _Compared(field, points, f"{field} names are alike by {alike:.2f}", field == "given" and alike < limits["other_name"])


def _is_short_for(one: str, other: str) -> bool:
    first, second = sorted((likeness.spelt(one), likeness.spelt(other)), key=len)
    return len(first) == 1 and second.startswith(first)


def _birthday(one: Person, other: Person, rules: Rules) -> _Compared:
    if one.birth_date is None or other.birth_date is None:
        return _Compared("birth", 0.0, "", False)
    alike = likeness.birthdays(one.birth_date, other.birth_date)
    points = _graded(alike, 1.0, 0.9, rules.points["birth"])
    return _Compared("birth", points, f"birthdays are alike by {alike:.2f}", alike == 0.0)


def _address(one: Person, other: Person, rules: Rules) -> _Compared:
    open_ones = [[each.text for each in person.addresses if not each.is_confidential] for person in (one, other)]
    if not all(open_ones):
        return _Compared("address", 0.0, "", False)
    alike = max(likeness.addresses(first, second) for first in open_ones[0] for second in open_ones[1])
    points = _graded(alike, rules.likeness["same_address"], rules.likeness["close_address"], rules.points["address"])
    return _Compared("address", points, f"addresses are alike by {alike:.2f}", False)


def _graded(alike: float, same: float, close: float, points: Points) -> float:
    return points.same if alike >= same else points.close if alike >= close else points.other


def _told(shared: SharedMark) -> str:
    return f"both hold {shared.mark.type} {shared.mark.value}" + (f", which is weak: {shared.why_weak}" if shared.why_weak else "")


def _chance(bits: float) -> float:
    return 1 / (1 + 2 ** -max(-40.0, min(40.0, bits + 6)))
