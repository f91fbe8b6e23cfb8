"""Every kind of record, in the order in which they are written: what is referred to stands before what refers to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from graph_api.records.assortment import Product, ProductCategory
from graph_api.records.business import Brand, Channel, Organization, Source, Team
from graph_api.records.campaign import Campaign, CampaignTarget, Coupon, CouponOffer, CouponValidity, Redemption
from graph_api.records.commerce import Beneficiary, Correction, Delivery, Order, OrderLine, Return
from graph_api.records.consent import Consent, Observation, Promise
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.fact import Fact, FactType, Judgement
from graph_api.records.household import Guardianship, Household, Membership
from graph_api.records.need import Need
from graph_api.records.person import ChannelPreference, ContactPoint, Customer, Employment, LifeContext, LifeEvent
from graph_api.records.recognition import Identifier, IdentifierHolding
from graph_api.records.record import Record
from graph_api.records.survey import Survey, SurveyResponse

KINDS: tuple[type[Record], ...] = (
    Source,
    Brand,
    Team,
    Channel,
    Organization,
    Customer,
    Identifier,
    IdentifierHolding,
    ContactPoint,
    Household,
    Membership,
    Guardianship,
    Employment,
    ChannelPreference,
    LifeContext,
    LifeEvent,
    ProductCategory,
    Product,
    Order,
    Correction,
    OrderLine,
    Beneficiary,
    Delivery,
    Return,
    Interaction,
    Survey,
    SurveyResponse,
    Verbatim,
    Need,
    Campaign,
    CampaignTarget,
    Coupon,
    CouponOffer,
    CouponValidity,
    Redemption,
    FactType,
    Fact,
    Judgement,
    Consent,
    Promise,
    Observation,
)
BY_LABEL: Mapping[str, type[Record]] = MappingProxyType({record_class.__name__: record_class for record_class in KINDS})
RANK: Mapping[type[Record], int] = MappingProxyType({record_class: rank for rank, record_class in enumerate(KINDS)})


def kind_name(record_class: type[Record]) -> str:
    """Return the kind in snake_case, `order_line`: the name of its ingest file."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_class.__name__).lower()
