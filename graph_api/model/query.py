"""Where every read begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import UNSET

from .money import WindowMode, WindowPeriod, WindowUnit
from .scalars import Date, DateTime, Embedding, Mark, SearchText
from .search import SearchType
from .stub import Connection, Node, cypher

if TYPE_CHECKING:
    from .campaign import Campaign
    from .channel import Channel
    from .commerce import Correction, Order, OrderLine, Return
    from .consent import Consent, Promise
    from .conversation import Interaction, Verbatim
    from .customer import Customer
    from .fact import Fact, FactType
    from .household import Household
    from .identity import IdentifierType, MergePreview, Recognition
    from .life import LifeEvent
    from .money import Window
    from .need import Need
    from .organization import Brand, Organization, Source, Team
    from .product import Product, ProductCategory
    from .search import SearchHit, SimilarNeed, SimilarVerbatim
    from .survey import Survey


@strawberry.type(description="Every question begins with one of these.")
class Query:
    """Single things by id, whole lists, and the recognition of a person."""

    customers: Connection[Customer] = cypher()
    households: Connection[Household] = cypher()
    order_lines: Connection[OrderLine] = cypher()
    returns: Connection[Return] = cypher()
    corrections: Connection[Correction] = cypher()
    products: Connection[Product] = cypher()
    product_categories: Connection[ProductCategory] = cypher()
    channels: Connection[Channel] = cypher()
    verbatims: Connection[Verbatim] = cypher()
    needs: Connection[Need] = cypher()
    facts: Connection[Fact] = cypher()
    fact_types: Connection[FactType] = cypher()
    consents: Connection[Consent] = cypher()
    promises: Connection[Promise] = cypher()
    surveys: Connection[Survey] = cypher()
    organizations: Connection[Organization] = cypher()
    brands: Connection[Brand] = cypher()
    teams: Connection[Team] = cypher()
    campaigns: Connection[Campaign] = cypher()
    sources: Connection[Source] = cypher()

    @cypher
    def node(self, id: strawberry.ID) -> Node | None: ...

    @cypher
    def customer(self, id: strawberry.ID) -> Customer | None: ...

    @cypher
    def household(self, id: strawberry.ID) -> Household | None: ...

    @cypher
    def order(self, id: strawberry.ID) -> Order | None: ...

    @cypher
    def product(self, id: strawberry.ID) -> Product | None: ...

    @cypher
    def channel(self, id: strawberry.ID) -> Channel | None: ...

    @cypher
    def orders(self, since: DateTime | None = UNSET, until: DateTime | None = UNSET) -> Connection[Order]: ...

    @cypher
    def interactions(self, since: DateTime | None = UNSET, until: DateTime | None = UNSET) -> Connection[Interaction]: ...

    @cypher
    def life_events(
        self, from_: Annotated[Date | None, strawberry.argument(name="from")] = UNSET, to: Date | None = UNSET
    ) -> Connection[LifeEvent]: ...

    @cypher
    def recognise(self, type: IdentifierType, value: Mark, at: DateTime | None = UNSET) -> Recognition: ...

    @cypher
    def preview_merge(self, fragment: strawberry.ID, canonical: strawberry.ID) -> MergePreview | None: ...

    @cypher
    def search(self, text: SearchText, types: list[SearchType] | None = UNSET) -> Connection[SearchHit]: ...

    @cypher
    def similar_needs(self, vector: Embedding) -> Connection[SimilarNeed]: ...

    @cypher
    def similar_verbatims(self, vector: Embedding) -> Connection[SimilarVerbatim]: ...

    @cypher
    def window(
        self, unit: WindowUnit, mode: WindowMode, period: WindowPeriod = WindowPeriod.TO_DATE, as_of: DateTime | None = UNSET
    ) -> Window: ...
