"""What is known of somebody, on what ground, what she says to it, and whether it fits together."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry
from strawberry import UNSET

from .scalars import Date, DateTime, Duration
from .stub import Connection, Money, Node, cypher

if TYPE_CHECKING:
    from .channel import ChannelKind
    from .commerce import Order
    from .conversation import Interaction, Verbatim
    from .customer import Customer
    from .household import Basis, Household
    from .need import Need
    from .organization import Organization, Source, Team
    from .story import Sentence
    from .survey import SurveyResponse


@strawberry.enum(
    description="What a fact would reveal of a person; from HEALTH on it is a special category, of which nothing is concluded."
)
class FactSensitivity(Enum):
    """Stored by name."""

    NONE = strawberry.enum_value("NONE", description="Nothing that anybody would mind.")
    PRIVATE = strawberry.enum_value("PRIVATE", description="Told in confidence, such as money or a size; no special category of the law.")
    HEALTH = strawberry.enum_value("HEALTH", description="Body or mind, illness, pregnancy.")
    FAITH = strawberry.enum_value("FAITH", description="What she believes in.")
    ORIGIN = strawberry.enum_value("ORIGIN", description="Where her family comes from, or what she looks like.")
    SEXUALITY = strawberry.enum_value("SEXUALITY", description="Whom she loves.")
    POLITICS = strawberry.enum_value("POLITICS", description="What she thinks of how we are governed.")
    UNION = strawberry.enum_value("UNION", description="Whether she belongs to a trade union.")
    BIOMETRICS = strawberry.enum_value("BIOMETRICS", description="What identifies her body, such as a face, a voice or genes.")


@strawberry.enum(description="How many values of an attribute somebody has at one time in one context.")
class Cardinality(Enum):
    """Stored by name."""

    ONE = strawberry.enum_value("ONE", description="One; two of them contradict each other.")
    MANY = strawberry.enum_value("MANY", description="As many as there are.")


@strawberry.enum(description="What the value of a fact is.")
class ValueType(Enum):
    """Stored by name."""

    TEXT = strawberry.enum_value("TEXT", description="Words.")
    NUMBER = strawberry.enum_value("NUMBER", description="A number; its unit is part of the name of its type.")
    DATE = strawberry.enum_value("DATE", description="A calendar day.")
    BOOLEAN = strawberry.enum_value("BOOLEAN", description="True or false.")
    AMOUNT = strawberry.enum_value("AMOUNT", description="Money in one currency.")


@strawberry.enum(description="How somebody lives a fact, which its value does not tell.")
class Stance(Enum):
    """Stored by name."""

    CONCERN = strawberry.enum_value("CONCERN", description="It worries her.")
    PRIDE = strawberry.enum_value("PRIDE", description="She is proud of it.")
    INDIFFERENT = strawberry.enum_value("INDIFFERENT", description="It does not matter to her.")
    ASPIRATION = strawberry.enum_value("ASPIRATION", description="It is what she wants to reach.")
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="Nobody asked; never guessed from the value.")


@strawberry.enum(description="Whether we hold a fact true at a moment, and if not, why.")
class FactStanding(Enum):
    """Computed from the fact, what was said later, and what she said to it."""

    HOLDS = strawberry.enum_value("HOLDS", description="We hold it true, beside whatever contradicts it.")
    AHEAD = strawberry.enum_value("AHEAD", description="It begins later.")
    ENDED = strawberry.enum_value("ENDED", description="It was so and is no longer.")
    SUPERSEDED = strawberry.enum_value("SUPERSEDED", description="Something said later took its place.")
    REFUTED = strawberry.enum_value("REFUTED", description="She said that it is not so; kept, so that it is not concluded again.")
    BARRED = strawberry.enum_value("BARRED", description="A conclusion that nobody may draw, about a minor or of a special category.")


@strawberry.enum(description="What somebody said to what we hold true of her.")
class VerdictKind(Enum):
    """Stored by name."""

    CONFIRMED = strawberry.enum_value("CONFIRMED", description="It is so; from then on it is stated.")
    REJECTED = strawberry.enum_value("REJECTED", description="It is not so.")
    RESOLVED = strawberry.enum_value("RESOLVED", description="A need that is met, in her eyes.")


@strawberry.type
class FactType(Node):
    """Comes before its facts: who collects something says why, for how long and who answers for it."""

    name: str
    purpose: str
    personal_data: bool
    sensitivity: FactSensitivity
    retention: Duration
    cardinality: Cardinality
    value_type: ValueType
    owner: Team | None = cypher()
    facts: Connection[Fact] = cypher()


@strawberry.type
class Fact(Node):
    """Only ever added; what holds is worked out."""

    attribute: str
    value: str
    value_type: ValueType
    number: float | None
    day: Date | None
    truth: bool | None
    reported_basis: Basis
    confidence: float | None
    stance: Stance
    meaning: str | None
    context_when: str | None
    context_for_whom: str | None
    context_channel: ChannelKind | None
    valid_from: DateTime | None
    valid_to: DateTime | None
    noted_at: DateTime
    method: str | None
    version: str | None
    basis: Basis = cypher()
    amount: Money | None = cypher()
    type: FactType | None = cypher()
    customer: Customer | None = cypher()
    household: Household | None = cypher()
    organization: Organization | None = cypher()
    source: Source | None = cypher()
    verbatims: Connection[Verbatim] = cypher()
    interactions: Connection[Interaction] = cypher()
    orders: Connection[Order] = cypher()
    survey_responses: Connection[SurveyResponse] = cypher()
    supersedes: Connection[Fact] = cypher()
    contradicts: Connection[Fact] = cypher()
    judgements: Connection[Judgement] = cypher()
    is_barred: bool = cypher()
    sentence: Sentence = cypher()

    @cypher
    def judgement(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> Judgement | None: ...

    @cypher
    def is_superseded(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> bool: ...

    @cypher
    def standing(self, as_of: DateTime | None = UNSET, known_at: DateTime | None = UNSET) -> FactStanding: ...


@strawberry.type
class Judgement(Node):
    """Always with the contact or the words in which it was heard."""

    verdict: VerdictKind
    at: DateTime
    customer: Customer | None = cypher()
    fact: Fact | None = cypher()
    need: Need | None = cypher()
    interaction: Interaction | None = cypher()
    verbatim: Verbatim | None = cypher()


@strawberry.type
class ProfileCoherence:
    """A row of `Customer.profileCoherence`."""

    comparable: int = strawberry.field(description="Of how many attributes, of which one has one value, we hold a value true.")
    score: float | None = strawberry.field(
        description="The share of them without a conflict, from 0 to 1; null under three, for less says nothing."
    )
    conflicts: list[FactConflict] = cypher()


@strawberry.type(description="Several values of what somebody has once, in one context and at one time.")
class FactConflict:
    """A row of `ProfileCoherence.conflicts`."""

    attribute: str = strawberry.field(description="The name of the attribute.")
    values: list[str] = strawberry.field(description="The values that cannot be true together, in the order of their spelling.")
    context_when: str | None = strawberry.field(description="On what occasions all of them are said to hold; null for always.")
    context_for_whom: str | None = strawberry.field(description="For whom all of them are said to hold; null for herself or all.")
    context_channel: ChannelKind | None = strawberry.field(description="By what way of reaching us all of them are said to hold.")
    fact_ids: list[strawberry.ID] = strawberry.field(description="Ids of the facts in conflict, to be opened with `node`.")
