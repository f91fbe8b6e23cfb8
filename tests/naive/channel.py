"""References: channels, what she prefers, and how she uses each of them."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from .graph import Row, Thing
from .references import References, back, field, to
from .world import World

LOOKING_AROUND = {"VISIT", "WEB", "APP"}
TALKING = {"CALL", "CHAT", "EMAIL", "LETTER", "POST"}


def uses(world: World, customer: Thing) -> list[Row]:
    """How she uses each channel, one row for each that she used or said she prefers."""
    graph = world.graph
    talks: defaultdict[str, list[Thing]] = defaultdict(list)
    bought: defaultdict[str, list[Thing]] = defaultdict(list)
    channels: dict[str, Thing] = {}
    for record, found in (
        *((each, talks) for each in graph.naming("Interaction", "participants", customer)),
        *((each, bought) for each in graph.naming("Order", "customer", customer) if each.record.status != "CANCELLED"),
        *((each, None) for each in graph.naming("ChannelPreference", "customer", customer)),
    ):
        channel = graph.one(record, "channel")
        if channel is not None:
            channels[channel.id] = channel
            if found is not None:
                found[channel.id].append(record)
    return [_use(customer, channel, talks[id], bought[id]) for id, channel in channels.items()]


def _use(customer: Thing, channel: Thing, talks: list[Thing], bought: list[Thing]) -> Row:
    kinds = [talk.record.kind for talk in talks]
    hers: list[datetime] = [talk.record.started_at for talk in talks if talk.record.direction == "INBOUND"]
    hers += [order.record.ordered_at for order in bought]
    columns = {
        "customer": customer,
        "channel": channel,
        "browsed": sum(kind in LOOKING_AROUND for kind in kinds),
        "purchased": len(bought),
        "contacted": sum(kind in TALKING for kind in kinds),
        "lastUsed": max(hers, default=None),
    }
    return Row("ChannelUse", columns)


def latest_preference(world: World, use: Row) -> Thing | None:
    """Her latest statement that she prefers this channel."""
    stated = [
        each
        for each in world.graph.naming("ChannelPreference", "customer", use["customer"])
        if world.graph.one(each, "channel") is use["channel"]
    ]
    last = max((each.record.stated_at for each in stated), default=None)
    return min((each for each in stated if each.record.stated_at == last), key=lambda each: each.id, default=None)


FIELDS: References = {
    "Channel.brand": field(to("brand")),
    "Channel.owner": field(to("owner")),
    "Channel.interactions": field(back("Interaction", "channel"), "startedAt desc"),
    "Channel.orders": field(back("Order", "channel"), "orderedAt desc"),
    "ChannelPreference.customer": field(to("customer")),
    "ChannelPreference.channel": field(to("channel")),
    "ChannelUse.preference": field(latest_preference),
}
