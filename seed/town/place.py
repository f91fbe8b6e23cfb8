"""What the town's people find there: systems, channels, organizations, categories and products of three brands."""

from __future__ import annotations

from collections.abc import Iterator

from graph_api.records.assortment import BrandKind, Consumption, Product, ProductCategory, ProductStatus, Sensitivity
from graph_api.records.business import Channel, ChannelKind, Coverage, Organization, Source, SourceKind, Team
from graph_api.records.record import Record

SOURCE = "stories"
NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"
ZONES = {"USD": NEW_YORK, "EUR": BERLIN}
STORES = {"USD": "town-river-store", "EUR": "town-hof-store"}
WEBS = {"USD": "web", "EUR": "town-kesselhaus-web"}
DESKS = {"USD": "phone", "EUR": "town-kesselhaus-phone"}
TEAMS = ("marketing", "sales", "support", "product", "town-berlin")

ORGANIZATIONS = (
    ("Bluebird School", "bluebird.example"),
    ("Cedar Dental", "cedardental.example"),
    ("Druckerei Blum", "druckerei-blum.example"),
    ("Elbe Boats", None),
    ("Foxglove Garden Club", None),
    ("Gasthaus Linde", "gasthaus-linde.example"),
    ("Hill Street Library", "hillstreet.example"),
    ("Ibex Outdoors", "ibex.example"),
    ("Kita Regenbogen", "kita-regenbogen.example"),
    ("Meadow Care", "meadowcare.example"),
)

# key, name, the key of the wider category, what a purchase reveals
CATEGORIES = (
    ("wellbeing", "Wellbeing", None, Sensitivity.NONE),
    ("remedies", "Remedies", "wellbeing", Sensitivity.HEALTH),
    ("expecting", "Expecting and newborn", "wellbeing", Sensitivity.PREGNANCY),
    ("couples", "For couples", "wellbeing", Sensitivity.SEXUALITY),
    ("feasts", "Feasts", None, Sensitivity.NONE),
    ("candles", "Candles for feast days", "feasts", Sensitivity.FAITH),
    ("cellar", "Cellar", "feasts", Sensitivity.ALCOHOL),
    ("cellar-red", "Red wine", "cellar", Sensitivity.ALCOHOL),
    ("toys", "Toys", None, Sensitivity.NONE),
    ("wooden-toys", "Wooden toys", "toys", Sensitivity.NONE),
    ("fabrics", "Fabrics", None, Sensitivity.NONE),
    ("pantry", "Pantry", None, Sensitivity.NONE),
    ("coffee", "Coffee", "pantry", Sensitivity.NONE),
    ("empty-shelf", "A shelf without products", None, Sensitivity.NONE),
)

# key, name, category, price in dollars (euros cost the same number), consumption, brand
PRODUCTS = (
    ("cough-drops", "Cough drops", "remedies", 4, Consumption.CONSUMABLE, None),
    ("bandage", "Elastic bandage", "remedies", 8, Consumption.DURABLE, "larkfield"),
    ("nursing-pillow", "Nursing pillow", "expecting", 30, Consumption.DURABLE, "pip-and-fern"),
    ("romper", "Romper, newborn", "expecting", 12, Consumption.DURABLE, "pip-and-fern"),
    ("massage-oil", "Massage oil", "couples", 14, Consumption.CONSUMABLE, None),
    ("advent-candles", "Four advent candles", "candles", 10, Consumption.CONSUMABLE, "kesselhaus"),
    ("menorah-candles", "Menorah candles", "candles", 9, Consumption.CONSUMABLE, None),
    ("pinot", "Pinot noir", "cellar-red", 11, Consumption.CONSUMABLE, "kesselhaus"),
    ("cider", "Dry cider", "cellar", 6, Consumption.CONSUMABLE, "kesselhaus"),
    ("train", "Wooden train", "wooden-toys", 25, Consumption.DURABLE, "pip-and-fern"),
    ("blocks", "Building blocks", "wooden-toys", 18, Consumption.DURABLE, "pip-and-fern"),
    ("kite", "Kite", "toys", 16, Consumption.DURABLE, None),
    ("linen", "Linen by the centimetre", "fabrics", 1, Consumption.UNKNOWN, "larkfield"),
    ("velvet", "Velvet by the centimetre", "fabrics", 2, Consumption.UNKNOWN, "larkfield"),
    ("house-coffee", "House coffee", "coffee", 9, Consumption.CONSUMABLE, "kesselhaus"),
    ("decaf", "Coffee without caffeine", "coffee", 10, Consumption.CONSUMABLE, "kesselhaus"),
    ("honey", "Heather honey", "pantry", 7, Consumption.CONSUMABLE, "kesselhaus"),
    ("oats", "Rolled oats", "pantry", 3, Consumption.CONSUMABLE, None),
    ("pan", "Iron pan", "kitchen", 45, Consumption.DURABLE, "kesselhaus"),
    ("kettle", "Whistling kettle", "kitchen", 38, Consumption.DURABLE, "kesselhaus"),
    ("boots", "Rubber boots", "shoes", 22, Consumption.DURABLE, "larkfield"),
    ("slippers", "Felt slippers", "shoes", 20, Consumption.DURABLE, "larkfield"),
    ("scarf", "Wool scarf", "womens-wear", 28, Consumption.DURABLE, "larkfield"),
    ("ladybird", "Ladybird costume", "costumes", 24, Consumption.DURABLE, "pip-and-fern"),
    ("pirate", "Pirate costume", "costumes", 26, Consumption.DURABLE, "pip-and-fern"),
    ("rake", "Garden rake", "garden", 19, Consumption.DURABLE, None),
    ("hose", "Garden hose", "garden", 21, Consumption.DURABLE, None),
    ("helmet", "Bicycle helmet", "bicycles", 40, Consumption.DURABLE, None),
)
FABRICS = frozenset({"linen", "velvet"})


def place() -> Iterator[Record]:
    """Yield everything that stands in the town before anybody comes in."""
    yield from _sources()
    yield Team(source=SOURCE, source_key="town-berlin", name="Berlin house", purpose="Runs the Kesselhaus, its phone and its web shop.")
    yield from _channels()
    for ordinal, (name, domain) in enumerate(ORGANIZATIONS, start=1):
        yield Organization(source=SOURCE, source_key=f"town-org-{ordinal}", name=name, domain=domain)
    levels = {None: 0, **{key: 0 for key, *_ in CATEGORIES}}
    for key, name, parent, sensitivity in CATEGORIES:
        levels[key] = levels[parent] + 1
        yield ProductCategory(source=SOURCE, source_key=key, name=name, level=levels[key], parent=parent, sensitivity=sensitivity)
    yield from _products()


def _sources() -> Iterator[Record]:
    yield Source(
        source=SOURCE,
        source_key="town",
        name="The invented town",
        system="seed.town",
        kind=SourceKind.INVENTED,
        coverage=Coverage.COMPLETE,
        time_zone=BERLIN,
    )
    # One of each kind, so that every kind has a face; nothing is reported by them, for nothing here is real.
    for kind in SourceKind:
        if kind is not SourceKind.INVENTED:
            name = f"An example of kind {kind}"
            coverage = Coverage.SAMPLED
            key = f"town-{kind.lower()}"
            yield Source(source=SOURCE, source_key=key, name=name, system="none", kind=kind, coverage=coverage, time_zone="UTC")


def _channels() -> Iterator[Record]:
    for key, name, kind, zone, brand, owner in (
        ("town-river-store", "Larkfield River Street", ChannelKind.STORE, NEW_YORK, "larkfield", "sales"),
        ("town-hof-store", "Kesselhaus am Hof", ChannelKind.STORE, BERLIN, "kesselhaus", "town-berlin"),
        ("town-kesselhaus-web", "kesselhaus.example", ChannelKind.WEB, BERLIN, "kesselhaus", "town-berlin"),
        ("town-kesselhaus-phone", "Kesselhaus phone", ChannelKind.PHONE, BERLIN, "kesselhaus", "support"),
        ("town-market-stall", "Stall on the Saturday market", ChannelKind.STORE, BERLIN, None, None),
    ):
        yield Channel(source=SOURCE, source_key=key, name=name, kind=kind, time_zone=zone, brand=brand, owner=owner)


def _products() -> Iterator[Record]:
    for ordinal, (key, name, category, price, consumption, brand) in enumerate(PRODUCTS, start=1):
        yield Product(
            source=SOURCE,
            source_key=key,
            name=name,
            sku=f"TW-{ordinal:04}",
            package_size="250 g" if consumption is Consumption.CONSUMABLE and ordinal % 2 else None,
            brand_kind=None if brand is None and ordinal % 2 else (BrandKind.PRIVATE if brand else BrandKind.NATIONAL),
            consumption=consumption,
            list_price_minor=price * 100,
            currency="EUR" if brand == "kesselhaus" else "USD",
            category=category,
            brand=brand,
        )
    yield Product(source=SOURCE, source_key="unlisted", name="TW-9999", sku="TW-9999", status=ProductStatus.MISSING_IN_SOURCE)


PRICES = {key: price * 100 for key, _, _, price, _, _ in PRODUCTS}
NAMES = {key: name for key, name, *_ in PRODUCTS}
