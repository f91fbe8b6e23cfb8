"""Organizations, our own teams and brands, and the sources that everything came from."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry
from strawberry import UNSET

from .scalars import DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .channel import Channel
    from .commerce import Order
    from .conversation import Interaction
    from .customer import Customer
    from .fact import Fact
    from .need import Need
    from .product import Product


@strawberry.enum(description="What sort of system or hand a record came from.")
class SourceKind(Enum):
    """Stored by name."""

    CRM = strawberry.enum_value("CRM", description="A system that keeps customers and their cards.")
    SHOP = strawberry.enum_value("SHOP", description="A till or an online shop.")
    SUPPORT = strawberry.enum_value("SUPPORT", description="A system for calls, chats and cases.")
    SURVEY = strawberry.enum_value("SURVEY", description="A tool that asks customers.")
    SOCIAL = strawberry.enum_value("SOCIAL", description="A social network.")
    EMPLOYEE = strawberry.enum_value("EMPLOYEE", description="Written down by one of us.")
    MODEL = strawberry.enum_value("MODEL", description="Concluded by a program.")
    INVENTED = strawberry.enum_value("INVENTED", description="Made up to show and test the graph; nobody real.")


@strawberry.enum(description="How much of what happened a source holds.")
class SourceCoverage(Enum):
    """Stored by name."""

    COMPLETE = strawberry.enum_value("COMPLETE", description="Everything that happened in its field.")
    SAMPLED = strawberry.enum_value("SAMPLED", description="A part only, so that sums are shares and averages of baskets are not real.")


@strawberry.type
class Source(Node):
    """Every record names one."""

    name: str
    system: str
    kind: SourceKind
    coverage: SourceCoverage
    time_zone: str
    currency: str | None
    licence: str | None


@strawberry.type
class Brand(Node):
    """A name under which we sell."""

    name: str
    products: Connection[Product] = cypher()
    channels: Connection[Channel] = cypher()


@strawberry.type
class Team(Node):
    """A group of our own people."""

    name: str
    purpose: str
    channels: Connection[Channel] = cypher()
    interactions: Connection[Interaction] = cypher()
    needs: Connection[Need] = cypher()


@strawberry.type
class Organization(Node):
    """A company or club that buys, or that customers work for."""

    name: str
    domain: str | None
    employments: Connection[Employment] = cypher()
    orders: Connection[Order] = cypher()

    @cypher
    def facts(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET, current: bool = True) -> Connection[Fact]: ...


@strawberry.type
class Employment:
    """A relationship with its time."""

    id: strawberry.ID
    role: str
    valid_from: DateTime | None
    valid_to: DateTime | None
    customer: Customer = cypher()
    organization: Organization = cypher()
