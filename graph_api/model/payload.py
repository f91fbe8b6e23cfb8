"""What mutations answer: the thing that was written, read after it, or why nothing was."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

if TYPE_CHECKING:
    from .campaign import Campaign, Coupon, Redemption
    from .channel import Channel, ChannelPreference
    from .commerce import Correction, Delivery, Order, Return
    from .consent import Consent, Observation, Promise
    from .conversation import Interaction, Verbatim
    from .customer import Customer, Employment
    from .fact import Fact, FactType, Judgement
    from .household import Guardianship, Household, Membership
    from .identity import ContactPoint, IdentifierHolding
    from .life import LifeContext, LifeEvent
    from .need import Need
    from .organization import Brand, Organization, Source, Team
    from .product import Product, ProductCategory
    from .survey import Survey, SurveyResponse


@strawberry.enum(description="What is wrong with what a mutation was told.")
class UserErrorCode(Enum):
    """Clients may rely on these."""

    INVALID = strawberry.enum_value("INVALID", description="A value cannot be what it says; the message says why.")
    MISSING = strawberry.enum_value("MISSING", description="Something that is needed was left out.")
    NOT_FOUND = strawberry.enum_value("NOT_FOUND", description="What is to be changed is not here.")
    REFUSED = strawberry.enum_value("REFUSED", description="It does not fit what is here, such as a record that it names and nobody knows.")
    MENTIONS = strawberry.enum_value("MENTIONS", description="A note seems to mention something delicate, and nobody said that it may.")
    KEY_REUSED = strawberry.enum_value("KEY_REUSED", description="The idempotency key was used for another request.")
    IN_PROGRESS = strawberry.enum_value("IN_PROGRESS", description="The same is being written at this moment; ask again.")


@strawberry.type(description="One thing that keeps a mutation from being done; nothing was written then.")
class UserError:
    """A map in a column of every payload."""

    code: UserErrorCode = strawberry.field(description="What sort of mistake it is, for programs.")
    message: str = strawberry.field(description="What is wrong and what helps, for people.")
    path: list[str] = strawberry.field(description="The way to it from the mutation's arguments on, places in lists counted from 0.")


@strawberry.type
class Payload:
    """What every mutation answers."""

    user_errors: list[UserError] = strawberry.field(description="Why nothing was written; empty when all was.")


@strawberry.type(description="What became of a source that was written, read after it.")
class SourcePayload(Payload):
    """The row of every mutation of a source."""

    source: Source | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a brand that was written, read after it.")
class BrandPayload(Payload):
    """The row of every mutation of a brand."""

    brand: Brand | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a team that was written, read after it.")
class TeamPayload(Payload):
    """The row of every mutation of a team."""

    team: Team | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a channel that was written, read after it.")
class ChannelPayload(Payload):
    """The row of every mutation of a channel."""

    channel: Channel | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of an organization that was written, read after it.")
class OrganizationPayload(Payload):
    """The row of every mutation of an organization."""

    organization: Organization | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a customer that was written, read after it.")
class CustomerPayload(Payload):
    """The row of every mutation of a customer."""

    customer: Customer | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a contact point that was written, read after it.")
class ContactPointPayload(Payload):
    """The row of every mutation of a contact point."""

    contact_point: ContactPoint | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of an identifier holding that was written, read after it.")
class IdentifierHoldingPayload(Payload):
    """The row of every mutation of an identifier holding."""

    identifier_holding: IdentifierHolding | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a household that was written, read after it.")
class HouseholdPayload(Payload):
    """The row of every mutation of a household."""

    household: Household | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a membership that was written, read after it.")
class MembershipPayload(Payload):
    """The row of every mutation of a membership."""

    membership: Membership | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a guardianship that was written, read after it.")
class GuardianshipPayload(Payload):
    """The row of every mutation of a guardianship."""

    guardianship: Guardianship | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of an employment that was written, read after it.")
class EmploymentPayload(Payload):
    """The row of every mutation of an employment."""

    employment: Employment | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a channel preference that was written, read after it.")
class ChannelPreferencePayload(Payload):
    """The row of every mutation of a channel preference."""

    channel_preference: ChannelPreference | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a life context that was written, read after it.")
class LifeContextPayload(Payload):
    """The row of every mutation of a life context."""

    life_context: LifeContext | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a life event that was written, read after it.")
class LifeEventPayload(Payload):
    """The row of every mutation of a life event."""

    life_event: LifeEvent | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a product category that was written, read after it.")
class ProductCategoryPayload(Payload):
    """The row of every mutation of a product category."""

    product_category: ProductCategory | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a product that was written, read after it.")
class ProductPayload(Payload):
    """The row of every mutation of a product."""

    product: Product | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of an order that was written, read after it.")
class OrderPayload(Payload):
    """The row of every mutation of an order."""

    order: Order | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a delivery that was written, read after it.")
class DeliveryPayload(Payload):
    """The row of every mutation of a delivery."""

    delivery: Delivery | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a correction that was written, read after it.")
class CorrectionPayload(Payload):
    """The row of every mutation of a correction."""

    correction: Correction | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a return that was written, read after it.")
class ReturnPayload(Payload):
    """The row of every mutation of a return."""

    return_: Return | None = strawberry.field(name="return", description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of an interaction that was written, read after it.")
class InteractionPayload(Payload):
    """The row of every mutation of an interaction."""

    interaction: Interaction | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a verbatim that was written, read after it.")
class VerbatimPayload(Payload):
    """The row of every mutation of a verbatim."""

    verbatim: Verbatim | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a survey that was written, read after it.")
class SurveyPayload(Payload):
    """The row of every mutation of a survey."""

    survey: Survey | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a survey response that was written, read after it.")
class SurveyResponsePayload(Payload):
    """The row of every mutation of a survey response."""

    survey_response: SurveyResponse | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a need that was written, read after it.")
class NeedPayload(Payload):
    """The row of every mutation of a need."""

    need: Need | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a type of facts that was written, read after it.")
class FactTypePayload(Payload):
    """The row of every mutation of a type of facts."""

    fact_type: FactType | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a fact that was written, read after it.")
class FactPayload(Payload):
    """The row of every mutation of a fact."""

    fact: Fact | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of what somebody said to a fact or a need of hers, read after it.")
class JudgementPayload(Payload):
    """The row of every mutation of a judgement."""

    judgement: Judgement | None = strawberry.field(
        description="What she said, with the fact or need as it is now; null when nothing was written."
    )


@strawberry.type(description="What became of an observation that was written, read after it.")
class ObservationPayload(Payload):
    """The row of every mutation of an observation."""

    observation: Observation | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a consent that was written, read after it.")
class ConsentPayload(Payload):
    """The row of every mutation of a consent."""

    consent: Consent | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a promise that was written, read after it.")
class PromisePayload(Payload):
    """The row of every mutation of a promise."""

    promise: Promise | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a campaign that was written, read after it.")
class CampaignPayload(Payload):
    """The row of every mutation of a campaign."""

    campaign: Campaign | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a coupon that was written, read after it.")
class CouponPayload(Payload):
    """The row of every mutation of a coupon."""

    coupon: Coupon | None = strawberry.field(description="As it is now; null when nothing was written.")


@strawberry.type(description="What became of a redemption that was written, read after it.")
class RedemptionPayload(Payload):
    """The row of every mutation of a redemption."""

    redemption: Redemption | None = strawberry.field(description="As it is now; null when nothing was written.")
