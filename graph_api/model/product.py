"""What we sell, and how it is sorted."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from .stub import Connection, Money, Node, cypher

if TYPE_CHECKING:
    from .campaign import Coupon
    from .commerce import OrderLine
    from .conversation import Verbatim
    from .organization import Brand


@strawberry.enum(description="Whose name a product carries.")
class BrandKind(Enum):
    """Stored by name."""

    NATIONAL = strawberry.enum_value("NATIONAL", description="A maker's brand, sold by other shops too.")
    PRIVATE = strawberry.enum_value("PRIVATE", description="The shop's own brand.")


@strawberry.enum(description="Whether a product is used up.")
class Consumption(Enum):
    """Stored by name."""

    DURABLE = strawberry.enum_value("DURABLE", description="Lasts, so that whoever has one rarely needs another.")
    CONSUMABLE = strawberry.enum_value("CONSUMABLE", description="Is used up and bought again.")
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="The source does not say.")


@strawberry.enum(description="What we know of a product from its source.")
class ProductStatus(Enum):
    """Stored by name."""

    LISTED = strawberry.enum_value("LISTED", description="The source's product list has it.")
    MISSING_IN_SOURCE = strawberry.enum_value("MISSING_IN_SOURCE", description="Receipts name it, and the source's product list does not.")


@strawberry.enum(description="What a purchase from this category would reveal of a person.")
class Sensitivity(Enum):
    """Stored by name."""

    NONE = strawberry.enum_value("NONE", description="Nothing private by itself.")
    HEALTH = strawberry.enum_value("HEALTH", description="Her health or that of somebody near her.")
    PREGNANCY = strawberry.enum_value("PREGNANCY", description="That a child is expected or wished for.")
    FAITH = strawberry.enum_value("FAITH", description="What she believes.")
    SEXUALITY = strawberry.enum_value("SEXUALITY", description="Her sexual life.")
    ALCOHOL = strawberry.enum_value("ALCOHOL", description="That she drinks.")


@strawberry.type
class Product(Node):
    """One article with its own number."""

    name: str
    sku: str
    package_size: str | None
    brand_kind: BrandKind | None
    consumption: Consumption
    status: ProductStatus
    list_price: Money | None = cypher()
    category: ProductCategory | None = cypher()
    brand: Brand | None = cypher()
    order_lines: Connection[OrderLine] = cypher()
    verbatims: Connection[Verbatim] = cypher()
    coupons: Connection[Coupon] = cypher()


@strawberry.type
class ProductCategory(Node):
    """A tree: each category has at most one above it."""

    name: str
    level: int
    sensitivity: Sensitivity
    parent: ProductCategory | None = cypher()
    children: Connection[ProductCategory] = cypher()
    products: Connection[Product] = cypher()
