"""References: one history over all teams and channels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from .commerce import returns
from .graph import Row, Thing
from .moments import midnight
from .references import References, field, source
from .world import World

SERVED = ("Order", "Interaction", "Need", "Survey", "Promise", "Observation")
Moment = tuple[Thing, str, datetime | None, Thing]


def timeline(world: World, customer: Thing, **arguments: Any) -> list[Row]:
    """Everything that happened between her and us, a thing once for each of its moments."""
    start, until, kinds, teams = (arguments.get(name) for name in ("from", "to", "kinds", "teams"))
    found: dict[tuple[Any, ...], Row] = {}
    for entry, kind, at, setting in _moments(world, customer):
        if at is None or (start is not None and at < start) or (until is not None and at >= until):
            continue
        if (kinds is None or kind in kinds) and (teams is None or _served_by(world, setting, teams)):
            key = (entry.id, kind, at, setting.id)
            found[key] = Row("TimelineEntry", {"entry": entry, "kind": kind, "at": at, "setting": setting})
    return list(found.values())


def _served_by(world: World, setting: Thing, teams: list[str]) -> bool:
    served = setting_team(world, setting)
    return served is not None and served.id in teams


def setting_team(world: World, setting: Thing) -> Thing | None:
    """The team of an order, conversation, need, survey, promise or observation; nobody's where its kind knows no team."""
    return (
        world.graph.one(setting, "team") if setting.type in ("Order", "Interaction", "Need", "Survey", "Promise", "Observation") else None
    )


def setting_channel(world: World, setting: Thing) -> Thing | None:
    """The channel of an order, conversation or survey."""
    return world.graph.one(setting, "channel") if setting.type in ("Order", "Interaction", "Survey") else None


def _moments(world: World, customer: Thing) -> Iterator[Moment]:
    graph = world.graph
    for entry in graph.naming("Interaction", "participants", customer):
        yield entry, "INTERACTION", entry.record.started_at, entry
    for order in graph.naming("Order", "customer", customer):
        yield from _moments_of_order(world, order)
    for need in graph.naming("Need", "customer", customer):
        yield need, "NEED_RAISED", need.record.raised_at, need
        yield need, "NEED_RESOLVED", need.record.resolved_at, need
    for promise in graph.naming("Promise", "customer", customer):
        yield promise, "PROMISED", promise.record.made_at, promise
        yield promise, "PROMISE_KEPT", promise.record.kept_at, promise
    for consent in graph.naming("Consent", "customer", customer):
        yield consent, "CONSENT", consent.record.captured_at, consent
    for noted in graph.naming("Observation", "customer", customer):
        yield noted, "OBSERVED", noted.record.noted_at, noted
    for survey in graph.naming("Survey", "customer", customer):
        yield survey, "SURVEY_SENT", survey.record.sent_at, survey
    for answer in graph.naming("SurveyResponse", "customer", customer):
        yield answer, "SURVEY_ANSWERED", answer.record.answered_at, graph.one(answer, "survey") or answer
    for words in graph.naming("Verbatim", "said_by", customer):
        yield words, "SAID", words.record.said_at, _place(world, words)
    yield from _moments_of_life(world, customer)


def _moments_of_order(world: World, order: Thing) -> Iterator[Moment]:
    yield order, "ORDERED", order.record.ordered_at, order
    yield order, "CANCELLED", order.record.cancelled_at, order
    for parcel in world.graph.naming("Delivery", "order", order):
        yield parcel, "DELIVERED", parcel.record.delivered_at, order
    for back in returns(world, order):
        yield back, "RETURNED", back.record.returned_at, order


def _moments_of_life(world: World, customer: Thing) -> Iterator[Moment]:
    graph = world.graph
    for membership in graph.naming("Membership", "customer", customer):
        for household in graph.named(membership, "household"):
            yield household, "JOINED_HOUSEHOLD", membership.record.valid_from, household
            yield household, "LEFT_HOUSEHOLD", membership.record.valid_to, household
    for event in graph.naming("LifeEvent", "customers", customer):
        yield event, "LIFE_EVENT", midnight(event.record.date, world.zone), event
    for redemption in graph.naming("Redemption", "customer", customer):
        yield redemption, "REDEEMED", midnight(redemption.record.redeemed_on, world.zone), redemption


def _place(world: World, words: Thing) -> Thing:
    """What words belong to: the survey that they answered, the conversation they fell in, or themselves."""
    answer = world.graph.one(words, "survey_response")
    if answer is not None:
        return world.graph.one(answer, "survey") or answer
    return world.graph.one(words, "interaction") or words


def team(world: World, entry: Row) -> Thing | None:
    """The team whose work it was."""
    return setting_team(world, entry["setting"])


def channel(world: World, entry: Row) -> Thing | None:
    """The channel it went through."""
    return setting_channel(world, entry["setting"])


def entry_source(world: World, entry: Row) -> Thing | None:
    """The system or person that we know of it from."""
    return source(world, entry["entry"])


FIELDS: References = {
    "Customer.timeline": field(timeline, "at desc", "kind", "entry"),
    "TimelineEntry.team": field(team),
    "TimelineEntry.channel": field(channel),
    "TimelineEntry.source": field(entry_source),
}
