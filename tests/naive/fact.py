"""References: what is known of somebody, on what ground, what she says to it, and whether it fits together."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any

from .amounts import Money
from .graph import Row, Thing
from .life import BASES
from .orders import years_later
from .references import Answer, References, back, field, sentence, source, to, to_all
from .world import World

CONCLUDED = ("INFERRED", "ASSUMED")
TRUE_AT_SOME_TIME = ("HOLDS", "ENDED", "AHEAD")
LIVED = {
    "CONCERN": "It worries her",
    "PRIDE": "She is proud of it",
    "ASPIRATION": "She strives for it",
    "INDIFFERENT": "It does not matter to her",
    "UNKNOWN": "What it means to her nobody asked",
}


def owner(world: World, fact: Thing) -> tuple[str, Thing] | None:
    """By which field a fact is somebody's, and whose."""
    found = ((name, world.graph.one(fact, name)) for name in ("customer", "household", "organization"))
    return next(((name, thing) for name, thing in found if thing is not None), None)


def beside(world: World, fact: Thing) -> list[Thing]:
    """The other facts of whomever it is a fact of."""
    whose = owner(world, fact)
    return [] if whose is None else [each for each in world.graph.naming("Fact", *whose) if each is not fact]


def slot(world: World, fact: Thing) -> tuple[Any, ...]:
    """What may be known once: an attribute in a context."""
    record, type_ = fact.record, world.graph.one(fact, "attribute")
    return (type_.id if type_ else None, record.context_when, record.context_for_whom, record.context_channel)


def is_single(world: World, fact: Thing) -> bool:
    """Whether one has one value of its attribute."""
    type_ = world.graph.one(fact, "attribute")
    return type_ is not None and type_.record.cardinality == "ONE"


def judgement(world: World, fact: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> Thing | None:
    """What she said last to the same value of the same attribute in the same context."""
    claim = (slot(world, fact), fact.record.value)
    same = [fact, *(each for each in beside(world, fact) if (slot(world, each), each.record.value) == claim)]
    said = [
        each
        for one in same
        for each in world.graph.naming("Judgement", "fact", one)
        if each.record.at <= (asOf or world.now)
        and world.knows(knownAt)
        and (each.record.at >= fact.record.noted_at or fact.record.basis in CONCLUDED)
    ]
    said.sort(key=lambda each: each.id)
    return max(said, key=lambda each: (each.record.at, each.record.verdict), default=None)


def basis(world: World, fact: Thing) -> str:
    """What she confirmed is stated, whoever concluded it."""
    said = judgement(world, fact)
    return "STATED" if said is not None and said.record.verdict == "CONFIRMED" else fact.record.basis


def amount(world: World, fact: Thing) -> Money | None:
    """The value where it is money."""
    record = fact.record
    return None if record.amount_minor is None else Money(record.amount_minor, record.currency)


def is_barred(world: World, fact: Thing) -> bool:
    """Whether it is a conclusion about a minor or of a special category."""
    if fact.record.basis not in CONCLUDED:
        return False
    type_, customer = world.graph.one(fact, "attribute"), world.graph.one(fact, "customer")
    if type_ is not None and type_.record.sensitivity not in ("NONE", "PRIVATE"):
        return True
    if customer is None:
        return False
    born = customer.record.birth_date
    if born is None:
        return any(each.record.role == "CHILD" for each in world.graph.naming("Membership", "customer", customer))
    return years_later(born, 18) > world.day(fact.record.noted_at)


def is_superseded(world: World, fact: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> bool:
    """Whether a later fact names it, or the same source said otherwise under the same key."""
    mine, record = (fact.record.source, fact.record.own_key, slot(world, fact)), fact.record
    later = world.graph.naming("Fact", "supersedes", fact)
    if is_single(world, fact):
        again = [each for each in beside(world, fact) if (each.record.source, each.record.own_key, slot(world, each)) == mine]
        later = [*later, *(each for each in again if each.record.noted_at > record.noted_at)]
    return world.knows(knownAt) and any(each.record.noted_at <= (asOf or world.now) for each in later)


def standing(world: World, fact: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> str:
    """Whether it holds at a moment, and if not, why."""
    at, record = asOf or world.now, fact.record
    said = judgement(world, fact, asOf, knownAt)
    answers = (
        ("BARRED", is_barred(world, fact)),
        ("REFUTED", said is not None and said.record.verdict == "REJECTED"),
        ("SUPERSEDED", is_superseded(world, fact, asOf, knownAt)),
        ("ENDED", record.valid_to is not None and record.valid_to <= at),
        ("AHEAD", _start(fact) > at),
    )
    return next((name for name, so in answers if so), "HOLDS")


def _start(fact: Thing) -> datetime:
    return fact.record.valid_from or fact.record.noted_at


def contradicts(world: World, fact: Thing) -> list[Thing]:
    """Another value of what one has once, in the same context, at one time."""
    if not is_single(world, fact) or standing(world, fact) not in TRUE_AT_SOME_TIME:
        return []
    return [
        each
        for each in beside(world, fact)
        if slot(world, each) == slot(world, fact)
        and each.record.value != fact.record.value
        and (each.record.valid_to is None or _start(fact) < each.record.valid_to)
        and (fact.record.valid_to is None or _start(each) < fact.record.valid_to)
        and standing(world, each) in TRUE_AT_SOME_TIME
    ]


def facts(name: str) -> Answer:
    """What is known of a customer, a household or an organization, by the field of that name."""

    def answer(
        world: World, holder: Thing, asOf: datetime | None = None, knownAt: datetime | None = None, current: bool = True
    ) -> list[Thing]:
        known = world.graph.naming("Fact", name, holder) if world.knows(knownAt) else []
        return [fact for fact in known if not current or standing(world, fact, asOf, knownAt) == "HOLDS"]

    return answer


def fact_sentence(world: World, fact: Thing) -> Row:
    """What, in which context, how we know, and how she lives it."""
    record = fact.record
    when = f", {record.context_when}" if record.context_when else ""
    whom = f", for {record.context_for_whom}" if record.context_for_whom else ""
    channel = f", by {record.context_channel.lower()}" if record.context_channel else ""
    meaning = f": “{record.meaning}”" if record.meaning else ""
    name = record.attribute[0].upper() + record.attribute[1:]
    how = BASES[basis(world, fact)]
    return sentence(f"{name}{when}{whom}{channel}, {how}: {record.value}. {LIVED[record.stance]}{meaning}.", fact.id)


def _singles(world: World, customer: Thing) -> dict[tuple[Any, ...], list[Thing]]:
    """What holds of her of attributes of which one has one value, by attribute and context."""
    found: defaultdict[tuple[Any, ...], list[Thing]] = defaultdict(list)
    for fact in facts("customer")(world, customer):
        if is_single(world, fact):
            found[slot(world, fact)].append(fact)
    return found


def profile_coherence(world: World, customer: Thing) -> Row:
    """The share of attributes without a conflict."""
    singles = _singles(world, customer)
    attributes = {key[0] for key in singles}
    conflicting = {key[0] for key, each in singles.items() if len({fact.record.value for fact in each}) > 1}
    score = 1 - len(conflicting) / len(attributes) if len(attributes) >= 3 else None
    return Row("ProfileCoherence", {"customer": customer, "comparable": len(attributes), "score": score})


def conflicts(world: World, coherence: Row) -> list[Row]:
    """Several values in one context."""
    found: list[Row] = []
    for each in _singles(world, coherence["customer"]).values():
        values = sorted({fact.record.value for fact in each})
        if len(values) > 1:
            ordered = sorted(each, key=lambda fact: (fact.record.value, fact.id))
            record = ordered[0].record
            columns = {
                "attribute": record.attribute,
                "values": values,
                "contextWhen": record.context_when,
                "contextForWhom": record.context_for_whom,
                "contextChannel": record.context_channel,
                "factIds": [fact.id for fact in ordered],
            }
            found.append(Row("FactConflict", columns))
    return found


FIELDS: References = {
    "FactType.owner": field(to("owner")),
    "FactType.facts": field(back("Fact", "attribute"), "notedAt desc"),
    "Fact.type": field(to("attribute")),
    "Fact.customer": field(to("customer")),
    "Fact.household": field(to("household")),
    "Fact.organization": field(to("organization")),
    "Fact.source": field(source),
    "Fact.verbatims": field(to_all("verbatims"), "saidAt"),
    "Fact.interactions": field(to_all("interactions"), "startedAt"),
    "Fact.orders": field(to_all("orders"), "orderedAt"),
    "Fact.surveyResponses": field(to_all("survey_responses"), "answeredAt"),
    "Fact.supersedes": field(to_all("supersedes"), "notedAt desc"),
    "Fact.contradicts": field(contradicts, "notedAt desc"),
    "Fact.judgements": field(back("Judgement", "fact"), "at desc"),
    "Fact.judgement": field(judgement),
    "Fact.basis": field(basis),
    "Fact.amount": field(amount),
    "Fact.isBarred": field(is_barred),
    "Fact.isSuperseded": field(is_superseded),
    "Fact.standing": field(standing),
    "Fact.sentence": field(fact_sentence),
    "Judgement.customer": field(to("customer")),
    "Judgement.fact": field(to("fact")),
    "Judgement.need": field(to("need")),
    "Judgement.interaction": field(to("interaction")),
    "Judgement.verbatim": field(to("verbatim")),
    "Customer.facts": field(facts("customer"), "notedAt desc"),
    "Customer.profileCoherence": field(profile_coherence),
    "ProfileCoherence.conflicts": field(conflicts, "attribute", "factIds"),
}
