"""The life around a purchase: what it is like, and what happens in it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import Date, DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .commerce import Order
    from .customer import Customer
    from .household import Basis
    from .need import Need
    from .story import Sentence


@strawberry.enum(description="Which side of a life is described.")
class LifeContextKind(Enum):
    """Stored by name."""

    ROLE = strawberry.enum_value("ROLE", description="What she is to others, such as a working parent.")
    CONSTRAINT = strawberry.enum_value("CONSTRAINT", description="What limits her, such as little time.")
    PLACE = strawberry.enum_value("PLACE", description="Where and how she lives, such as a village without a shop.")


@strawberry.enum(description="What sort of event it is.")
class LifeEventKind(Enum):
    """Stored by name."""

    SCHOOL_PARTY = strawberry.enum_value("SCHOOL_PARTY", description="A party at a school or kindergarten.")
    BIRTHDAY = strawberry.enum_value("BIRTHDAY", description="Somebody's birthday.")
    MOVE = strawberry.enum_value("MOVE", description="She moves to another home.")
    NEW_BABY = strawberry.enum_value("NEW_BABY", description="A child is born or adopted.")
    WEDDING = strawberry.enum_value("WEDDING", description="Somebody marries.")
    NEW_JOB = strawberry.enum_value("NEW_JOB", description="She starts other work.")
    HOLIDAY = strawberry.enum_value("HOLIDAY", description="A journey or a feast of the year.")
    ILLNESS = strawberry.enum_value("ILLNESS", description="Somebody is ill; never a reason to offer anything.")
    OTHER = strawberry.enum_value("OTHER", description="Something that the other words do not cover; the text says what.")


@strawberry.type
class LifeContext(Node):
    """Holds for a time."""

    kind: LifeContextKind
    text: str
    valid_from: DateTime | None
    valid_to: DateTime | None
    basis: Basis
    customer: Customer | None = cypher()
    sentence: Sentence = cypher()


@strawberry.type
class LifeEvent(Node):
    """Has a day."""

    kind: LifeEventKind
    text: str
    date: Date
    noted_at: DateTime
    basis: Basis
    customers: Connection[Customer] = cypher()
    orders: Connection[Order] = cypher()
    needs: Connection[Need] = cypher()
    sentence: Sentence = cypher()
