"""Records about what a person is recognised by; a value has one spelling, whoever wrote it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from graph_api.records.marks import COUNTRIES, IdentifierType, is_international, normalize
from graph_api.records.person import CustomerKey, refuse_backward
from graph_api.records.record import Record
from graph_api.records.values import Check, Instant, Name, Refers


def country(value: object) -> str:
    """Accept the two letters of a country."""
    if not isinstance(value, str) or value not in COUNTRIES:
        raise ValueError("is not a country of two capital letters, such as DE")
    return value


Country = Annotated[str, Check(country)]


class IdentifierStrength(StrEnum):
    """Whether the sign points to one person (STRONG) or may be shared (WEAK)."""

    STRONG = "STRONG"
    WEAK = "WEAK"


def identifier_key(type: IdentifierType | str, value: str, country: str | None = None) -> str:
    """Return the key by which other records name this identifier; it is the same in every source."""
    return f"{IdentifierType(type)}|{normalize(type, value, country)}"


class Identifier(Record, frozen=True, kw_only=True):
    """A sign by which somebody is recognised, made by `identifier`; the spelling first seen is kept as `value`.

    `country` is where a phone number was written that does not say it itself; the normal form tells it from then on.
    """

    unhashed: ClassVar[frozenset[str]] = frozenset({"source", "reportedBy", "value", "country"})

    type: IdentifierType
    value: Name
    normalized_value: Name
    strength: IdentifierStrength
    country: Country | None = None

    def check(self) -> None:
        """Refuse a key or a normal form that the value does not have: two spellings would become two identifiers."""
        if self.normalized_value != normalize(self.type, self.value, self.country):
            raise self.refuse("normalized_value", f"is not the normal form of {self.value!r}")
        if self.source_key != identifier_key(self.type, self.value, self.country):
            raise self.refuse("source_key", f"is not {identifier_key(self.type, self.value, self.country)!r}")


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


def phone(source: str, value: str, country: str | None, reported_by: str | None = None) -> Identifier:
    """Return the identifier for a telephone number as it is written in a country; a weak one where nobody knows in which."""
    normal = normalize(IdentifierType.PHONE, value, country)
    return Identifier(
        source=source,
        reported_by=reported_by,
        source_key=identifier_key(IdentifierType.PHONE, value, country),
        type=IdentifierType.PHONE,
        value=value,
        normalized_value=normal,
        strength=strength_of(IdentifierType.PHONE, normal),
        country=country,
    )


def strength_of(type: IdentifierType, normalized_value: str) -> IdentifierStrength:
    """Return what a mark of this sort is worth by its nature; a phone number without its country may be that of many."""
    given_to_one = type in (IdentifierType.LOYALTY_ID, IdentifierType.EMAIL)
    if given_to_one or (type is IdentifierType.PHONE and is_international(normalized_value)):
        return IdentifierStrength.STRONG
    return IdentifierStrength.WEAK


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
