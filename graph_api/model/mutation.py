"""Everything that clients may write. What a mutation is told is generated from the records it writes; its answer is read by its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import strawberry

from .stub import cypher

if TYPE_CHECKING:
    from .payload import (
        BrandPayload,
        CampaignPayload,
        ChannelPayload,
        ChannelPreferencePayload,
        ConsentPayload,
        ContactPointPayload,
        CorrectionPayload,
        CouponPayload,
        CustomerPayload,
        DeliveryPayload,
        EmploymentPayload,
        FactPayload,
        FactTypePayload,
        GuardianshipPayload,
        HouseholdPayload,
        IdentifierHoldingPayload,
        InteractionPayload,
        JudgementPayload,
        LifeContextPayload,
        LifeEventPayload,
        MembershipPayload,
        NeedPayload,
        ObservationPayload,
        OrderPayload,
        OrganizationPayload,
        ProductCategoryPayload,
        ProductPayload,
        PromisePayload,
        RedemptionPayload,
        ReturnPayload,
        SourcePayload,
        SurveyPayload,
        SurveyResponsePayload,
        TeamPayload,
        VerbatimPayload,
    )


@strawberry.type(description="Every write is one of these; the fields of one operation are done one after the other.")
class Mutation:
    """Each is one transaction: all of it is written, or nothing."""

    upsert_source: SourcePayload | None = cypher()
    upsert_brand: BrandPayload | None = cypher()
    upsert_team: TeamPayload | None = cypher()
    upsert_channel: ChannelPayload | None = cypher()
    upsert_organization: OrganizationPayload | None = cypher()
    upsert_customer: CustomerPayload | None = cypher()
    record_contact_point: ContactPointPayload | None = cypher()
    add_identifier: IdentifierHoldingPayload | None = cypher()
    end_identifier: IdentifierHoldingPayload | None = cypher()
    upsert_household: HouseholdPayload | None = cypher()
    record_membership: MembershipPayload | None = cypher()
    end_membership: MembershipPayload | None = cypher()
    record_guardianship: GuardianshipPayload | None = cypher()
    end_guardianship: GuardianshipPayload | None = cypher()
    record_employment: EmploymentPayload | None = cypher()
    record_channel_preference: ChannelPreferencePayload | None = cypher()
    record_life_context: LifeContextPayload | None = cypher()
    record_life_event: LifeEventPayload | None = cypher()
    upsert_product_category: ProductCategoryPayload | None = cypher()
    upsert_product: ProductPayload | None = cypher()
    place_order: OrderPayload | None = cypher()
    cancel_order: OrderPayload | None = cypher()
    record_delivery: DeliveryPayload | None = cypher()
    complete_delivery: DeliveryPayload | None = cypher()
    record_correction: CorrectionPayload | None = cypher()
    record_return: ReturnPayload | None = cypher()
    record_interaction: InteractionPayload | None = cypher()
    record_verbatim: VerbatimPayload | None = cypher()
    send_survey: SurveyPayload | None = cypher()
    answer_survey: SurveyResponsePayload | None = cypher()
    state_need: NeedPayload | None = cypher()
    resolve_need: NeedPayload | None = cypher()
    confirm_need: JudgementPayload | None = cypher()
    reject_need: JudgementPayload | None = cypher()
    confirm_solution: JudgementPayload | None = cypher()
    upsert_fact_type: FactTypePayload | None = cypher()
    record_fact: FactPayload | None = cypher()
    confirm_fact: JudgementPayload | None = cypher()
    reject_fact: JudgementPayload | None = cypher()
    record_observation: ObservationPayload | None = cypher()
    record_consent: ConsentPayload | None = cypher()
    record_promise: PromisePayload | None = cypher()
    keep_promise: PromisePayload | None = cypher()
    merge_customers: CustomerPayload | None = cypher()
    unmerge_customer: CustomerPayload | None = cypher()
    split_identifiers: CustomerPayload | None = cypher()
    rejoin_identifiers: CustomerPayload | None = cypher()
    upsert_campaign: CampaignPayload | None = cypher()
    upsert_coupon: CouponPayload | None = cypher()
    redeem_coupon: RedemptionPayload | None = cypher()
