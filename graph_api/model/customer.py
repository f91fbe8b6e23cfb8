"""The customer: whom everything else is about."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import UNSET

from .scalars import Date, DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .campaign import Campaign, Redemption
    from .channel import ChannelKind, ChannelPreference, ChannelUse
    from .commerce import Beneficiary, Correction, Order, OrderLine
    from .consent import Consent, ConsentDecision, ConsentPurpose, Observation, Promise
    from .conversation import Interaction, Verbatim
    from .fact import Fact, ProfileCoherence
    from .household import Guardianship, Household, Membership
    from .identity import ContactPoint, Identifier, IdentifierHolding, MergedRecord
    from .life import LifeContext, LifeEvent
    from .money import Payment, Spend
    from .need import Need
    from .organization import Employment, Source
    from .story import NotKnown, Sentence, StorySentence
    from .survey import Survey, SurveyResponse
    from .timeline import TimelineEntry, TimelineKind


@strawberry.enum(description="How well we know a customer, and so what may be said about her.")
class CustomerKind(Enum):
    """Stored by name."""

    ANONYMOUS = strawberry.enum_value("ANONYMOUS", description="Seen by an identifier only, such as a cookie; we cannot name her.")
    KNOWN = strawberry.enum_value("KNOWN", description="A person who told us who she is.")
    MEMBER_ONLY = strawberry.enum_value("MEMBER_ONLY", description="Known as part of a household, such as a child without an account.")
    SHARED = strawberry.enum_value("SHARED", description="Stands for a whole household that its source does not tell apart.")
    MENTIONED = strawberry.enum_value("MENTIONED", description="Somebody a customer spoke of or bought for, who never dealt with us.")


@strawberry.enum(description="Whether a customer can still be dealt with.")
class CustomerStatus(Enum):
    """Stored by name."""

    ACTIVE = strawberry.enum_value("ACTIVE", description="Can be served and, where she allows it, contacted.")
    MERGED = strawberry.enum_value("MERGED", description="Turned out to be the same person as another customer, who has her history now.")
    ERASED = strawberry.enum_value("ERASED", description="Her personal data was deleted on request; what is left names nobody.")
    DECEASED = strawberry.enum_value("DECEASED", description="Has died: no contact, no offers, no predictions.")


@strawberry.type
class Customer(Node):
    """Fields in the order in which a shop assistant would ask for them."""

    display_name: str | None
    kind: CustomerKind
    status: CustomerStatus
    birth_date: Date | None
    age_band: str | None
    time_zone: str | None
    preferred_language: str | None
    address_as: str | None
    pronouns: str | None

    is_minor: bool = cypher()
    story: list[StorySentence] = cypher()
    not_known: list[NotKnown] = cypher()
    identifiers: Connection[Identifier] = cypher()
    identifier_holdings: Connection[IdentifierHolding] = cypher()
    contact_points: Connection[ContactPoint] = cypher()
    relatives: Connection[Customer] = cypher()
    guardians: Connection[Guardianship] = cypher()
    wards: Connection[Guardianship] = cypher()
    employments: Connection[Employment] = cypher()
    life_contexts: Connection[LifeContext] = cypher()
    life_events: Connection[LifeEvent] = cypher()
    orders: Connection[Order] = cypher()
    corrections: Connection[Correction] = cypher()
    purchases: Connection[OrderLine] = cypher()
    bought_for_her: Connection[Beneficiary] = cypher()
    interactions: Connection[Interaction] = cypher()
    verbatims: Connection[Verbatim] = cypher()
    needs: Connection[Need] = cypher()
    profile_coherence: ProfileCoherence = cypher()
    surveys: Connection[Survey] = cypher()
    last_order: Order | None = cypher()
    last_order_at: DateTime | None = cypher()
    first_order_at: DateTime | None = cypher()
    order_count: int = cypher()
    last_experience: LastExperience | None = cypher()
    channels: Connection[ChannelUse] = cypher()
    channel_preferences: Connection[ChannelPreference] = cypher()
    spend: Spend = cypher()
    payments: Connection[Payment] = cypher()
    campaigns: Connection[Campaign] = cypher()
    redemptions: Connection[Redemption] = cypher()
    merged_records: list[MergedRecord] = cypher()
    source: Source | None = cypher()

    @cypher
    def memberships(self, as_of: DateTime | None = UNSET) -> Connection[Membership]: ...

    @cypher
    def households(self, as_of: DateTime | None = UNSET) -> Connection[Household]: ...

    @cypher
    def facts(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET, current: bool = True) -> Connection[Fact]: ...

    @cypher
    def observations(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> Connection[Observation]: ...

    @cypher
    def promises(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> Connection[Promise]: ...

    @cypher
    def consents(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> Connection[Consent]: ...

    @cypher
    def consent_for(
        self,
        purpose: ConsentPurpose,
        channel: ChannelKind | None = UNSET,
        controller: strawberry.ID | None = UNSET,
        at: DateTime | None = UNSET,
        known_at: DateTime | None = UNSET,
    ) -> ConsentDecision: ...

    @cypher
    def timeline(
        self,
        from_: Annotated[DateTime | None, strawberry.argument(name="from")] = UNSET,
        to: DateTime | None = UNSET,
        kinds: list[TimelineKind] | None = UNSET,
        teams: list[strawberry.ID] | None = UNSET,
    ) -> Connection[TimelineEntry]: ...


@strawberry.type
class LastExperience:
    """A row of `Customer.lastExperience`."""

    at: DateTime = strawberry.field(description="When the order was in her hands, or the conversation ended.")
    order: Order | None = strawberry.field(description="The order that reached her, or that the conversation was about.")
    interaction: Interaction | None = strawberry.field(description="The visit or conversation; null when an order came by itself.")
    survey: SurveyResponse | None = cypher()
    valid_timing: bool | None = cypher()
    sentence: Sentence = cypher()
