"""What she allows us, what we promised her, and what our people noticed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Node, cypher

if TYPE_CHECKING:
    from .channel import ChannelKind
    from .conversation import Interaction
    from .customer import Customer
    from .organization import Brand, Source, Team


@strawberry.enum(
    description="What her data would be used for; names as in the Data Privacy Vocabulary of the W3C, the last three are ours."
)
class ConsentPurpose(Enum):
    """Stored by name."""

    SERVICE_PROVISION = strawberry.enum_value("SERVICE_PROVISION", description="To do what she asked for.")
    CUSTOMER_CARE = strawberry.enum_value("CUSTOMER_CARE", description="To help her, and to put right what went wrong.")
    DIRECT_MARKETING = strawberry.enum_value("DIRECT_MARKETING", description="To offer her something that she did not ask for.")
    PERSONALISATION = strawberry.enum_value("PERSONALISATION", description="To show her what may suit her.")
    RESEARCH_AND_DEVELOPMENT = strawberry.enum_value("RESEARCH_AND_DEVELOPMENT", description="To make better things.")
    PROFILING = strawberry.enum_value("PROFILING", description="To conclude something about her, or to put her in a segment.")
    LOCATION = strawberry.enum_value("LOCATION", description="To know where she is.")
    STATISTICS = strawberry.enum_value("STATISTICS", description="To count her among others, so that nobody sees who she is.")


@strawberry.enum(description="What somebody said about one use of her data.")
class ConsentStatus(Enum):
    """Stored by name."""

    GRANTED = strawberry.enum_value("GRANTED", description="Yes.")
    EXPIRED = strawberry.enum_value("EXPIRED", description="A yes that has run out.")
    REVOKED = strawberry.enum_value("REVOKED", description="No longer.")
    DENIED = strawberry.enum_value("DENIED", description="No.")
    OBJECTED = strawberry.enum_value("OBJECTED", description="No, although we need not have asked.")


@strawberry.enum(description="On what ground of Article 6 GDPR a use rests.")
class LegalBasis(Enum):
    """Stored by name."""

    CONSENT = strawberry.enum_value("CONSENT", description="She allowed it.")
    CONTRACT = strawberry.enum_value("CONTRACT", description="What she ordered cannot be done without it.")
    LEGAL_OBLIGATION = strawberry.enum_value("LEGAL_OBLIGATION", description="A law demands it.")
    LEGITIMATE_INTEREST = strawberry.enum_value("LEGITIMATE_INTEREST", description="We have a reason that weighs more, unless she objects.")


@strawberry.enum(description="How far a promise has come.")
class PromiseState(Enum):
    """Computed at the present moment."""

    OPEN = strawberry.enum_value("OPEN", description="To be kept, and there is time.")
    KEPT = strawberry.enum_value("KEPT", description="Kept in time, or kept where no moment was named.")
    KEPT_LATE = strawberry.enum_value("KEPT_LATE", description="Kept after its moment.")
    BROKEN = strawberry.enum_value("BROKEN", description="Its moment has passed and it is not kept.")


@strawberry.type
class Consent(Node):
    """Only ever added."""

    purpose: ConsentPurpose
    channel: ChannelKind | None
    status: ConsentStatus
    legal_basis: LegalBasis
    captured_at: DateTime
    captured_via: str
    expires_at: DateTime | None
    text_version: str | None
    customer: Customer | None = cypher()
    controller: Brand | None = cypher()
    prompted_by: Interaction | None = cypher()
    source: Source | None = cypher()


@strawberry.type(description="Whether somebody allows one use of her data at one moment, and what she said last that decides it.")
class ConsentDecision:
    """A row of `Customer.consentFor`."""

    is_granted: bool = strawberry.field(description="Whether it is allowed.")
    status: ConsentStatus | None = strawberry.field(
        description="What decides it; null where she, or a record merged into hers, said nothing: a no."
    )
    consent: Consent | None = strawberry.field(description="The word of hers that decides it.")


@strawberry.type
class Promise(Node):
    """Kept is what counts."""

    text: str
    made_at: DateTime
    due_at: DateTime | None
    kept_at: DateTime | None
    state: PromiseState = cypher()
    customer: Customer | None = cypher()
    interaction: Interaction | None = cypher()
    team: Team | None = cypher()
    source: Source | None = cypher()


@strawberry.type
class Observation(Node):
    """She reads it in her export: written as one would say it to her face."""

    text: str
    author: str
    noted_at: DateTime
    expires_at: DateTime
    customer: Customer | None = cypher()
    interaction: Interaction | None = cypher()
    team: Team | None = cypher()
    source: Source | None = cypher()
