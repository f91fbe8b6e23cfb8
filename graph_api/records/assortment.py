"""Records about what is sold: categories and products."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from graph_api.records.business import BrandKey
from graph_api.records.record import Record
from graph_api.records.values import Count, Currency, Minor, Name, Refers, RefersToMany

CategoryKey = Annotated[str, Refers("ProductCategory")]
ProductKey = Annotated[str, Refers("Product")]
ProductKeys = Annotated[tuple[str, ...], RefersToMany("Product")]


class Sensitivity(StrEnum):
    """What a purchase in a category would reveal about a person."""

    NONE = "NONE"
    HEALTH = "HEALTH"
    PREGNANCY = "PREGNANCY"
    FAITH = "FAITH"
    SEXUALITY = "SEXUALITY"
    ALCOHOL = "ALCOHOL"


class BrandKind(StrEnum):
    """Whether a maker's brand or the retailer's own."""

    NATIONAL = "NATIONAL"
    PRIVATE = "PRIVATE"


class Consumption(StrEnum):
    """Whether a product is kept or used up."""

    DURABLE = "DURABLE"
    CONSUMABLE = "CONSUMABLE"
    UNKNOWN = "UNKNOWN"


class ProductStatus(StrEnum):
    """Whether the source lists the product, or only receipts name it."""

    LISTED = "LISTED"
    MISSING_IN_SOURCE = "MISSING_IN_SOURCE"


class ProductCategory(Record, frozen=True, kw_only=True):
    """A shelf of products, part of a wider one; level 1 is the widest."""

    name: Name
    level: Count
    sensitivity: Sensitivity = Sensitivity.NONE
    parent: CategoryKey | None = None

    def check(self) -> None:
        """Refuse a category within itself."""
        if self.parent == self.source_key:
            raise self.refuse("parent", "is the category itself")


class Product(Record, frozen=True, kw_only=True):
    """Something that can be bought."""

    searched = ("name", "sku")

    name: Name
    sku: Name
    package_size: Name | None = None
    brand_kind: BrandKind | None = None
    consumption: Consumption = Consumption.UNKNOWN
    status: ProductStatus = ProductStatus.LISTED
    list_price_minor: Minor | None = None
    currency: Currency | None = None
    category: CategoryKey | None = None
    brand: BrandKey | None = None

    def check(self) -> None:
        """Refuse a price without its currency, and a currency without a price."""
        if (self.list_price_minor is None) != (self.currency is None):
            raise self.refuse("currency" if self.currency is None else "list_price_minor", "is missing; price and currency go together")
