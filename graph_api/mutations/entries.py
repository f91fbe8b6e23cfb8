"""Which mutation writes which records: a table, from which the inputs of the schema are made as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from graph_api.records.assortment import Product, ProductCategory
from graph_api.records.business import Brand, Channel, Organization, Source, Team
from graph_api.records.campaign import Campaign, CampaignTarget, Coupon, CouponOffer, CouponValidity, Redemption
from graph_api.records.commerce import Beneficiary, Correction, Delivery, Order, OrderLine, Return
from graph_api.records.consent import Consent, Observation, Promise
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.fact import Fact, FactType, Judgement
from graph_api.records.fields import Field
from graph_api.records.household import Guardianship, Household, Membership
from graph_api.records.need import Need
from graph_api.records.person import ChannelPreference, ContactPoint, Customer, Employment, LifeContext, LifeEvent
from graph_api.records.recognition import Identifier, IdentifierHolding
from graph_api.records.record import Record, properties
from graph_api.records.survey import Survey, SurveyResponse


@dataclass(frozen=True)
class Part:
    """Records given inside of another one's input, as the list `name`; their field `owner` names the one around them.

    `inherits` are fields that have the value of the record around where they are left out, `numbered` one that counts them from 1,
    `never` those that would name another owner.
    """

    name: str
    kind: type[Record]
    owner: str
    inherits: tuple[str, ...] = ()
    numbered: str = ""
    parts: tuple[Part, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is given for each of them; it belongs to what it is given with, and to nothing else."""
        given = (each for each in properties(self.kind) if each.name not in (self.owner, *self.never))
        return tuple(each for each in given if not _is_offset(each, self.kind))


def _properties(kind: type[Record], *names: str) -> tuple[Field, ...]:
    return tuple(each for each in properties(kind) if each.name in names)


@dataclass(frozen=True)
class Mark:
    """An identifier given by type and value with the one who holds it: it is the same whoever reports it, so nobody names it by a key."""

    fields: tuple[Field, ...] = _properties(Identifier, "type", "value", "strength", "country")


@dataclass(frozen=True)
class Entry:
    """What a mutation writes: a record of a kind with what belongs to it.

    `fixed` are fields that the mutation itself decides, by name; `only` are those that may be given, all others where it is
    empty. One that `changes` a record takes its id, and refuses where there is none. With a `mark` the record says who holds it.
    `needed` are fields that have to be given, though a record may be without them. A `note` is a field of plain words, of which
    whoever writes them is told what they seem to mention, and says whether that is meant. One `named_by` a field has it as its key.
    """

    kind: type[Record]
    parts: tuple[Part, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict[str, str])
    only: tuple[str, ...] = ()
    changes: bool = False
    mark: Mark | None = None
    needed: tuple[str, ...] = ()
    note: str = ""
    named_by: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is given for the record itself."""
        given = (each for each in properties(self.kind) if each.name not in self.fixed and not _is_offset(each, self.kind))
        return tuple(each for each in given if not self.only or each.name in self.only)

    @property
    def key(self) -> str:
        """By which field of the input the record is named: by its own kind where it has to be there."""
        return f"{self.kind.__name__[0].lower()}{self.kind.__name__[1:]}" if self.changes else "sourceKey"


def _is_offset(each: Field, kind: type[Record]) -> bool:
    """Whether a field keeps the offset of a moment, which is given with the moment itself."""
    return any(other.offset == each.name for other in properties(kind))


def _change(kind: type[Record], *only: str, **fixed: str) -> Entry:
    return Entry(kind, fixed=MappingProxyType(fixed), only=only, changes=True)


def _said(verdict: str, subject: str) -> Entry:
    """What somebody says to a fact or a need of hers."""
    only = ("customer", subject, "at", "interaction", "verbatim")
    return Entry(Judgement, fixed=MappingProxyType({"verdict": verdict}), only=only, needed=(subject,))


_BENEFICIARIES = Part("beneficiaries", Beneficiary, "line")
_LINES = Part("lines", OrderLine, "order", inherits=("currency",), numbered="position", parts=(_BENEFICIARIES,), never=("correction",))

_CORRECTED_LINES = Part("lines", OrderLine, "correction", inherits=("currency",), numbered="position", never=("order",))

ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        "upsertSource": Entry(Source),
        "upsertBrand": Entry(Brand),
        "upsertTeam": Entry(Team),
        "upsertChannel": Entry(Channel),
        "upsertOrganization": Entry(Organization),
        "upsertCustomer": Entry(Customer, (Part("contactPoints", ContactPoint, "customer"),)),
        "recordContactPoint": Entry(ContactPoint),
        "addIdentifier": Entry(IdentifierHolding, only=("customer", "valid_from", "valid_to"), mark=Mark()),
        "endIdentifier": _change(IdentifierHolding, "valid_to"),
        "upsertHousehold": Entry(Household, (Part("memberships", Membership, "household"),)),
        "recordMembership": Entry(Membership),
        "endMembership": _change(Membership, "valid_to"),
        "recordGuardianship": Entry(Guardianship),
        "endGuardianship": _change(Guardianship, "valid_to"),
        "recordEmployment": Entry(Employment),
        "recordChannelPreference": Entry(ChannelPreference),
        "recordLifeContext": Entry(LifeContext),
        "recordLifeEvent": Entry(LifeEvent),
        "upsertProductCategory": Entry(ProductCategory),
        "upsertProduct": Entry(Product),
        "placeOrder": Entry(Order, (_LINES,)),
        "cancelOrder": _change(Order, "cancelled_at", status="CANCELLED"),
        "recordDelivery": Entry(Delivery),
        "completeDelivery": _change(Delivery, "delivered_at", status="DELIVERED"),
        "recordReturn": Entry(Return),
        "recordCorrection": Entry(Correction, (_CORRECTED_LINES,)),
        "recordInteraction": Entry(Interaction, (Part("verbatims", Verbatim, "interaction"),)),
        "recordVerbatim": Entry(Verbatim),
        "sendSurvey": Entry(Survey),
        "answerSurvey": Entry(SurveyResponse, (Part("verbatims", Verbatim, "survey_response"),)),
        "stateNeed": Entry(Need),
        "resolveNeed": _change(Need, "resolved_at", status="RESOLVED"),
        "confirmNeed": _said("CONFIRMED", "need"),
        "rejectNeed": _said("REJECTED", "need"),
        "confirmSolution": _said("RESOLVED", "need"),
        "upsertFactType": Entry(FactType, named_by="name"),
        "recordFact": Entry(Fact),
        "confirmFact": _said("CONFIRMED", "fact"),
        "rejectFact": _said("REJECTED", "fact"),
        "recordObservation": Entry(Observation, note="text"),
        "recordConsent": Entry(Consent),
        "recordPromise": Entry(Promise),
        "keepPromise": replace(_change(Promise, "kept_at"), needed=("kept_at",)),
        "upsertCampaign": Entry(Campaign, (Part("targets", CampaignTarget, "campaign"),)),
        "upsertCoupon": Entry(Coupon, (Part("offers", CouponOffer, "coupon"), Part("validities", CouponValidity, "coupon"))),
        "redeemCoupon": Entry(Redemption),
    }
)
