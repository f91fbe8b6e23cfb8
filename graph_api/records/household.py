"""Records about people who live together or answer for one another."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from graph_api.records.person import Basis, CustomerKey, refuse_backward
from graph_api.records.record import Record
from graph_api.records.values import Instant, Name, Refers, Words

HouseholdKey = Annotated[str, Refers("Household")]


class FormedBy(StrEnum):
    """Whether people said that they are a household, or a rule concluded it."""

    STATED = "STATED"
    RULE = "RULE"


class MembershipRole(StrEnum):
    """What a person is in a household."""

    PARENT = "PARENT"
    PARTNER = "PARTNER"
    CHILD = "CHILD"
    GRANDPARENT = "GRANDPARENT"
    RELATIVE = "RELATIVE"
    FLATMATE = "FLATMATE"
    OTHER = "OTHER"


class Authority(StrEnum):
    """How a guardian holds authority over a child."""

    SOLE = "SOLE"
    SHARED = "SHARED"
    TEMPORARY = "TEMPORARY"


class Household(Record, frozen=True, kw_only=True):
    """People living together; bands are kept in the words of the source."""

    searched = ("name",)

    name: Name
    formed_by: FormedBy
    valid_from: Instant | None = None
    valid_to: Instant | None = None
    size_band: Name | None = None
    kids_band: Name | None = None
    age_band: Name | None = None
    income_band: Name | None = None
    home_ownership: Name | None = None
    marital_status: Name | None = None
    composition: Words | None = None

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "valid_from", "valid_to")


class Membership(Record, frozen=True, kw_only=True):
    """A person belongs to a household, in a role, for a time."""

    relationship: ClassVar[str] = "MEMBER_OF"

    customer: CustomerKey
    household: HouseholdKey
    role: MembershipRole
    valid_from: Instant | None = None
    valid_to: Instant | None = None
    basis: Basis

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "valid_from", "valid_to")


class Guardianship(Record, frozen=True, kw_only=True):
    """A person answers for a child."""

    relationship: ClassVar[str] = "GUARDIAN_OF"

    guardian: CustomerKey
    ward: CustomerKey
    authority: Authority
    valid_from: Instant | None = None
    valid_to: Instant | None = None

    def check(self) -> None:
        """Refuse an end before the start, and a guardian of oneself."""
        refuse_backward(self, "valid_from", "valid_to")
        if self.guardian == self.ward:
            raise self.refuse("ward", "is the guardian herself")
