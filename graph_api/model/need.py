"""What somebody needs, how we know, and whether it was met."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import Date, DateTime, Duration
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .conversation import Interaction, Verbatim
    from .customer import Customer
    from .fact import Judgement
    from .household import Basis, Household
    from .life import LifeEvent
    from .organization import Organization, Team
    from .product import Product
    from .story import Sentence


@strawberry.enum(description="How far a need has come.")
class NeedStatus(Enum):
    """Stored by name."""

    OPEN = strawberry.enum_value("OPEN", description="Nobody works on it yet.")
    IN_PROGRESS = strawberry.enum_value("IN_PROGRESS", description="Somebody of ours works on it.")
    RESOLVED = strawberry.enum_value("RESOLVED", description="We consider it met; whether she agrees is said by the confirmation.")
    REFUTED = strawberry.enum_value("REFUTED", description="We concluded it and she said no; kept, so that it is not concluded again.")
    ABANDONED = strawberry.enum_value("ABANDONED", description="It was given up without being met.")


@strawberry.enum(description="How pressing a need is to her.")
class NeedUrgency(Enum):
    """Stored by name."""

    LOW = strawberry.enum_value("LOW", description="Can wait.")
    NORMAL = strawberry.enum_value("NORMAL", description="To be met in the usual course.")
    HIGH = strawberry.enum_value("HIGH", description="Harm or disappointment is near.")


@strawberry.type
class Need(Node):
    """Kept apart by basis: what she said, and what we think."""

    statement: str
    basis: Basis
    confidence: float | None
    status: NeedStatus
    urgency: NeedUrgency | None
    raised_at: DateTime
    needed_by: Date | None
    resolved_at: DateTime | None
    confirmed_at: DateTime | None
    customer: Customer | None = cypher()
    household: Household | None = cypher()
    organization: Organization | None = cypher()
    products: Connection[Product] = cypher()
    life_events: Connection[LifeEvent] = cypher()
    verbatims: Connection[Verbatim] = cypher()
    interactions: Connection[Interaction] = cypher()
    team: Team | None = cypher()
    judgements: Connection[Judgement] = cypher()
    time_to_resolution: Duration | None = cypher()
    sentence: Sentence = cypher()
