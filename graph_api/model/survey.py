"""What we asked, and what was answered."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .channel import Channel
    from .commerce import Order
    from .conversation import Verbatim
    from .customer import Customer
    from .organization import Team


@strawberry.enum(description="Which measure a survey is made for; scores of two kinds are never mixed.")
class SurveyKind(Enum):
    """Stored by name."""

    NPS = strawberry.enum_value("NPS", description="Would she recommend us, 0 to 10.")
    CSAT = strawberry.enum_value("CSAT", description="How satisfied she was, usually 1 to 5.")
    CES = strawberry.enum_value("CES", description="How easy we made it for her, usually 1 to 7.")


@strawberry.type
class Survey(Node):
    """One question sent to one customer."""

    kind: SurveyKind
    scale_min: int
    scale_max: int
    question: str
    sent_at: DateTime
    customer: Customer | None = cypher()
    order: Order | None = cypher()
    channel: Channel | None = cypher()
    team: Team | None = cypher()
    response: SurveyResponse | None = cypher()
    valid_timing: bool | None = cypher()


@strawberry.type
class SurveyResponse(Node):
    """One answer; its words are verbatims."""

    score: int
    answered_at: DateTime
    kind: SurveyKind | None = cypher()
    survey: Survey | None = cypher()
    customer: Customer | None = cypher()
    verbatims: Connection[Verbatim] = cypher()
    valid_timing: bool | None = cypher()
