"""By what a person is recognised and reached, and the answer of a recognition."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .customer import Customer


@strawberry.enum(description="What sort of mark recognises a person.")
class IdentifierType(Enum):
    """Stored by name."""

    LOYALTY_ID = strawberry.enum_value("LOYALTY_ID", description="Number of her loyalty card.")
    EMAIL = strawberry.enum_value("EMAIL", description="E-mail address she gave or wrote from.")
    PHONE = strawberry.enum_value("PHONE", description="Telephone number she gave or called from.")
    COOKIE = strawberry.enum_value("COOKIE", description="Mark that a website left in her browser.")
    DEVICE_ID = strawberry.enum_value("DEVICE_ID", description="Number of the phone or tablet that runs our app.")
    SOCIAL_HANDLE = strawberry.enum_value("SOCIAL_HANDLE", description="Public name on a social network.")
    GEOFENCE = strawberry.enum_value("GEOFENCE", description="Signal of a phone that passes by a shop.")


@strawberry.enum(description="Whether a mark belongs to one person by its nature.")
class IdentifierStrength(Enum):
    """Stored by name."""

    STRONG = strawberry.enum_value("STRONG", description="Given to one person, such as a loyalty card.")
    WEAK = strawberry.enum_value("WEAK", description="Often shared, such as a family's tablet: it links people and never makes them one.")


@strawberry.enum(description="By which way a contact point reaches a person.")
class ContactPointType(Enum):
    """Stored by name."""

    EMAIL = strawberry.enum_value("EMAIL", description="An e-mail address to write to.")
    PHONE = strawberry.enum_value("PHONE", description="A telephone number to call or text.")
    POSTAL = strawberry.enum_value("POSTAL", description="A postal address for letters and parcels.")


@strawberry.type
class Identifier(Node):
    """A node of its own because people share and pass on identifiers."""

    type: IdentifierType
    value: str
    normalized_value: str
    strength: IdentifierStrength
    country: str | None
    holdings: Connection[IdentifierHolding] = cypher()


@strawberry.type
class IdentifierHolding:
    """A relationship with its time, since identifiers change hands."""

    id: strawberry.ID
    valid_from: DateTime | None
    valid_to: DateTime | None
    customer: Customer = cypher()
    identifier: Identifier = cypher()


@strawberry.type
class ContactPoint(Node):
    """Where a person wants to be reached."""

    type: ContactPointType
    value: str
    verified_at: DateTime | None
    confidential: bool
    customer: Customer | None = cypher()


@strawberry.type
class Recognition:
    """The row of `Query.recognise`."""

    identifier_type: IdentifierType = strawberry.field(description="The sort of mark that was asked for.")
    normalized_value: str = strawberry.field(description="The mark as it is compared: no spaces, lower case where case says nothing.")
    at: DateTime = strawberry.field(description="The moment of the touch, which decides for marks that changed hands.")
    holders: list[RecognitionCandidate] = cypher()
    identified: Customer | None = cypher()
    candidates: list[RecognitionCandidate] = cypher()
    unknown: bool = cypher()


@strawberry.type(description="Somebody whom a touch may come from, and the record that says so.")
class RecognitionCandidate:
    """A row of `Recognition.holders` and `Recognition.candidates`."""

    customer: Customer = strawberry.field(description="One of the people whom the touch may come from.")
    evidence: IdentifierHolding = strawberry.field(description="The record that she held this mark at that moment.")
