"""Records about what is known of somebody, each with its ground: facts, the types that allow them, and what she said to it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from hashlib import blake2b
from typing import Annotated, ClassVar

from msgspec.structs import force_setattr

from graph_api.records.business import ChannelKind, OrganizationKey, TeamKey
from graph_api.records.household import HouseholdKey
from graph_api.records.ids import PREFIXES, is_id
from graph_api.records.person import Basis, CustomerKey, refuse_backward, refuse_several
from graph_api.records.record import Record
from graph_api.records.typed import Amount, ValueType, parsed, spelt_value
from graph_api.records.values import Instant, Length, Name, Refers, RefersToMany, Share, Truth, Words

FactTypeKey = Annotated[str, Refers("FactType")]
FactKey = Annotated[str, Refers("Fact")]
NeedKey = Annotated[str, Refers("Need")]
InteractionKey = Annotated[str, Refers("Interaction")]
VerbatimKey = Annotated[str, Refers("Verbatim")]
_PERSONA = "per"  # the prefix of their ids
_SEPARATOR = "\x1f"


class FactSensitivity(StrEnum):
    """What a fact of a type would reveal; from HEALTH on the special categories of Article 9 GDPR."""

    NONE = "NONE"
    PRIVATE = "PRIVATE"
    HEALTH = "HEALTH"
    FAITH = "FAITH"
    ORIGIN = "ORIGIN"
    SEXUALITY = "SEXUALITY"
    POLITICS = "POLITICS"
    UNION = "UNION"
    BIOMETRICS = "BIOMETRICS"


class Cardinality(StrEnum):
    """Whether somebody has one value of a type at a time and in one context, or several."""

    ONE = "ONE"
    MANY = "MANY"


class Stance(StrEnum):
    """How she lives it; a bare value says nothing about that."""

    CONCERN = "CONCERN"
    PRIDE = "PRIDE"
    INDIFFERENT = "INDIFFERENT"
    ASPIRATION = "ASPIRATION"
    UNKNOWN = "UNKNOWN"


class VerdictKind(StrEnum):
    """What she said to something that we hold true of her."""

    CONFIRMED = "CONFIRMED"
    REJECTED = "REJECTED"
    RESOLVED = "RESOLVED"


class FactType(Record, frozen=True, kw_only=True):
    """What may be known of somebody, and why; it is the same type whoever reports it, so its name is its key."""

    unhashed: ClassVar[frozenset[str]] = frozenset({"source", "reportedBy"})

    name: Name
    purpose: Words
    personal_data: Truth
    sensitivity: FactSensitivity
    retention: Length
    owner: TeamKey
    cardinality: Cardinality
    value_type: ValueType

    def check(self) -> None:
        """Refuse a key that is not the name, and a sensitive type that is said to hold nothing personal."""
        if self.source_key != self.name:
            raise self.refuse("source_key", f"is not the name, {self.name!r}")
        if self.sensitivity is not FactSensitivity.NONE and not self.personal_data:
            raise self.refuse("personal_data", f"does not go with the sensitivity {self.sensitivity}")


class Fact(Record, frozen=True, kw_only=True):
    """Something known of a person, a household or an organization, from a moment and on a ground; never overwritten.

    What a source reports under one key at another moment, or with another value, is another fact. The value is spelt as text and
    checked by its type: 82.5, 2026-03-12, true, 12.50 EUR.
    """

    beforehand = "_refuse_fact"
    reported_fields = ("basis",)
    moment_field = "noted_at"
    distinguished_by: ClassVar[tuple[str, ...]] = ("noted_at", "attribute", "value")

    customer: CustomerKey | None = None
    household: HouseholdKey | None = None
    organization: OrganizationKey | None = None
    attribute: FactTypeKey
    value: Words
    value_type: ValueType
    basis: Basis
    confidence: Share | None = None
    stance: Stance = Stance.UNKNOWN
    meaning: Words | None = None
    context_when: Name | None = None
    context_for_whom: Name | None = None
    context_channel: ChannelKind | None = None
    valid_from: Instant | None = None
    valid_to: Instant | None = None
    noted_at: Instant
    method: Name | None = None
    version: Name | None = None
    verbatims: Annotated[tuple[str, ...], RefersToMany("Verbatim")] = ()
    interactions: Annotated[tuple[str, ...], RefersToMany("Interaction")] = ()
    orders: Annotated[tuple[str, ...], RefersToMany("Order")] = ()
    survey_responses: Annotated[tuple[str, ...], RefersToMany("SurveyResponse")] = ()
    supersedes: Annotated[tuple[str, ...], RefersToMany("Fact")] = ()

    def check(self) -> None:
        """Refuse a fact of nobody or of several, a value that is not of its type, and a conclusion without its method."""
        refuse_several(self, ("customer", "household", "organization"), needed=True)
        refuse_backward(self, "valid_from", "valid_to")
        if is_id(self.attribute, PREFIXES["FactType"]):
            raise self.refuse("attribute", "is an id; a type of facts is named by its name, which is the same in all sources")
        try:
            force_setattr(self, "value", spelt_value(self.value_type, self.value))
        except ValueError as error:
            raise self.refuse("value", str(error)) from None
        for field in ("source", "reported_by"):
            if is_id(getattr(self, field) or "", _PERSONA):
                raise self.refuse(field, "is a persona, and nobody; name who said or saw it")
        for field in ("method", "version"):
            if (getattr(self, field) is not None) != (self.basis is Basis.INFERRED):
                raise self.refuse(field, f"does not go with the basis {self.basis}")

    @property
    def number(self) -> float | None:
        """The value where it is a number."""
        value = parsed(self.value_type, self.value)
        return value if isinstance(value, float) else None

    @property
    def day(self) -> date | None:
        """The value where it is a day."""
        value = parsed(self.value_type, self.value)
        return value if isinstance(value, date) else None

    @property
    def truth(self) -> bool | None:
        """The value where it is true or false."""
        value = parsed(self.value_type, self.value)
        return value if isinstance(value, bool) else None

    @property
    def amount_minor(self) -> int | None:
        """The value where it is money, in minor units."""
        value = parsed(self.value_type, self.value)
        return value.minor if isinstance(value, Amount) else None

    @property
    def currency(self) -> str | None:
        """The currency of a value that is money."""
        value = parsed(self.value_type, self.value)
        return value.currency if isinstance(value, Amount) else None

    def row(self, record_hash: str | None = None) -> dict[str, object]:
        """Return the row of any record, with the value in its own type and what facts are compared by.

        `slot` is one for what may be known once (attribute and context), `claim` for what is said (slot and value), whoever says it,
        `series` for all that one source says of a slot under one key.
        """
        row = super().row(record_hash)
        context = (self.context_when or "", self.context_for_whom or "", self.context_channel or "")
        slot = _digest(str(row["attribute"]), *context)
        row.update(series=_digest(self.source, self.own_key, slot), slot=slot, claim=_digest(slot, self.value))
        row.update(number=self.number, day=self.value if self.day else None, truth=self.truth)
        row.update(amountMinor=self.amount_minor, currency=self.currency)
        return row


class Judgement(Record, frozen=True, kw_only=True):
    """What somebody said to a fact or to a need of hers, with the contact or the words in which she did; never overwritten."""

    afterwards = "_judge_need"
    moment_field = "at"
    distinguished_by: ClassVar[tuple[str, ...]] = ("at", "fact", "need")

    customer: CustomerKey
    fact: FactKey | None = None
    need: NeedKey | None = None
    verdict: VerdictKind
    at: Instant
    interaction: InteractionKey | None = None
    verbatim: VerbatimKey | None = None

    def check(self) -> None:
        """Refuse a verdict on nothing, one that nobody heard, and a fact that is said to be solved."""
        refuse_several(self, ("fact", "need"), needed=True)
        refuse_several(self, ("interaction", "verbatim"), needed=True)
        if self.verdict is VerdictKind.RESOLVED and self.need is None:
            raise self.refuse("verdict", "is for needs; a fact is confirmed or rejected")


def _digest(*parts: str) -> str:
    return blake2b(_SEPARATOR.join(parts).encode(), digest_size=16).hexdigest()
