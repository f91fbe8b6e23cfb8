"""What happened between a customer and us, and the words that were said."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime, Duration
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .channel import Channel
    from .commerce import Order
    from .customer import Customer
    from .organization import Source, Team
    from .product import Product
    from .story import Sentence
    from .survey import SurveyResponse


@strawberry.enum(description="What sort of meeting an interaction was.")
class InteractionKind(Enum):
    """Stored by name."""

    CALL = strawberry.enum_value("CALL", description="A talk by telephone.")
    CHAT = strawberry.enum_value("CHAT", description="Short messages to and fro.")
    EMAIL = strawberry.enum_value("EMAIL", description="One e-mail, hers or ours.")
    VISIT = strawberry.enum_value("VISIT", description="She came to a shop.")
    WEB = strawberry.enum_value("WEB", description="She looked around on a website.")
    APP = strawberry.enum_value("APP", description="She used the app.")
    LETTER = strawberry.enum_value("LETTER", description="One letter on paper.")
    POST = strawberry.enum_value("POST", description="A public post on a social network.")
    EVENT = strawberry.enum_value("EVENT", description="An occasion that both took part in, such as a workshop.")


@strawberry.enum(description="Who began.")
class InteractionDirection(Enum):
    """Stored by name."""

    INBOUND = strawberry.enum_value("INBOUND", description="The customer came to us.")
    OUTBOUND = strawberry.enum_value("OUTBOUND", description="We went to the customer.")


@strawberry.enum(description="Which part we took in it: whether we listened or talked.")
class InteractionMode(Enum):
    """Stored by name."""

    ASKED = strawberry.enum_value("ASKED", description="We asked her something.")
    LISTENED = strawberry.enum_value("LISTENED", description="We let her tell.")
    ANSWERED = strawberry.enum_value("ANSWERED", description="We answered what she asked.")
    BROADCAST = strawberry.enum_value("BROADCAST", description="We told her and many others the same, without waiting for an answer.")


@strawberry.type
class Interaction(Node):
    """One touch, whichever channel it used."""

    kind: InteractionKind
    direction: InteractionDirection
    mode: InteractionMode | None
    started_at: DateTime
    ended_at: DateTime | None
    summary: str | None
    goal: str | None
    customers: Connection[Customer] = cypher()
    customer: Customer | None = cypher()
    channel: Channel | None = cypher()
    team: Team | None = cypher()
    products: Connection[Product] = cypher()
    order: Order | None = cypher()
    verbatims: Connection[Verbatim] = cypher()
    duration: Duration | None = cypher()
    source: Source | None = cypher()


@strawberry.type
class Verbatim(Node):
    """Exact words, never edited."""

    text: str
    language: str | None
    said_at: DateTime
    said_by: Customer | None = cypher()
    about_experience_of: Customer | None = cypher()
    interaction: Interaction | None = cypher()
    survey_response: SurveyResponse | None = cypher()
    products: Connection[Product] = cypher()
    sentence: Sentence = cypher()
