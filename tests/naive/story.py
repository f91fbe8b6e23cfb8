"""References: what we know of somebody told in plain sentences, and what we do not know."""

from __future__ import annotations

from collections.abc import Iterator

from .commerce import delivered_at, is_cancelled, lines, order_sentence
from .conversation import verbatim_sentence
from .fact import fact_sentence, facts
from .graph import Row, Thing
from .household import membership_sentence, memberships
from .life import context_sentence, event_sentence
from .need import need_sentence
from .orders import is_minor, last_order
from .references import References, current, field, sentence
from .survey import latest_answer, valid_timing_of_answer
from .world import World

CONVERSATIONS = {"VISIT", "CALL", "CHAT", "EMAIL", "LETTER"}


def last_experience(world: World, customer: Thing) -> Row | None:
    """An order that reached her, or a visit or conversation, whichever came last."""
    graph = world.graph
    orders = [order for order in graph.naming("Order", "customer", customer) if not is_cancelled(order)]
    talks = [
        talk
        for talk in graph.naming("Interaction", "participants", customer)
        if talk.record.kind in CONVERSATIONS and talk.record.mode != "BROADCAST"
    ]
    ends = [
        *((delivered_at(world, order), order) for order in orders),
        *((talk.record.ended_at or talk.record.started_at, talk) for talk in talks),
    ]
    past = [(at, thing) for at, thing in ends if at is not None and at <= world.now]
    if not past:
        return None
    last = max(at for at, _ in past)
    lived = min((thing for at, thing in past if at == last), key=lambda thing: thing.id)
    order, talk = (lived, None) if lived.type == "Order" else (None, lived)
    if talk is not None:
        order = graph.one(talk, "order") or _handed_over(world, customer, talk)
    return Row("LastExperience", {"at": last, "order": order, "interaction": talk})


def _handed_over(world: World, customer: Thing, talk: Thing) -> Thing | None:
    """The order that was handed over in a visit or conversation; of several the last."""
    start, end = talk.record.started_at, talk.record.ended_at or talk.record.started_at
    handed = [
        (at, order.id, order)
        for order in world.graph.naming("Order", "customer", customer)
        if not is_cancelled(order) and (at := delivered_at(world, order)) is not None and start <= at <= end
    ]
    return max(handed, key=lambda each: each[:2])[2] if handed else None


def _answers(world: World, order: Thing | None) -> list[Thing]:
    graph = world.graph
    surveys = graph.naming("Survey", "order", order) if order is not None else []
    return [answer for survey in surveys for answer in graph.naming("SurveyResponse", "survey", survey)]


def experience_survey(world: World, experience: Row) -> Thing | None:
    """The latest answer when she was asked about this order."""
    return latest_answer(_answers(world, experience["order"]))


def experience_timing(world: World, experience: Row) -> bool | None:
    """Whether she was asked only after the order had reached her."""
    answer = experience_survey(world, experience)
    return None if answer is None else valid_timing_of_answer(world, answer)


def experience_sentence(world: World, experience: Row) -> Row:
    """What she experienced, when, and how she judged it when asked."""
    order, talk, answer = experience["order"], experience["interaction"], experience_survey(world, experience)
    if talk is None:
        what = f"order {order.record.number} reached her"
    else:
        summary = f", “{talk.record.summary}”" if talk.record.summary else ""
        what = talk.record.kind.lower() + summary + (f", order {order.record.number}" if order else "")
    text, asked = f"Last experience, on {world.day(experience['at'])}: {what}.", None
    if answer is not None:
        asked = world.graph.one(answer, "survey")
        early = ", asked before it had reached her" if valid_timing_of_answer(world, answer) is False else ""
        scale = asked.record if asked else None
        text += f" She gave {answer.record.score} ({scale.kind}, {scale.scale_min} to {scale.scale_max}{early})." if scale else ""
    return sentence(text, *(each.id if each else None for each in (order, talk, asked, answer)))


def not_known(world: World, customer: Thing) -> list[Row]:
    """What we do not know of her and would serve her better for knowing."""
    record, graph = customer.record, world.graph
    experience, latest = last_experience(world, customer), last_order(world, customer)
    untold = latest is not None and any(
        line.record.kind == "GOODS" and line.record.use_outcome == "UNKNOWN" and line.record.cancelled_at is None
        for line in lines(world, latest)
    )
    questions = (
        (record.display_name is None, "her name", "So that we can speak to her by it.", "May I ask your name?"),
        (record.address_as is None, "how she wants to be addressed", "So that nobody calls her what she dislikes.", "How may I call you?"),
        (
            not graph.naming("Membership", "customer", customer),
            "who lives with her",
            "She may buy for others too.",
            "Do you buy for somebody else too?",
        ),
        (
            not graph.naming("LifeContext", "customer", customer),
            "what her life is like",
            "A thing must fit the life it is for.",
            "What does it have to fit in with?",
        ),
        (
            not graph.naming("ChannelPreference", "customer", customer),
            "which channel she prefers",
            "So that we reach her where she likes it.",
            "How would you like to hear from us?",
        ),
        (untold, "whether she uses what she bought last", "A thing that lies unused met no need.", "How do you get on with it?"),
        (
            experience is not None and not _answers(world, experience["order"]),
            "how her last experience was",
            "What went wrong is never put right unheard.",
            "Was everything as you had hoped?",
        ),
    )
    return [Row("NotKnown", {"what": what, "whyItMatters": why, "askHow": how}) for missing, what, why, how in questions if missing]


def story(world: World, customer: Thing) -> list[Row]:
    """Who she is, in a few plain sentences; nothing of minors and of people who are not active customers."""
    if customer.record.status != "ACTIVE" or is_minor(world, customer):
        return []
    told: dict[tuple[int, str, tuple[str, ...]], Row] = {}
    for position, said in _sentences(world, customer):
        key = (position, said["text"], tuple(said["factIds"]))
        told[key] = Row("StorySentence", {"position": position, **said.columns})
    return list(told.values())


def told_facts(world: World, customer: Thing) -> list[Thing]:
    """What holds of her, is of no special category, and of which somebody knows what it means to her."""
    held = [fact for fact in facts("customer")(world, customer) if fact.record.stance != "UNKNOWN"]
    return [fact for fact in held if all(each.record.sensitivity in ("NONE", "PRIVATE") for each in world.graph.named(fact, "attribute"))]


def _sentences(world: World, customer: Thing) -> Iterator[tuple[int, Row]]:
    graph = world.graph
    for context in current(graph.naming("LifeContext", "customer", customer), world.now):
        yield 1, context_sentence(world, context)
    for fact in told_facts(world, customer):
        yield 1, fact_sentence(world, fact)
    for membership in memberships(world, customer):
        yield 2, membership_sentence(world, membership)
    for need in graph.naming("Need", "customer", customer):
        if need.record.status in ("OPEN", "IN_PROGRESS"):
            yield 3, need_sentence(world, need)
    for event in graph.naming("LifeEvent", "customers", customer):
        if event.record.kind != "ILLNESS" and event.record.date >= world.today:
            yield 4, event_sentence(world, event)
    latest, experience = last_order(world, customer), last_experience(world, customer)
    if latest is not None:
        yield 5, order_sentence(world, latest)
    if experience is not None:
        yield 6, experience_sentence(world, experience)
    yield from _words(world, customer)


def _words(world: World, customer: Thing) -> Iterator[tuple[int, Row]]:
    said = world.graph.naming("Verbatim", "said_by", customer)
    last = max((words.record.said_at for words in said), default=None)
    for words in sorted((each for each in said if each.record.said_at == last), key=lambda each: each.id)[:1]:
        yield 7, verbatim_sentence(world, words)
    missing = sorted(row["what"] for row in not_known(world, customer))
    if missing:
        yield 8, sentence(f"We do not know {', '.join(missing)}.")


FIELDS: References = {
    "Customer.lastExperience": field(last_experience),
    "Customer.notKnown": field(not_known, "what"),
    "Customer.story": field(story, "position", "text", "factIds"),
    "LastExperience.survey": field(experience_survey),
    "LastExperience.validTiming": field(experience_timing),
    "LastExperience.sentence": field(experience_sentence),
}
