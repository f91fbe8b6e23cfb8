"""People who live together, who belongs to them, and who answers for whom."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry
from strawberry import UNSET

from .money import WindowMode, WindowPeriod, WindowUnit
from .scalars import DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .commerce import Order
    from .customer import Customer
    from .fact import Fact
    from .money import SpendWindow
    from .need import Need
    from .story import Sentence


@strawberry.enum(description="How we know something, and so how far it may be relied on.")
class Basis(Enum):
    """Stored by name."""

    STATED = strawberry.enum_value("STATED", description="The person said so herself.")
    OBSERVED = strawberry.enum_value("OBSERVED", description="Somebody of ours saw or heard it, or a system recorded it.")
    INFERRED = strawberry.enum_value("INFERRED", description="Concluded from other things by a rule or a model.")
    ASSUMED = strawberry.enum_value("ASSUMED", description="Taken for granted without evidence; to be asked.")


@strawberry.enum(description="What made us treat these people as one household.")
class HouseholdFormation(Enum):
    """Stored by name."""

    STATED = strawberry.enum_value("STATED", description="One of them, or the source, told us.")
    RULE = strawberry.enum_value("RULE", description="A rule put them together, for example by a shared address.")


@strawberry.enum(description="The part a person has in a household.")
class MembershipRole(Enum):
    """Stored by name."""

    PARENT = strawberry.enum_value("PARENT", description="Mother, father or whoever brings up its children.")
    PARTNER = strawberry.enum_value("PARTNER", description="Lives there as somebody's partner.")
    CHILD = strawberry.enum_value("CHILD", description="Is brought up there; treated as a minor while no birth date says otherwise.")
    GRANDPARENT = strawberry.enum_value("GRANDPARENT", description="Parent of one of the parents.")
    RELATIVE = strawberry.enum_value("RELATIVE", description="Belongs to the family in another way.")
    FLATMATE = strawberry.enum_value("FLATMATE", description="Shares the home and not the family.")
    OTHER = strawberry.enum_value("OTHER", description="Something that the other words do not cover.")


@strawberry.enum(description="How a guardian shares the right to decide for a child.")
class GuardianAuthority(Enum):
    """Stored by name."""

    SOLE = strawberry.enum_value("SOLE", description="Decides alone.")
    SHARED = strawberry.enum_value("SHARED", description="Decides together with another guardian.")
    TEMPORARY = strawberry.enum_value("TEMPORARY", description="Decides for a while only, such as during a stay.")


@strawberry.type
class Household(Node):
    """The bands are the source's own words, never parsed."""

    name: str
    formed_by: HouseholdFormation
    valid_from: DateTime | None
    valid_to: DateTime | None
    size_band: str | None
    kids_band: str | None
    age_band: str | None
    income_band: str | None
    home_ownership: str | None
    marital_status: str | None
    composition: str | None
    orders: Connection[Order] = cypher()
    needs: Connection[Need] = cypher()

    @cypher
    def memberships(self, as_of: DateTime | None = UNSET) -> Connection[Membership]: ...

    @cypher
    def members(self, as_of: DateTime | None = UNSET) -> Connection[Customer]: ...

    @cypher
    def facts(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET, current: bool = True) -> Connection[Fact]: ...

    @cypher
    def spend_window(
        self, unit: WindowUnit, mode: WindowMode, period: WindowPeriod = WindowPeriod.TO_DATE, as_of: DateTime | None = UNSET
    ) -> list[SpendWindow]: ...


@strawberry.type
class Membership:
    """A relationship: one person in one household for a time."""

    id: strawberry.ID
    role: MembershipRole
    valid_from: DateTime | None
    valid_to: DateTime | None
    basis: Basis
    customer: Customer = cypher()
    household: Household = cypher()
    sentence: Sentence = cypher()


@strawberry.type
class Guardianship:
    """A relationship: it outlives shared homes, so it is no flag of a membership."""

    id: strawberry.ID
    authority: GuardianAuthority
    valid_from: DateTime | None
    valid_to: DateTime | None
    guardian: Customer = cypher()
    ward: Customer = cypher()
