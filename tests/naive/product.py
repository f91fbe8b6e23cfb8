"""References: what we sell, and how it is sorted."""

from __future__ import annotations

from .amounts import Money
from .graph import Thing
from .references import References, back, distinct, field, to
from .world import World


def coupons(world: World, product: Thing) -> list[Thing]:
    """The coupons that are good for it, each once."""
    graph = world.graph
    return distinct([graph.one(each, "coupon") for each in graph.naming("CouponValidity", "product", product)])


def list_price(world: World, product: Thing) -> Money | None:
    """What it costs before any discount."""
    record = product.record
    return None if record.list_price_minor is None else Money(record.list_price_minor, record.currency)


FIELDS: References = {
    "Product.listPrice": field(list_price),
    "Product.category": field(to("category")),
    "Product.brand": field(to("brand")),
    "Product.orderLines": field(back("OrderLine", "product")),
    "Product.verbatims": field(back("Verbatim", "products"), "saidAt desc"),
    "Product.coupons": field(coupons, "code"),
    "ProductCategory.parent": field(to("parent")),
    "ProductCategory.children": field(back("ProductCategory", "parent"), "name"),
    "ProductCategory.products": field(back("Product", "category"), "name"),
}
