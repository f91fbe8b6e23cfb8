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


@strawberry.enum(description="What speaks against making two records one person.")
class MergeWarningCode(Enum):
    """Clients may rely on these."""

    BOTH_KNOWN = strawberry.enum_value("BOTH_KNOWN", description="Both are people we know by name.")
    GUARDIANSHIP = strawberry.enum_value("GUARDIANSHIP", description="One of them decides for the other, or did.")
    MINOR_AND_ADULT = strawberry.enum_value("MINOR_AND_ADULT", description="One of them is a minor and the other is not.")
    ONE_HOUSEHOLD = strawberry.enum_value("ONE_HOUSEHOLD", description="Both belong to one household now, as two people.")


@strawberry.type
class MergePreview:
    """The row of `Query.previewMerge`."""

    fragment: Customer = strawberry.field(description="Who would be read as the other one.")
    canonical: Customer = strawberry.field(description="Who would stay.")
    fields: list[MergePreviewField] = cypher()
    warnings: list[MergeWarning] = cypher()


@strawberry.type(description="One field of two records of a person.")
class MergePreviewField:
    """A row of `MergePreview.fields`."""

    name: str = strawberry.field(description="The field of Customer.")
    of_fragment: str | None = strawberry.field(description="What the record that would be merged says, as text.")
    of_canonical: str | None = strawberry.field(description="What the one that would stay says, as text; this is read after the merge.")
    is_conflict: bool = strawberry.field(description="Whether both say something, and not the same.")


@strawberry.type(description="Something that speaks against a merge.")
class MergeWarning:
    """A row of `MergePreview.warnings`."""

    code: MergeWarningCode = strawberry.field(description="What it is, for programs.")
    message: str = strawberry.field(description="The same, for people.")


@strawberry.type(description="A record that turned out to be somebody who is known under another id.")
class MergedRecord:
    """A row of `Customer.mergedRecords`."""

    id: strawberry.ID = strawberry.field(description="Its own id, which leads to her for ever.")
    display_name: str | None = strawberry.field(description="The name it has.")
    merged_at: DateTime = strawberry.field(description="When it was decided.")
    rule: str | None = strawberry.field(description="The rule that decided it; null where a colleague did.")
    decided_by: str | None = strawberry.field(description="Who decided it; null where a rule did.")
    score: float | None = strawberry.field(description="How sure the rule was, from 0 to 1.")
    reasons: list[str] = strawberry.field(description="Why they are one person.")
