"""The ways by which customers and we meet, and how one customer uses them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .commerce import Order
    from .conversation import Interaction
    from .customer import Customer
    from .household import Basis
    from .organization import Brand, Team


@strawberry.enum(description="What sort of way of meeting a channel is.")
class ChannelKind(Enum):
    """Stored by name."""

    STORE = strawberry.enum_value("STORE", description="A shop one walks into.")
    WEB = strawberry.enum_value("WEB", description="A website in a browser.")
    APP = strawberry.enum_value("APP", description="Our app on a phone or tablet.")
    PHONE = strawberry.enum_value("PHONE", description="A telephone line answered by people.")
    EMAIL = strawberry.enum_value("EMAIL", description="A mailbox that we read and write from.")
    SOCIAL = strawberry.enum_value("SOCIAL", description="A page or account on a social network.")
    POST = strawberry.enum_value("POST", description="Letters and parcels.")
    MESSAGE = strawberry.enum_value("MESSAGE", description="Short messages and chat.")


@strawberry.type
class Channel(Node):
    """A channel is one shop, one site, one line: not the kind of it."""

    name: str
    kind: ChannelKind
    time_zone: str
    brand: Brand | None = cypher()
    owner: Team | None = cypher()
    interactions: Connection[Interaction] = cypher()
    orders: Connection[Order] = cypher()


@strawberry.type
class ChannelPreference:
    """A relationship: what somebody stated, apart from what she does."""

    id: strawberry.ID
    basis: Basis
    stated_at: DateTime
    customer: Customer = cypher()
    channel: Channel = cypher()


@strawberry.type
class ChannelUse:
    """A row of `Customer.channels`."""

    customer: Customer = strawberry.field(description="Whose use it is.")
    channel: Channel = strawberry.field(description="The channel she used, or said she prefers.")
    browsed: int = strawberry.field(description="How often she looked around in it: visits to a shop, the site or the app.")
    purchased: int = strawberry.field(description="How many orders she placed through it that were not cancelled.")
    contacted: int = strawberry.field(description="How many conversations, letters and messages went through it, in either direction.")
    last_used: DateTime | None = strawberry.field(description="When she last used it; null when only we did, or she just prefers it.")
    preference: ChannelPreference | None = cypher()
