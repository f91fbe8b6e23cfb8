"""What a search finds, and what is like something by its vector."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .scalars import DateTime
from .stub import Node, cypher

if TYPE_CHECKING:
    from .conversation import Interaction, Verbatim
    from .customer import Customer
    from .household import Household
    from .need import Need
    from .organization import Organization, Team
    from .product import Product


@strawberry.enum(description="What a search looks among.")
class SearchType(Enum):
    """The labels of what is searched, in capitals."""

    CUSTOMER = strawberry.enum_value("CUSTOMER", description="Customers, by their names.")
    HOUSEHOLD = strawberry.enum_value("HOUSEHOLD", description="Households, by what we call them.")
    ORGANIZATION = strawberry.enum_value("ORGANIZATION", description="Organizations, by their names.")
    PRODUCT = strawberry.enum_value("PRODUCT", description="Products, by their names and article numbers.")
    NEED = strawberry.enum_value("NEED", description="Needs, by their statements.")
    VERBATIM = strawberry.enum_value("VERBATIM", description="What people said or wrote, by their words.")
    INTERACTION = strawberry.enum_value("INTERACTION", description="Conversations, by what they came to and what they were for.")


@strawberry.type(description="A piece of an excerpt; all pieces joined are the excerpt.")
class ExcerptPart:
    """Plain text and never markup, so that nothing that somebody said can become part of a page."""

    text: str = strawberry.field(description="The words as they were kept; an ellipsis stands where the text was cut.")
    is_hit: bool = strawberry.field(description="Whether these words are among those that were searched for.")


@strawberry.type(description="A need, and how much it is like a vector.")
class SimilarNeed:
    """A row of `Query.similarNeeds`."""

    need: Need = strawberry.field(description="The need.")
    score: float = strawberry.field(description="How much it is like the vector, from 0 to 1.")


@strawberry.type(description="Something that was said, and how much it is like a vector.")
class SimilarVerbatim:
    """A row of `Query.similarVerbatims`."""

    verbatim: Verbatim = strawberry.field(description="The words.")
    score: float = strawberry.field(description="How much they are like the vector, from 0 to 1.")


@strawberry.type
class SearchHit:
    """A row of `Query.search`."""

    node: Node = strawberry.field(description="What was found.")
    type: SearchType = strawberry.field(description="What sort of thing it is.")
    score: float = strawberry.field(description="How well it fits, by Lucene's BM25; comparable within one answer only.")
    at: DateTime | None = strawberry.field(description="When it was said, raised or begun; null for people and things.")
    household: Household | None = strawberry.field(description="The household that was found; null for everything else.")
    organization: Organization | None = strawberry.field(description="The organization that was found; null for everything else.")
    product: Product | None = strawberry.field(description="The product that was found; null for everything else.")
    need: Need | None = strawberry.field(description="The need that was found; null for everything else.")
    verbatim: Verbatim | None = strawberry.field(description="The words that were found; null for everything else.")
    interaction: Interaction | None = strawberry.field(description="The conversation that was found; null for everything else.")
    excerpt: list[ExcerptPart] = cypher()
    customer: Customer | None = cypher()
    team: Team | None = cypher()
