"""One history over all teams and channels."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Node, cypher

if TYPE_CHECKING:
    from .channel import Channel
    from .organization import Source, Team


@strawberry.enum(description="What happened at a point of the timeline.")
class TimelineKind(Enum):
    """Computed: one node can stand on the timeline several times, under different kinds."""

    INTERACTION = strawberry.enum_value("INTERACTION", description="A visit, conversation, letter or click.")
    ORDERED = strawberry.enum_value("ORDERED", description="She placed an order.")
    CANCELLED = strawberry.enum_value("CANCELLED", description="An order of hers was cancelled.")
    DELIVERED = strawberry.enum_value("DELIVERED", description="A parcel of an order arrived.")
    RETURNED = strawberry.enum_value("RETURNED", description="Goods of an order came back.")
    NEED_RAISED = strawberry.enum_value("NEED_RAISED", description="A need of hers became known.")
    NEED_RESOLVED = strawberry.enum_value("NEED_RESOLVED", description="A need of hers was met.")
    PROMISED = strawberry.enum_value("PROMISED", description="One of us promised her something.")
    PROMISE_KEPT = strawberry.enum_value("PROMISE_KEPT", description="A promise to her was kept.")
    CONSENT = strawberry.enum_value("CONSENT", description="She said something about the use of her data.")
    OBSERVED = strawberry.enum_value("OBSERVED", description="One of us noticed something of her life.")
    SURVEY_SENT = strawberry.enum_value("SURVEY_SENT", description="We asked for her opinion.")
    SURVEY_ANSWERED = strawberry.enum_value("SURVEY_ANSWERED", description="She answered a survey.")
    SAID = strawberry.enum_value("SAID", description="Words of hers that were kept.")
    LIFE_EVENT = strawberry.enum_value("LIFE_EVENT", description="The day of an event in her life, which may lie ahead.")
    JOINED_HOUSEHOLD = strawberry.enum_value("JOINED_HOUSEHOLD", description="She became part of a household.")
    LEFT_HOUSEHOLD = strawberry.enum_value("LEFT_HOUSEHOLD", description="She stopped being part of a household.")
    REDEEMED = strawberry.enum_value("REDEEMED", description="She used a coupon.")


@strawberry.type
class TimelineEntry:
    """A row of `Customer.timeline`."""

    entry: Node = strawberry.field(description="The thing it is about: an order, a conversation, a need and so on.")
    kind: TimelineKind = strawberry.field(description="What happened to it at this moment.")
    at: DateTime = strawberry.field(description="When it happened; a day without a time stands at its midnight in the business's zone.")
    setting: Node = strawberry.field(
        description="What the entry belongs to and has its team and channel from: a parcel's order, an answer's survey; else itself."
    )
    team: Team | None = cypher()
    channel: Channel | None = cypher()
    source: Source | None = cypher()
