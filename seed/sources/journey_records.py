"""The rows of the Complete Journey as records; `complete_journey.py` says how the columns are mapped and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from graph_api.errors import RecordError
from graph_api.records.assortment import BrandKind, Product, ProductStatus
from graph_api.records.business import Channel, ChannelKind
from graph_api.records.campaign import Campaign, CampaignTarget, Coupon, CouponOffer, CouponValidity, Redemption
from graph_api.records.commerce import Order, OrderLine, OrderStatus, QuantityUnit
from graph_api.records.household import FormedBy, Household, Membership, MembershipRole
from graph_api.records.money import exact, to_minor
from graph_api.records.person import Basis, Customer, CustomerKind
from graph_api.records.record import Record
from seed.sources.journey_categories import consumption, shelves

SOURCE = "complete-journey"
SHOP_ZONE = "America/New_York"
CURRENCY = "USD"
MOST_PIECES = 1_000


@dataclass
class Journey:
    """What was met so far, for things that several rows name."""

    homes: dict[str, tuple[Record, ...]] = field(default_factory=dict[str, tuple[Record, ...]])
    stores: dict[str, Channel] = field(default_factory=dict[str, Channel])
    listed: set[str] = field(default_factory=set[str])
    lines: dict[str, int] = field(default_factory=dict[str, int])
    buyers: set[str] = field(default_factory=set[str])
    unlisted_on_receipts: dict[str, int] = field(default_factory=dict[str, int])
    unlisted_on_coupons: dict[str, int] = field(default_factory=dict[str, int])

    def notes(self) -> tuple[str, ...]:
        """Say what the columns of the ledger cannot: households, and products that only receipts or coupons name."""
        receipts, coupons = self.unlisted_on_receipts, self.unlisted_on_coupons
        return (
            f"households: {len(self.homes):,}, of which {len(self.buyers):,} have receipts",
            f"baskets: {len(self.lines):,}",
            f"products that the product file lacks: {len(receipts)} named by {sum(receipts.values())} receipt lines,"
            f" {len(coupons)} named by {sum(coupons.values())} coupon rows, {len(receipts.keys() & coupons.keys())} by both",
        )

    def home(self, key: str) -> tuple[Record, ...]:
        """Return household, customer and membership of a household id, as first met."""
        return self.homes.get(key) or self._remember(key, _household(key))

    def _remember(self, key: str, household: Household) -> tuple[Record, ...]:
        customer = Customer(source=SOURCE, source_key=key, kind=CustomerKind.SHARED)
        membership = Membership(source=SOURCE, source_key=key, customer=key, household=key, role=MembershipRole.OTHER, basis=Basis.STATED)
        return self.homes.setdefault(key, (household, customer, membership))

    def demographics(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make a household with what the source states of it, in its own words."""
        return self._remember(values["household_id"], _household(values["household_id"], values))

    def target(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make the edge from a campaign to a household's customer."""
        campaign, household = values["campaign_id"], values["household_id"]
        target = CampaignTarget(source=SOURCE, source_key=f"{campaign}|{household}", campaign=campaign, customer=household)
        return (*self.home(household), target)

    def product(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make a product on its shelf; the file has no names, so the narrowest shelf's name stands for one."""
        key, department = values["product_id"], values["department"]
        path = shelves(SOURCE, department, values["product_category"], values["product_type"])
        product = Product(
            source=SOURCE,
            source_key=key,
            name=path[-1].name if path else key,
            sku=key,
            package_size=values["package_size"] or None,
            brand_kind=BrandKind(values["brand"].upper()) if values["brand"].upper() in BrandKind.__members__ else None,
            consumption=consumption(department),
            category=path[-1].source_key if path else None,
        )
        self.listed.add(key)
        return (*path, product)

    def _named(self, key: str, unlisted: dict[str, int]) -> tuple[Record, ...]:
        if key in self.listed:
            return ()
        unlisted[key] = unlisted.get(key, 0) + 1
        return (Product(source=SOURCE, source_key=key, name=key, sku=key, status=ProductStatus.MISSING_IN_SOURCE),)

    def coupon(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make the coupon, the campaign's offer, and the product that it is valid for."""
        code, product, campaign = values["coupon_upc"], values["product_id"], values["campaign_id"]
        return (
            Coupon(source=SOURCE, source_key=code, code=code),
            CouponOffer(source=SOURCE, source_key=f"{campaign}|{code}", campaign=campaign, coupon=code),
            *self._named(product, self.unlisted_on_coupons),
            CouponValidity(source=SOURCE, source_key=f"{campaign}|{code}|{product}", campaign=campaign, coupon=code, product=product),
        )

    def receipt_line(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make a line with its basket, store and household."""
        basket, product, store = values["basket_id"], values["product_id"], values["store_id"]
        home = self.home(values["household_id"])
        order = Order(
            source=SOURCE,
            source_key=basket,
            number=basket,
            status=OrderStatus.DELIVERED,
            ordered_at=_utc(values["transaction_timestamp"]),
            currency=CURRENCY,
            customer=values["household_id"],
            channel=store,
        )
        position = self.lines.get(basket, 0) + 1
        line = _line(values, basket, product, position)
        self.lines[basket] = position
        self.buyers.add(values["household_id"])
        return (*home, self._store(store), order, *self._named(product, self.unlisted_on_receipts), line)

    def _store(self, key: str) -> Channel:
        store = self.stores.get(key)
        if store is None:
            store = Channel(source=SOURCE, source_key=key, name=f"Store {key}", kind=ChannelKind.STORE, time_zone=SHOP_ZONE)
            self.stores[key] = store
        return store

    def redemption(self, values: Mapping[str, str]) -> tuple[Record, ...]:
        """Make the use of a coupon by a household."""
        household, coupon, campaign = values["household_id"], values["coupon_upc"], values["campaign_id"]
        redeemed_on = _day(values["redemption_date"], "redemption_date")
        key = f"{household}|{coupon}|{campaign}|{redeemed_on}"
        redemption = Redemption(
            source=SOURCE, source_key=key, customer=household, coupon=coupon, campaign=campaign, redeemed_on=redeemed_on
        )
        return (*self.home(household), redemption)


def _household(key: str, values: Mapping[str, str] | None = None) -> Household:
    stated = values or {}
    return Household(
        source=SOURCE,
        source_key=key,
        name=f"Household {key}",
        formed_by=FormedBy.RULE,
        size_band=stated.get("household_size") or None,
        kids_band=stated.get("kids_count") or None,
        age_band=stated.get("age") or None,
        income_band=stated.get("income") or None,
        home_ownership=stated.get("home_ownership") or None,
        marital_status=stated.get("marital_status") or None,
        composition=stated.get("household_comp") or None,
    )


def campaign(values: Mapping[str, str]) -> tuple[Record, ...]:
    """Make a campaign with its kind in the words of the file."""
    key = values["campaign_id"]
    starts_on, ends_on = _day(values["start_date"], "start_date"), _day(values["end_date"], "end_date")
    return (
        Campaign(source=SOURCE, source_key=key, name=f"Campaign {key}", kind=values["campaign_type"], starts_on=starts_on, ends_on=ends_on),
    )


def _line(values: Mapping[str, str], basket: str, product: str, position: int) -> OrderLine:
    quantity = _whole(values["quantity"], "quantity")
    revenue, coupon = _minor(values, "sales_value"), _minor(values, "coupon_disc")
    discount = _minor(values, "retail_disc") + _minor(values, "coupon_match_disc")
    return OrderLine(
        source=SOURCE,
        source_key=f"{basket}|{product}",
        order=basket,
        position=position,
        quantity=quantity,
        quantity_unit=QuantityUnit.MEASURE if quantity > MOST_PIECES else QuantityUnit.EACH,
        product=product,
        list_minor=revenue + discount,
        discount_minor=discount,
        coupon_by_maker_minor=coupon,
        revenue_minor=revenue,
        paid_minor=revenue - coupon,
        currency=CURRENCY,
    )


def _minor(values: Mapping[str, str], column: str) -> int:
    return to_minor(exact(values[column], column), CURRENCY)


def _whole(text: str, column: str) -> int:
    number = exact(text, column)
    if number != number.to_integral_value():
        raise RecordError(f"{column} {text!r} is not a whole number")
    return int(number)


def _utc(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise RecordError(f"transaction_timestamp {text!r} is not a moment such as 2017-01-28 19:06:53") from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _day(text: str, column: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RecordError(f"{column} {text!r} is not a day such as 2017-01-28") from None
