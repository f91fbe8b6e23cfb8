"""Records about what a person is recognised by; a value has one spelling, whoever wrote it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from graph_api.records.person import CustomerKey, refuse_backward
from graph_api.records.record import Record
from graph_api.records.values import Instant, Name, Refers


class IdentifierType(StrEnum):
    """What kind of sign an identifier is."""

    LOYALTY_ID = "LOYALTY_ID"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    COOKIE = "COOKIE"
    DEVICE_ID = "DEVICE_ID"
    SOCIAL_HANDLE = "SOCIAL_HANDLE"
    GEOFENCE = "GEOFENCE"


class IdentifierStrength(StrEnum):
    """Whether the sign points to one person (STRONG) or may be shared (WEAK)."""

    STRONG = "STRONG"
    WEAK = "WEAK"


def normalize(type: IdentifierType | str, value: str) -> str:
    """Return the one spelling under which an identifier is found again.

    White space at both ends goes; e-mail addresses, handles and places are lower case, a handle loses its `@`; a phone
    number keeps its digits and a leading plus; a loyalty number loses blanks and hyphens and is upper case.
    """
    text = value.strip()
    match IdentifierType(type):
        case IdentifierType.EMAIL | IdentifierType.GEOFENCE:
            return text.lower()
        case IdentifierType.SOCIAL_HANDLE:
            return text.lower().removeprefix("@")
        case IdentifierType.PHONE:
            return ("+" if text.startswith("+") else "") + "".join(sign for sign in text if sign in "0123456789")
        case IdentifierType.LOYALTY_ID:
            return "".join(text.replace("-", " ").split()).upper()
        case _:
            return text


def identifier_key(type: IdentifierType | str, value: str) -> str:
    """Return the key by which other records name this identifier; it is the same in every source."""
    return f"{IdentifierType(type)}|{normalize(type, value)}"


class Identifier(Record, frozen=True, kw_only=True):
    """A sign by which somebody is recognised, made by `identifier`; the spelling first seen is kept as `value`."""

    unhashed: ClassVar[frozenset[str]] = frozenset({"source", "reportedBy", "value"})

    type: IdentifierType
    value: Name
    normalized_value: Name
    strength: IdentifierStrength

    def check(self) -> None:
        """Refuse a key or a normal form that the value does not have: two spellings would become two identifiers."""
        if self.normalized_value != normalize(self.type, self.value):
            raise self.refuse("normalized_value", f"is not the normal form of {self.value!r}")
        if self.source_key != identifier_key(self.type, self.value):
            raise self.refuse("source_key", f"is not {identifier_key(self.type, self.value)!r}")


def identifier(source: str, type: IdentifierType, value: str, strength: IdentifierStrength, reported_by: str | None = None) -> Identifier:
    """Return the identifier for a value as somebody wrote it; raises RecordError when nothing is left of it."""
    return Identifier(
        source=source,
        reported_by=reported_by,
        source_key=identifier_key(type, value),
        type=type,
        value=value,
        normalized_value=normalize(type, value),
        strength=strength,
    )


class IdentifierHolding(Record, frozen=True, kw_only=True):
    """A person holds an identifier for a time; later another one may."""

    relationship: ClassVar[str] = "HAS_IDENTIFIER"

    customer: CustomerKey
    identifier: Annotated[str, Refers("Identifier")]
    valid_from: Instant | None = None
    valid_to: Instant | None = None

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "valid_from", "valid_to")
