"""How the tables of a story become records: which kinds a table makes, and what it takes over from the table around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

import msgspec

from graph_api.errors import RecordError
from graph_api.records.kinds import BY_LABEL
from graph_api.records.marks import normalize
from graph_api.records.money import exact, to_minor
from graph_api.records.recognition import identifier_key
from graph_api.records.record import Record

Table = dict[str, object]


@dataclass(frozen=True)
class Around:
    """The table in which another one stands: its key, its own values and whatever stands around it."""

    key: str
    values: Mapping[str, object]
    outer: Around | None = None

    def text(self, name: str) -> str:
        """Return a value as text; raises RecordError when the table lacks it."""
        value = self.values.get(name)
        if not isinstance(value, str):
            raise RecordError(f"{name} is missing in the table around")
        return value


Maker = Callable[[str, Table, "Around | None"], tuple[Record, ...]]


def record(label: str, source: str, table: Mapping[str, object]) -> Record:
    """Return a record of this label from its values; raises RecordError naming the field."""
    try:
        return msgspec.convert({"source": source, **table}, BY_LABEL[label])
    except msgspec.ValidationError as error:
        raise RecordError(f"{label}: {error}") from None


def plain(label: str, **taken_over: str) -> Maker:
    """Return a maker of one record; `taken_over` maps a property to what the table around gives: `key` or one of its values."""

    def make(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
        values = dict(table)
        for name, origin in taken_over.items():
            values.setdefault(name, _taken(around, origin))
        return (record(label, source, values),)

    return make


def _taken(around: Around | None, origin: str) -> object:
    if around is None:
        raise RecordError("stands alone; it belongs inside another table")
    if origin == "key":
        return around.key
    return around.values.get(origin)


def held_identifier(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make an identifier and its holding by the customer around."""
    values = dict(table)
    kind, value = str(values.pop("type", "")), str(values.pop("value", ""))
    strength, country = values.pop("strength", "STRONG"), cast("str | None", values.pop("country", None))
    try:
        key, normal = identifier_key(kind, value, country), normalize(kind, value, country)
    except ValueError:
        raise RecordError(f"Identifier type {kind!r} is not known") from None
    sign = {"sourceKey": key, "type": kind, "value": value, "normalizedValue": normal, "strength": strength}
    if country is not None:
        sign["country"] = country
    if "reportedBy" in values:
        sign["reportedBy"] = values["reportedBy"]
    holding = {"customer": _taken(around, "key"), "identifier": key, **values}
    return record("Identifier", source, sign), record("IdentifierHolding", source, holding)


def line_of(whole: str) -> Maker:
    """Return a maker of the lines of an order or of a correction."""

    def make(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
        if around is None:
            raise RecordError(f"a line belongs inside {'an' if whole == 'order' else 'a'} {whole}")
        return (_line(source, {whole: around.key, **table}, around),)

    return make


def _line(source: str, table: Table, around: Around) -> Record:
    """A line from the price of one piece, the quantity, and what was taken off."""
    values, currency = dict(table), around.text("currency")
    quantity = values.get("quantity", 1)
    price = exact(values.pop("price", "0"), "price") * (quantity if isinstance(quantity, int) else 1)
    discount = exact(values.pop("discount", "0"), "discount")
    coupon = exact(values.pop("couponByMaker", "0"), "couponByMaker")
    amounts: dict[str, Decimal] = {
        "listMinor": price,
        "discountMinor": discount,
        "couponByMakerMinor": coupon,
        "revenueMinor": price - discount,
        "paidMinor": price - discount - coupon,
    }
    minor = {name: to_minor(amount, currency) for name, amount in amounts.items()}
    number = int(cast("str", values["sourceKey"]).rsplit("-", 1)[-1]) if "position" not in values else values.pop("position")
    return record("OrderLine", source, {"currency": currency, "position": number, **minor, **values})


def goods_return(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make the return of the line around, with what she gets back and what we lose."""
    if around is None or around.outer is None:
        raise RecordError("a return belongs inside a line of an order")
    values, currency = dict(table), around.outer.text("currency")
    refund = exact(values.pop("refund", "0"), "refund")
    revenue = exact(values.pop("revenue", refund), "revenue")
    amounts = {"refundMinor": to_minor(refund, currency), "revenueMinor": to_minor(revenue, currency)}
    return (record("Return", source, {"line": around.key, "currency": currency, "quantity": 1, **amounts, **values}),)


def product(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make a product; `listPrice` is an amount of its currency."""
    values = dict(table)
    if "listPrice" in values:
        values["listPriceMinor"] = to_minor(exact(values.pop("listPrice"), "listPrice"), str(values.get("currency", "USD")))
    return (record("Product", source, values),)


def order(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make an order; the amounts of its payers are written out."""
    values, currency = dict(table), str(table.get("currency", ""))
    payers = cast("list[Table]", values.pop("payers", []))
    values["payers"] = [
        {"customer": payer.get("customer"), "amountMinor": to_minor(exact(payer.get("amount"), "amount"), currency)} for payer in payers
    ]
    return (record("Order", source, values),)


def interaction(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make an interaction; one participant may be given as `customer`."""
    values = dict(table)
    if "customer" in values:
        values["participants"] = [{"customer": values.pop("customer")}]
    return (record("Interaction", source, values),)


def offered_coupon(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make a coupon of the campaign around, the offer, and what it is valid for."""
    if around is None:
        raise RecordError("a coupon belongs inside a campaign")
    key, campaign = str(table["sourceKey"]), around.key
    products = cast("list[str]", table.get("products", []))
    offer = {"sourceKey": f"{campaign}/{key}", "campaign": campaign, "coupon": key}
    valid = [
        record("CouponValidity", source, {"sourceKey": f"{campaign}/{key}/{name}", "campaign": campaign, "coupon": key, "product": name})
        for name in products
    ]
    coupon = record("Coupon", source, {"sourceKey": key, "code": table.get("code", key)})
    return coupon, record("CouponOffer", source, offer), *valid


def campaign_target(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make one edge for each customer whom the campaign around addressed."""
    if around is None:
        raise RecordError("a target belongs inside a campaign")
    customers = cast("list[str]", table.get("customers", []))
    return tuple(
        record("CampaignTarget", source, {"sourceKey": f"{around.key}/{name}", "campaign": around.key, "customer": name})
        for name in customers
    )


def fact_type(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make a type of facts; its name is its key."""
    return (record("FactType", source, {**table, "sourceKey": table.get("name")}),)


def judgement(source: str, table: Table, around: Around | None) -> tuple[Record, ...]:
    """Make what she said to the fact around, whose key is longer than it was written."""
    if around is None:
        raise RecordError("this judgement belongs inside a fact")
    fact = record("Fact", source, {**around.values, "sourceKey": around.key})
    return (record("Judgement", source, {"fact": fact.source_key, **table}),)


# The path of a table in a story file → what it makes. A dotted path stands inside the table before the dot.
MAKERS: Mapping[str, Maker] = {
    "source": plain("Source"),
    "brand": plain("Brand"),
    "team": plain("Team"),
    "channel": plain("Channel"),
    "organization": plain("Organization"),
    "customer": plain("Customer"),
    "customer.identifier": held_identifier,
    "customer.contactPoint": plain("ContactPoint", customer="key"),
    "customer.employment": plain("Employment", customer="key"),
    "customer.prefers": plain("ChannelPreference", customer="key"),
    "customer.lifeContext": plain("LifeContext", customer="key"),
    "household": plain("Household"),
    "household.member": plain("Membership", household="key"),
    "guardianship": plain("Guardianship"),
    "lifeEvent": plain("LifeEvent"),
    "productCategory": plain("ProductCategory"),
    "product": product,
    "order": order,
    "order.line": line_of("order"),
    "order.line.forPerson": plain("Beneficiary", line="key"),
    "order.line.return": goods_return,
    "order.delivery": plain("Delivery", order="key"),
    "correction": plain("Correction"),
    "correction.line": line_of("correction"),
    "interaction": interaction,
    "interaction.verbatim": plain("Verbatim", interaction="key"),
    "survey": plain("Survey"),
    "survey.response": plain("SurveyResponse", survey="key", customer="customer"),
    "survey.response.verbatim": plain("Verbatim", surveyResponse="key"),
    "verbatim": plain("Verbatim"),
    "need": plain("Need"),
    "judgement": plain("Judgement"),
    "factType": fact_type,
    "fact": plain("Fact"),
    "fact.judgement": judgement,
    "consent": plain("Consent"),
    "promise": plain("Promise"),
    "observation": plain("Observation"),
    "campaign": plain("Campaign"),
    "campaign.target": campaign_target,
    "campaign.coupon": offered_coupon,
    "redemption": plain("Redemption"),
}
