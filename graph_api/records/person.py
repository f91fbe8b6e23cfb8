"""Records about one person: who she is, what she is known by, how to reach her, what she lives through."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from graph_api.errors import RecordError
from graph_api.records.business import ChannelKey, OrganizationKey
from graph_api.records.record import Record
from graph_api.records.values import Day, Instant, Language, Name, Refers, RefersToMany, Truth, Words, Zone

CustomerKey = Annotated[str, Refers("Customer")]
CustomerKeys = Annotated[tuple[str, ...], RefersToMany("Customer")]


class Basis(StrEnum):
    """How we came to hold something true."""

    STATED = "STATED"
    OBSERVED = "OBSERVED"
    INFERRED = "INFERRED"
    ASSUMED = "ASSUMED"


class CustomerKind(StrEnum):
    """How far we know who is behind the record."""

    ANONYMOUS = "ANONYMOUS"
    KNOWN = "KNOWN"
    MEMBER_ONLY = "MEMBER_ONLY"
    SHARED = "SHARED"
    MENTIONED = "MENTIONED"


class CustomerStatus(StrEnum):
    """Whether the record still stands for a living customer."""

    ACTIVE = "ACTIVE"
    MERGED = "MERGED"
    ERASED = "ERASED"
    DECEASED = "DECEASED"


class ContactPointType(StrEnum):
    """By what a contact point is reached."""

    EMAIL = "EMAIL"
    PHONE = "PHONE"
    POSTAL = "POSTAL"


class LifeContextKind(StrEnum):
    """What a life context tells: a role she has, a limit she lives with, a place."""

    ROLE = "ROLE"
    CONSTRAINT = "CONSTRAINT"
    PLACE = "PLACE"


class LifeEventKind(StrEnum):
    """What happens in her life on a day."""

    SCHOOL_PARTY = "SCHOOL_PARTY"
    BIRTHDAY = "BIRTHDAY"
    MOVE = "MOVE"
    NEW_BABY = "NEW_BABY"
    WEDDING = "WEDDING"
    NEW_JOB = "NEW_JOB"
    HOLIDAY = "HOLIDAY"
    ILLNESS = "ILLNESS"
    OTHER = "OTHER"


class Customer(Record, frozen=True, kw_only=True):
    """A person we know or have met, or one that somebody told us of."""

    stored_as: ClassVar[str] = "CustomerRecord"
    searched = ("display_name",)

    display_name: Name | None = None
    kind: CustomerKind
    status: CustomerStatus = CustomerStatus.ACTIVE
    birth_date: Day | None = None
    age_band: Name | None = None
    time_zone: Zone | None = None
    preferred_language: Language | None = None
    address_as: Name | None = None
    pronouns: Name | None = None


class ContactPoint(Record, frozen=True, kw_only=True):
    """An address at which she can be reached."""

    customer: CustomerKey
    type: ContactPointType
    value: Name
    verified_at: Instant | None = None
    confidential: Truth = False


class Employment(Record, frozen=True, kw_only=True):
    """She works for an organization, in a role, for a time."""

    relationship: ClassVar[str] = "WORKS_FOR"

    customer: CustomerKey
    organization: OrganizationKey
    role: Name
    valid_from: Instant | None = None
    valid_to: Instant | None = None

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "valid_from", "valid_to")


class ChannelPreference(Record, frozen=True, kw_only=True):
    """The channel that she said, or that we think, she likes best."""

    relationship: ClassVar[str] = "PREFERS"
    moment_field = "stated_at"
    context_fields = ("channel",)

    customer: CustomerKey
    channel: ChannelKey
    basis: Basis
    stated_at: Instant


class LifeContext(Record, frozen=True, kw_only=True):
    """A lasting circumstance of her life, in plain words."""

    customer: CustomerKey
    kind: LifeContextKind
    text: Words
    valid_from: Instant | None = None
    valid_to: Instant | None = None
    basis: Basis

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "valid_from", "valid_to")


class LifeEvent(Record, frozen=True, kw_only=True):
    """Something that happens in the life of one or several people on a day."""

    moment_field = "date"
    context_fields = ("customers",)

    customers: CustomerKeys
    kind: LifeEventKind
    text: Words
    date: Day
    noted_at: Instant
    basis: Basis


def refuse_backward(record: Record, start: str, end: str) -> None:
    """Raise RecordError when the moment or day named `end` lies before the one named `start`."""
    first, last = getattr(record, start), getattr(record, end)
    if first is not None and last is not None and last < first:
        raise record.refuse(end, f"lies before {record.spelt(start)}, {first.isoformat()}")


def refuse_several(record: Record, fields: tuple[str, ...], *, needed: bool) -> None:
    """Raise RecordError when more than one of the fields is given, or none although one is needed."""
    given = [field for field in fields if getattr(record, field) is not None]
    if len(given) == 1 or not (given or needed):
        return
    names = ", ".join(record.spelt(field) for field in fields)
    if len(given) > 1:
        raise record.refuse(given[1], f"stands beside {record.spelt(given[0])}; only one of {names} may be given")
    raise RecordError(f"{record.label} {record.spelt(fields[0])} is missing; give one of {names}", record.spelt(fields[0]))
