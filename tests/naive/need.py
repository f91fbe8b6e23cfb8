"""References: what somebody needs, how we know, and whether it was met."""

from __future__ import annotations

from datetime import timedelta

from .graph import Row, Thing
from .life import BASES
from .references import References, back, field, sentence, to, to_all
from .world import World


def time_to_resolution(world: World, need: Thing) -> timedelta | None:
    """How long it took from becoming known to being met."""
    return None if need.record.resolved_at is None else need.record.resolved_at - need.record.raised_at


def need_sentence(world: World, need: Thing) -> Row:
    """Since when, in which words, how we know and until when."""
    record = need.record
    until = f", needed by {record.needed_by}" if record.needed_by else ""
    return sentence(f"Need since {world.day(record.raised_at)}, {BASES[record.basis]}: “{record.statement}”{until}.", need.id)


FIELDS: References = {
    "Need.customer": field(to("customer")),
    "Need.household": field(to("household")),
    "Need.organization": field(to("organization")),
    "Need.products": field(to_all("products"), "name"),
    "Need.lifeEvents": field(to_all("life_events"), "date"),
    "Need.verbatims": field(to_all("verbatims"), "saidAt"),
    "Need.interactions": field(to_all("interactions"), "startedAt"),
    "Need.judgements": field(back("Judgement", "need"), "at desc"),
    "Need.team": field(to("team")),
    "Need.timeToResolution": field(time_to_resolution),
    "Need.sentence": field(need_sentence),
}
