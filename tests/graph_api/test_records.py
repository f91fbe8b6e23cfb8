"""Records refuse what may not enter the graph, and say the same thing in one way only."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_api.compile.composed import money
from graph_api.errors import RecordError
from graph_api.ingest.statements import write_text
from graph_api.records.assortment import Product
from graph_api.records.business import Channel, Source
from graph_api.records.commerce import Beneficiary, Delivery, Order, OrderLine, Payer
from graph_api.records.conversation import Interaction, Participant, Verbatim
from graph_api.records.fields import fields_of
from graph_api.records.household import Guardianship, Membership
from graph_api.records.kinds import KINDS, RANK
from graph_api.records.money import to_fine_minor
from graph_api.records.need import Need
from graph_api.records.person import Customer
from graph_api.records.recognition import IdentifierStrength, IdentifierType, identifier, normalize, phone
from graph_api.records.record import Record, properties
from graph_api.records.survey import Survey

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
KEYS: dict[str, Any] = {"source": "test", "source_key": "1"}
LINE: dict[str, Any] = {**KEYS, "order": "1", "position": 1, "list_minor": 500, "revenue_minor": 500, "paid_minor": 500, "currency": "USD"}
ORDER: dict[str, Any] = {**KEYS, "number": "1", "status": "PLACED", "ordered_at": NOON, "currency": "USD"}
MEMBER: dict[str, Any] = {"customer": "1", "household": "1", "role": "CHILD", "basis": "STATED"}
NEED: dict[str, Any] = {**KEYS, "statement": "Rest", "basis": "STATED", "status": "OPEN", "raised_at": NOON}


def _order(**values: Any) -> Order:
    return Order(**{**ORDER, **values})


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"currency": "usd"}, "OrderLine currency 'usd' is not a currency code of three capital letters"),
        ({"paid_minor": 1.5}, "OrderLine paidMinor 1.5 is not a whole number"),
        ({"unit_price_minor": 0.1234567890123456}, "OrderLine unitPriceMinor 0.1234567890123456 has more than 15 digits"),
        ({"unit_price_minor": float("nan")}, "OrderLine unitPriceMinor nan is not a finite number"),
        ({"correction": "2"}, "OrderLine correction '2' stands beside order; only one of order, correction may be given"),
        ({"paid_minor": True}, "OrderLine paidMinor True is not a whole number"),
        ({"paid_minor": 2**63}, "OrderLine paidMinor 9223372036854775808 does not fit in 64 bits"),
        ({"paid_minor": -(2**63) - 1}, "OrderLine paidMinor -9223372036854775809 does not fit in 64 bits"),
        ({"position": -1}, "OrderLine position -1 is below zero"),
        ({"order": ""}, "OrderLine order '' is empty; leave it out where it is not known"),
        ({"order": None}, "OrderLine order is missing; give one of order, correction"),
        ({"order": 7}, "OrderLine order 7 is not text"),
        ({"kind": "GOOD"}, "OrderLine kind 'GOOD' is none of GOODS, POSTAGE, FEE, SAMPLE, ADJUSTMENT"),
        (
            {"cancelled_at": datetime(2026, 1, 1)},
            "OrderLine cancelledAt 2026-01-01T00:00:00 has no time zone; write an offset such as Z or +01:00",
        ),
        ({"source_key": "a" * 501}, f"OrderLine sourceKey '{'a' * 76}... is longer than 500 characters"),
        ({"source_key": "a\nb"}, "OrderLine sourceKey 'a\\nb' holds the control character U+000A at position 1"),
    ],
)
def test_a_wrong_value_names_field_value_and_reason(values: dict[str, Any], reason: str) -> None:
    """Whoever filled the field in can correct it from this line alone."""
    with pytest.raises(RecordError) as error:
        OrderLine(**{**LINE, **values})
    assert str(error.value) == reason


@pytest.mark.parametrize("confidence", [math.nan, math.inf, -math.inf, -0.0, 1.0000001, -0.1, "0.5", True])
def test_confidence_is_a_number_from_0_to_1(confidence: object) -> None:
    """NaN, infinities and the negative zero never enter: they compare like nothing else."""
    with pytest.raises(RecordError, match=r"Beneficiary confidence .* is not a number"):
        Beneficiary(**KEYS, line="1", customer="1", part="USER", basis="INFERRED", confidence=confidence)


def test_zero_and_one_are_confidences() -> None:
    """Both ends of the scale are meant."""
    made = [Beneficiary(**KEYS, line="1", customer="1", part="USER", basis="INFERRED", confidence=number).confidence for number in (0, 1)]
    assert made == [0.0, 1.0]


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\x7fb", "a\ud800b", " \t\n", ""])
def test_words_refuse_what_nobody_can_say(text: str) -> None:
    """Control characters, halves of characters, and nothing at all."""
    with pytest.raises(RecordError, match="Verbatim text"):
        Verbatim(**KEYS, text=text, said_at=NOON, said_by="1")


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "<script>", "'); DROP", "$now {x}", "line\nline\tend", "🧚 محمد 李", " padded "])
def test_hostile_words_are_kept_as_they_are(text: str) -> None:
    """A quotation is never edited; whoever shows it escapes it."""
    assert Verbatim(**KEYS, text=text, said_at=NOON, said_by="1").row()["text"] == text


def test_a_moment_is_kept_at_utc_with_its_offset() -> None:
    """The instant is one, however it was written; the offset that the source gave is a property of its own."""
    order = _order(ordered_at=datetime(2026, 6, 15, 14, tzinfo=timezone(timedelta(hours=2))))
    assert (order.row()["orderedAt"], order.row()["orderedAtOffset"]) == ("2026-06-15T12:00:00Z", "+02:00")


def test_a_moment_west_of_greenwich_keeps_a_negative_offset() -> None:
    """Half hours count too: Newfoundland is three and a half behind."""
    order = _order(ordered_at=datetime(2026, 6, 15, 8, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))))
    assert (order.row()["orderedAt"], order.row()["orderedAtOffset"]) == ("2026-06-15T12:00:00Z", "-03:30")


def test_a_moment_given_in_utc_has_no_offset() -> None:
    """Zero is not noted."""
    assert _order().row()["orderedAtOffset"] is None


def test_a_record_read_back_is_the_same_record() -> None:
    """The town's files hold records after their first check: reading them again must not change their hash."""
    order = _order(ordered_at=datetime(2026, 6, 15, 14, tzinfo=timezone(timedelta(hours=2))))
    again = msgspec.json.decode(msgspec.json.encode(order), type=Order)
    assert (again, again.content_hash()) == (order, order.content_hash())


@given(st.integers(-(2**63), 2**63 - 1))
def test_every_64_bit_amount_is_accepted(amount: int) -> None:
    """And comes out as it went in."""
    amounts = dict.fromkeys(("list_minor", "revenue_minor", "paid_minor"), amount)
    assert OrderLine(**{**LINE, **amounts}).row()["paidMinor"] == amount


def test_an_id_is_derived_from_kind_source_and_key() -> None:
    """For good: changing this changes every id that anybody has noted."""
    assert Customer(source="stories", source_key="margaret-peterson", kind="KNOWN").id == "cus_6tg1smpb9shf0t9cp6zab5cm5p"


def test_kind_source_and_key_each_make_another_id() -> None:
    """Also where one ends as the next begins."""
    made = {
        Customer(source="ab", source_key="c", kind="KNOWN").id,
        Customer(source="a", source_key="bc", kind="KNOWN").id,
        Customer(source="abc", source_key="c", kind="KNOWN").id,
        Product(source="ab", source_key="c", name="n", sku="s").id,
    }
    assert len(made) == 4


def test_a_reference_may_be_an_id() -> None:
    """Then it may belong to another source."""
    customer = Customer(source="other", source_key="1", kind="KNOWN")
    assert _order(customer=customer.id).row()["customer"] == customer.id


def test_references_name_property_label_and_key() -> None:
    """So that a missing one can be named in words."""
    order = _order(customer="anna", payers=(Payer(customer="ben", amount_minor=5),), channel="web")
    assert [(each.name, each.label, each.key) for each in order.references()] == [
        ("reportedBy", "Source", "test"),
        ("customer", "Customer", "anna"),
        ("payers", "Customer", "ben"),
        ("channel", "Channel", "web"),
    ]


def test_reported_by_names_another_source_for_the_same_keys() -> None:
    """Each touch lands in another system; the keys stay those of one file."""
    [reference] = Customer(**KEYS, kind="KNOWN", reported_by="crm").references()
    assert (reference.label, reference.key) == ("Source", "crm")


def test_one_changed_value_changes_the_hash() -> None:
    """That is how a second load finds what changed."""
    assert _order(number="2").content_hash() != _order().content_hash()


def test_a_field_left_out_and_a_field_at_its_default_are_one_content() -> None:
    """So a new optional field does not change every record there is."""
    assert OrderLine(**LINE).content_hash() == OrderLine(**LINE, kind="GOODS", quantity=1, discount_minor=0).content_hash()


@pytest.mark.parametrize(
    ("type", "written", "normal"),
    [
        (IdentifierType.EMAIL, " Ann@Example.COM ", "ann@example.com"),
        (IdentifierType.PHONE, "+1 (555) 010-0142", "+15550100142"),
        (IdentifierType.PHONE, "0 30 / 55", "03055"),
        (IdentifierType.PHONE, "+49 (0) 30 1234567", "+49301234567"),
        (IdentifierType.PHONE, "tel:030-1234567;phone-context=+49", "+49301234567"),
        (IdentifierType.PHONE, "＋４９ ３０ １２３４５６７", "+49301234567"),
        (IdentifierType.PHONE, "+49 30 1234567 ext. 12", "+49301234567;ext=12"),
        (IdentifierType.PHONE, "1" * 251, "1" * 251),
        (IdentifierType.EMAIL, "ann@xn--bcher-kva.example.", "ann@bücher.example"),
        (IdentifierType.EMAIL, "STRASSE@straße.example", "strasse@strasse.example"),
        (IdentifierType.EMAIL, "ann\u200b@example.com", "ann@example.com"),
        (IdentifierType.EMAIL, "ann@xn--\u00fc.example", "ann@xn--ü.example"),
        (IdentifierType.LOYALTY_ID, "ｌｆ\u20114711", "LF4711"),
        (IdentifierType.LOYALTY_ID, "lf 4711-0815", "LF47110815"),
        (IdentifierType.SOCIAL_HANDLE, "@RitaCooks", "ritacooks"),
        (IdentifierType.COOKIE, " cK-1 ", "cK-1"),
        (IdentifierType.DEVICE_ID, "Phone-1", "Phone-1"),
        (IdentifierType.GEOFENCE, "Main Street 100 m", "main street 100 m"),
    ],
)
def test_an_identifier_has_one_spelling(type: IdentifierType, written: str, normal: str) -> None:
    """Whoever wrote it down."""
    assert normalize(type, written) == normal


def test_a_number_belongs_to_the_country_it_was_written_in() -> None:
    """With it the number is one in the world and strong; without it nobody knows whose it is, so it is weak."""
    national, nowhere = phone("a", "030 1234567", "DE"), phone("a", "030 1234567", None)
    assert (national.normalized_value, national.strength) == ("+49301234567", "STRONG")
    assert (nowhere.normalized_value, nowhere.strength) == ("0301234567", "WEAK")
    assert national.id == identifier("b", IdentifierType.PHONE, "+49 30 1234567", IdentifierStrength.STRONG).id


def test_a_country_that_nobody_knows_is_refused() -> None:
    """A number would be read as one of nowhere."""
    with pytest.raises(RecordError, match="Identifier country 'XX' is not a country of two capital letters"):
        phone("a", "030 1234567", "XX")


def test_two_sources_report_one_identifier() -> None:
    """Its id and its hash know neither source nor spelling, so the second load finds it there already."""
    first = identifier("a", IdentifierType.EMAIL, "Ann@example.com", IdentifierStrength.STRONG)
    second = identifier("b", IdentifierType.EMAIL, "ann@EXAMPLE.com", IdentifierStrength.STRONG)
    assert (first.id, first.content_hash()) == (second.id, second.content_hash())


def test_an_identifier_without_digits_is_no_phone_number() -> None:
    """Nothing is left of it that could be found again."""
    with pytest.raises(RecordError, match="Identifier normalizedValue '' is empty"):
        identifier("a", IdentifierType.PHONE, "unknown", IdentifierStrength.STRONG)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (
            lambda: Membership(
                **KEYS, customer="1", household="1", role="CHILD", basis="STATED", valid_from=NOON, valid_to=NOON - timedelta(1)
            ),
            "Membership validTo 2026-06-14T12:00:00+00:00 lies before validFrom, 2026-06-15T12:00:00+00:00",
        ),
        (lambda: Guardianship(**KEYS, guardian="1", ward="1", authority="SOLE"), "Guardianship ward '1' is the guardian herself"),
        (
            lambda: _order(customer="1", organization="1"),
            "Order organization '1' stands beside customer; only one of customer, organization may be given",
        ),
        (lambda: _order(cancelled_at=NOON), "Order cancelledAt 2026-06-15T12:00:00+00:00 is given although the status is PLACED"),
        (lambda: Need(**NEED), "Need customer is missing; give one of customer, household, organization"),
        (
            lambda: Need(**NEED, customer="1", household="1"),
            "Need household '1' stands beside customer; only one of customer, household, organization may be given",
        ),
        (lambda: Need(**{**NEED, "status": "RESOLVED"}, customer="1"), "Need resolvedAt None does not go with the status RESOLVED"),
        (
            lambda: Product(**KEYS, name="n", sku="s", list_price_minor=5),
            "Product currency None is missing; price and currency go together",
        ),
        (
            lambda: Survey(**KEYS, customer="1", kind="NPS", scale_min=5, scale_max=5, question="?", sent_at=NOON),
            "Survey scaleMax 5 is not above scaleMin, 5",
        ),
        (lambda: Delivery(**KEYS, order="1", status="DELIVERED"), "Delivery deliveredAt None does not go with the status DELIVERED"),
        (
            lambda: Delivery(**KEYS, order="1", status="SHIPPED", lines=("a", "a")),
            "Delivery lines ('a', 'a') names one record twice",
        ),
        (
            lambda: Channel(**KEYS, name="n", kind="STORE", time_zone="Mars/Olympus"),
            "Channel timeZone 'Mars/Olympus' is not a time zone such as Europe/Berlin",
        ),
        (lambda: Customer(**KEYS, kind="KNOWN", birth_date=NOON), "Customer birthDate 2026-06-15T12:00:00+00:00 is not a day"),
    ],
)
def test_what_contradicts_itself_is_refused(make: Any, reason: str) -> None:
    """The sentence says which two values do not go together."""
    with pytest.raises(RecordError) as error:
        make()
    assert str(error.value) == reason


def test_participants_keep_their_roles() -> None:
    """They travel as maps, with the customer's id."""
    interaction = Interaction(
        **KEYS,
        participants=(Participant(customer="anna", role="caller"),),
        channel="phone",
        kind="CALL",
        direction="INBOUND",
        started_at=NOON,
    )
    [sent] = interaction.row()["participants"]  # pyright: ignore[reportGeneralTypeIssues]
    assert sent == {"customer": Customer(source="test", source_key="anna", kind="KNOWN").id, "role": "caller"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_of_a_record_is_written(kind: type[Record]) -> None:
    """Each stands in the kind's ingest statement; a forgotten one would be lost without a word."""
    text = write_text(kind)
    assert [each.property for each in properties(kind) if f"row.{each.property}" not in text] == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_referred_to_is_written_first(kind: type[Record]) -> None:
    """In one batch all kinds are written in this order."""
    ranks = {each.__name__: rank for each, rank in RANK.items()}
    assert [each.target for each in properties(kind) if each.target and ranks[each.target] > RANK[kind]] == []


def test_a_source_reports_itself() -> None:
    """It needs no other source."""
    source = Source(source="test", source_key="test", name="n", system="s", kind="INVENTED", coverage="COMPLETE", time_zone="UTC")
    assert source.source_id == source.id


def test_days_travel_as_days() -> None:
    """A birth date has no zone."""
    assert Customer(**KEYS, kind="KNOWN", birth_date=date(1968, 3, 12)).row()["birthDate"] == "1968-03-12"


def test_what_has_no_context_is_refused() -> None:
    """A need of a household that nobody said, that nothing shows and that no one of us noticed is noise."""
    with pytest.raises(RecordError) as error:
        Need(**NEED, household="home")
    assert str(error.value) == "Need has no context; give one of verbatims, interactions, products, lifeEvents, customer, team"


@pytest.mark.parametrize("record_class", KINDS)
def test_moment_and_context_name_fields(record_class: type[Record]) -> None:
    """They are data beside the class, and a wrong name would check nothing."""
    fields = {"", *(field.name for field in fields_of(record_class))}
    assert {record_class.moment_field, *record_class.context_fields} <= fields


def test_when_it_was_observed_is_no_content() -> None:
    """The same thing told an hour later is the same thing."""
    assert _order(observed_at=NOON).content_hash() == _order().content_hash()


def test_a_spelling_is_told_apart_where_the_content_is_one() -> None:
    """So that two systems at once leave the same one behind, whichever is faster."""
    first = identifier("a", IdentifierType.EMAIL, "Ann@example.com", IdentifierStrength.STRONG)
    second = identifier("b", IdentifierType.EMAIL, "ann@EXAMPLE.com", IdentifierStrength.STRONG)
    assert (first.record_hash()[:32] == second.record_hash()[:32], first.record_hash() == second.record_hash()) == (True, False)


@pytest.mark.parametrize(
    ("price", "currency", "minor"),
    [("0.001", "GBP", 0.1), ("2.55", "GBP", 255), ("-0.5", "JPY", -0.5), ("12345678901.2345", "USD", 1234567890123.45)],
)
def test_a_price_finer_than_the_smallest_unit_is_exact(price: str, currency: str, minor: float) -> None:
    """From its spelling to the number that is kept, and back to the same spelling."""
    kept = OrderLine(**{**LINE, "currency": currency, "unit_price_minor": to_fine_minor(Decimal(price), currency)}).unit_price_minor
    assert (kept, money([kept, currency])) == (minor, (price, currency))
