"""How columns become fields: formats, zones, amounts, templates, value maps, lists, joins, numbers within groups, identifiers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from graph_api.records.commerce import Delivery, Order, OrderLine, Payer
from graph_api.records.conversation import Interaction, Participant, Verbatim
from graph_api.records.need import Need
from graph_api.records.person import Customer
from graph_api.records.recognition import Identifier, IdentifierHolding
from seed.mapping.patterns import Clock
from tests.seed.mapped import CUSTOMER, LINE, ORDER, SOURCE, Folder

EUROPE = '[format]\ndecimal = ","\nthousands = "."\ndelimiter = ";"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder."""
    return Folder(tmp_path)


@pytest.mark.parametrize(
    ("pattern", "text", "at"),
    [
        ("DD.MM.YYYY HH:mm", "1.6.2026 9:05", datetime(2026, 6, 1, 7, 5)),
        ("DD.MM.YYYY HH:mm", "01.12.2025 09:05", datetime(2025, 12, 1, 8, 5)),
        ("MM/DD/YY hh:mm A", "6/1/26 12:05 am", datetime(2026, 5, 31, 22, 5)),
        ("MM/DD/YY hh:mm A", "6/1/99 12:05 PM", datetime(1999, 6, 1, 10, 5)),
        ("YYYYMMDDHHmmss", "20260601090507", datetime(2026, 6, 1, 7, 5, 7)),
        ("D MMM YYYY 'um' HH 'Uhr'", "1 June 2026 um 9 Uhr", datetime(2026, 6, 1, 7)),
        ("YYYY-MM-DDTHH:mm:ss.SSSZ", "2026-06-01T09:05:07.250-0430", datetime(2026, 6, 1, 13, 35, 7, 250_000)),
        ("ISO", "2026-06-01T09:05:07Z", datetime(2026, 6, 1, 9, 5, 7)),
        ("ISO", "2026-06-01 09:05", datetime(2026, 6, 1, 7, 5)),
        ("unix", "1780304707", datetime(2026, 6, 1, 9, 5, 7)),
        ("unix-ms", "1780304707250", datetime(2026, 6, 1, 9, 5, 7, 250_000)),
        ("excel", "46174.5", datetime(2026, 6, 1, 10)),
    ],
)
def test_moments_are_read_by_their_pattern(folder: Folder, pattern: str, text: str, at: datetime) -> None:
    """A zone in the text goes before the zone of the source, which is Berlin."""
    [order] = folder.records(f'[format]\ntime = "{pattern}"\n{ORDER}', {"orders.csv": f"id,at\n1,{text}\n"})
    assert isinstance(order, Order)
    assert order.ordered_at == at.replace(tzinfo=UTC)


def test_a_moment_keeps_its_offset(folder: Folder) -> None:
    """Summer in Berlin."""
    [order] = folder.records(ORDER, {"orders.csv": "id,at\n1,2026-06-01 09:05\n"})
    assert isinstance(order, Order)
    assert order.ordered_at_offset == "+02:00"


def test_a_column_may_stand_in_another_zone_and_have_another_pattern(folder: Folder) -> None:
    """Or be a day, whose time the mapping says."""
    at = '{ column = "at", zone = "America/New_York", time = "DD/MM/YYYY", at = "12:00" }'
    [order] = folder.records(ORDER.replace('"at"', at), {"orders.csv": "id,at\n1,01/06/2026\n"})
    assert isinstance(order, Order)
    assert order.ordered_at == datetime(2026, 6, 1, 16, tzinfo=UTC)


def test_a_repeated_hour_can_be_told_apart() -> None:
    """The second one is winter time."""
    from zoneinfo import ZoneInfo

    clock = Clock(("ISO",), ZoneInfo("Europe/Berlin"), repeated="second")
    assert clock.moment("2025-10-26T02:30").astimezone(UTC) == datetime(2025, 10, 26, 1, 30, tzinfo=UTC)


def test_amounts_become_minor_units_rounded_once(folder: Folder) -> None:
    """Half to even; what is multiplied is rounded afterwards."""
    mapping = LINE.replace(' = "price"', ' = { column = "price", times = "pieces", plus = "fee", minus = "off" }')
    rows = folder.rows(
        EUROPE + mapping + 'quantity = "pieces"\n',
        {"lines.csv": "order;position;pieces;price;fee;off\n1;1;3;1.000,005 €;;\n1;2;2;0,335;0,10;0,40\n"},
    )
    lines = [line for row in rows for line in row.records if isinstance(line, OrderLine)]
    assert [(line.list_minor, line.revenue_minor) for line in lines] == [(300_002, 300_002), (37, 37)]
    assert [(each.name, each.exact, each.minor) for each in rows[0].amounts] == [
        ("lines.csv OrderLine list EUR", Decimal("3000.015"), 300_002),
        ("lines.csv OrderLine revenue EUR", Decimal("3000.015"), 300_002),
        ("lines.csv OrderLine paid EUR", Decimal("3000.015"), 300_002),
    ]


@pytest.mark.parametrize(("code", "minor"), [("EUR", 1250), ("JPY", 12), ("KWD", 12_500)])
def test_minor_units_are_those_of_the_currency_in_the_row(folder: Folder, code: str, minor: int) -> None:
    """Yen have none, dinars three digits."""
    [line] = folder.records(f'{LINE}currency = "money"\n', {"lines.csv": f"order,position,price,money\n1,1,12.50,{code}\n"})
    assert isinstance(line, OrderLine)
    assert (line.paid_minor, line.currency) == (minor, code)


def test_amounts_may_be_minor_units_already(folder: Folder) -> None:
    """Then the field has its whole name."""
    mapping = LINE.replace("list =", "listMinor =").replace("revenue =", "revenueMinor =").replace("paid =", "paidMinor =")
    [line] = folder.records(mapping, {"lines.csv": "order,position,price\n1,1,1250\n"})
    assert isinstance(line, OrderLine)
    assert line.paid_minor == 1250


def test_a_name_may_lack_a_part_and_a_key_may_not(folder: Folder) -> None:
    """Who has no first name still has a name."""
    mapping = CUSTOMER.replace('"name"', '"{first} {last}"').replace('"id"', '"{town}-{id}"')
    rows = folder.rows(mapping, {"people.csv": "town,id,first,last\nA,1,,Ito\n,2,Bo,Li\n"})
    assert isinstance(rows[0].records[0], Customer)
    assert (rows[0].records[0].source_key, rows[0].records[0].display_name) == ("A-1", "Ito")
    assert rows[1].problem == "Customer has no key: {town}-{id} is empty"


def test_values_are_translated_and_others_refused_or_not(folder: Folder) -> None:
    """A word that the mapping does not know is no guess."""
    status = '{ column = "state", values = { offen = "PLACED", da = "DELIVERED" } }'
    content = {"orders.csv": "id,at,state\n1,2026-06-01T10:00Z,da\n2,2026-06-01T10:00Z,weg\n"}
    mapping = ORDER.replace('{ always = "PLACED" }', status)
    assert folder.problems(mapping, content) == ["orders.csv:3: status 'weg' is none of the values in the mapping: offen, da"]
    otherwise = mapping.replace('"DELIVERED" } }', '"DELIVERED" }, otherwise = "SHIPPED" }')
    assert [getattr(each, "status", "") for each in folder.records(otherwise, content)] == ["DELIVERED", "SHIPPED"]


def test_what_is_meant_by_an_empty_column_can_be_said(folder: Folder) -> None:
    """A parcel without a day of arrival is on its way."""
    mapping = """
[parcels.Delivery]
key = "id"
order = "order"
deliveredAt = "there"
status = { column = "there", values = {}, otherwise = "DELIVERED", missing = "SHIPPED" }
"""
    found = folder.records(mapping, {"parcels.csv": "id,order,there\n1,1,\n2,1,2026-06-01T10:00Z\n"})
    assert [getattr(each, "status", "") for each in found] == ["SHIPPED", "DELIVERED"]


def test_a_column_named_like_its_field_needs_no_line(folder: Folder) -> None:
    """Where the file makes one kind of record; in camel case or with underscores."""
    content = {"people.csv": "id,display_name,birthDate,status\n1,Anna,2000-02-29,DECEASED\n"}
    [anna] = folder.records('[people.Customer]\nkey = "id"\nkind = { always = "KNOWN" }\n', content)
    assert isinstance(anna, Customer)
    assert (anna.display_name, anna.birth_date, anna.status) == ("Anna", date(2000, 2, 29), "DECEASED")


def test_columns_become_identifiers_with_their_holder(folder: Folder) -> None:
    """An empty column makes none; the key and the spelling follow from the value."""
    mapping = CUSTOMER + "".join(
        f'[[people.Identifier]]\ntype = {{ always = "{kind}" }}\nvalue = "{column}"\nstrength = {{ always = "STRONG" }}\ncustomer = "id"\n'
        for kind, column in (("EMAIL", "mail"), ("LOYALTY_ID", "card"))
    )
    found = folder.records(mapping, {"people.csv": "id,name,mail,card\n1,Anna,Anna@X.org,\n2,Ben,,12 34\n"})
    assert [each.source_key for each in found if isinstance(each, Identifier)] == ["EMAIL|anna@x.org", "LOYALTY_ID|1234"]
    assert [(each.customer, each.identifier) for each in found if isinstance(each, IdentifierHolding)] == [
        ("1", "EMAIL|anna@x.org"),
        ("2", "LOYALTY_ID|1234"),
    ]


def test_an_identifier_of_a_kind_that_nobody_knows_is_set_aside(folder: Folder) -> None:
    """Where the kind stands in a column."""
    mapping = '[signs.Identifier]\ntype = "kind"\nvalue = "sign"\nstrength = { always = "WEAK" }\ncustomer = "who"\n'
    rows = folder.rows(mapping, {"signs.csv": "who,kind,sign\n1,FAX,7\n1,,7\n1,COOKIE,7\n"})
    assert [row.problem for row in rows] == [
        "Identifier type 'FAX' is none of LOYALTY_ID, EMAIL, PHONE, COOKIE, DEVICE_ID, SOCIAL_HANDLE, GEOFENCE",
        "Identifier type is missing",
        "",
    ]


def test_a_row_makes_several_records_what_is_referred_to_first(folder: Folder) -> None:
    """An order and its line, whatever their order in the mapping; the first name of a thing is kept."""
    mapping = """
[sales.OrderLine]
key = ["nr", { ordinal = "nr" }]
order = "nr"
position = { ordinal = "nr" }
product = "sku"
list = "price"
revenue = "price"
paid = "price"
[sales.Order]
key = "nr"
number = "nr"
status = { always = "DELIVERED" }
orderedAt = "at"
[sales.Product]
key = "sku"
sku = "sku"
name = "thing"
keep = "first"
"""
    content = "nr,at,sku,thing,price\n" + "".join(
        f"{nr},2026-06-01T10:00Z,{sku},{thing},5\n" for nr, sku, thing in (("1", "a", "A"), ("2", "a", "a!"), ("1", "b", "B"))
    )
    found = folder.records(mapping, {"sales.csv": content})
    assert [f"{each.label} {each.source_key}" for each in found] == [
        *("Product a", "Order 1", "OrderLine 1/1"),
        *("Product a", "Order 2", "OrderLine 2/1"),
        *("Product b", "Order 1", "OrderLine 1/2"),
    ]
    assert {getattr(each, "name", "") for each in found if each.label == "Product"} == {"A", "B"}


def test_a_joined_file_gives_its_columns(folder: Folder) -> None:
    """One row for a value; none is empty, and several that differ are no answer."""
    mapping = f'[lines]\njoin = {{ orders = {{ order = "nr" }} }}\n{LINE}currency = "orders.money"\n[orders]\n'
    content = {"lines.csv": "order,position,price\n1,1,5\n2,1,5\n3,1,5\n", "orders.csv": "nr,money\n1,USD\n3,USD\n3,GBP\n"}
    rows = folder.rows(mapping, content)
    assert [getattr(row.records[0], "currency", "") if row.records else row.problem for row in rows] == [
        "USD",
        "EUR",
        "orders.money has 2 values for this row, 'USD' and 'GBP'; one is needed",
    ]


def test_rows_of_another_file_become_a_list(folder: Folder) -> None:
    """The lines of a parcel, the people of a call with their roles."""
    mapping = """
[parcels]
join = { contents = { id = "parcel" } }
[parcels.Delivery]
key = "id"
order = "order"
status = { always = "SHIPPED" }
lines = "{contents.order}/{contents.position}"
[contents]
"""
    content = {"parcels.csv": "id,order\np1,1\np2,1\n", "contents.csv": "parcel,order,position,line\np1,1,1,1/1\np2,1,2,1/2\np1,1,3,1/3\n"}
    found = folder.records(mapping.replace('"{contents.order}/{contents.position}"', '"contents.line"'), content)
    assert [each.lines for each in found if isinstance(each, Delivery)] == [("1/1", "1/3"), ("1/2",)]


def test_items_of_a_list_come_from_columns_or_from_joined_rows(folder: Folder) -> None:
    """A payer for each column that is filled, a participant for each joined row."""
    payers = 'payers = [{ customer = "a", amount = "x" }, { customer = "b", amount = "y" }]\n'
    [order] = folder.records(ORDER + payers, {"orders.csv": "id,at,a,x,b,y\n1,2026-06-01T10:00Z,anna,3.00,,\n"})
    assert isinstance(order, Order)
    assert order.payers == (Payer(customer="anna", amount_minor=300),)


CALL = """
[[given.Channel]]
key = "phone"
name = "Phone"
kind = "PHONE"
timeZone = "Europe/Berlin"
[calls]
join = { people = { id = "call" } }
[calls.Interaction]
key = "id"
channel = { always = "phone" }
kind = { always = "CALL" }
direction = { always = "INBOUND" }
startedAt = "at"
participants = { customer = "people.who", role = "people.as" }
[people]
"""


def test_participants_come_from_another_file(folder: Folder) -> None:
    """In the order of that file."""
    content = {"calls.csv": "id,at\n1,2026-06-01T10:00Z\n", "people.csv": "call,who,as\n1,anna,caller\n2,ben,\n1,cleo,\n"}
    [call] = folder.records(CALL, content)
    assert isinstance(call, Interaction)
    assert call.participants == (Participant(customer="anna", role="caller"), Participant(customer="cleo"))


def test_a_cell_may_hold_a_list(folder: Folder) -> None:
    """And several columns one too; nobody is named twice."""
    mapping = (
        '[said.Verbatim]\nkey = "id"\ntext = "text"\nsaidAt = "at"\nsaidBy = "who"\nproducts = { column = ["skus", "sku"], split = "|" }\n'
    )
    [verbatim] = folder.records(mapping, {"said.csv": "id,at,who,text,skus,sku\n1,2026-06-01T10:00Z,anna,Hm,a| b,b\n"})
    assert isinstance(verbatim, Verbatim)
    assert verbatim.products == ("a", "b")


def test_the_first_column_that_is_filled_is_taken(folder: Folder) -> None:
    """A list of columns for a single value."""
    mapping = CUSTOMER.replace('"name"', '["nick", "name"]')
    found = folder.records(mapping, {"people.csv": "id,nick,name\n1,,Anna\n2,Benny,Ben\n"})
    assert [getattr(each, "display_name", "") for each in found] == ["Anna", "Benny"]


def test_rows_are_left_out_and_counted(folder: Folder) -> None:
    """They are no rows of the ledger, and a note says how many they were."""
    mapping = f'[people]\nskip = {{ age = {{ below = 18 }} }}\nonly = {{ name = {{ not = ["Test", "X"] }} }}\n{CUSTOMER}'
    reading = folder.open(SOURCE + mapping, {"people.csv": "id,name,age\n1,Anna,20\n2,Ben,17\n3,Test,30\n4,Cleo,\n"})
    assert [row.records[0].source_key for row in reading.rows] == ["1", "4"]
    assert reading.notes() == ("people.csv: 2 rows left out, as the mapping says",)


def test_keys_may_belong_to_another_source(folder: Folder) -> None:
    """Then they stand for the records that this one reported."""
    mapping = f'{ORDER}customer = {{ column = "who", of = "crm" }}\n'
    [order] = folder.records(mapping, {"orders.csv": "id,at,who\n1,2026-06-01T10:00Z,anna\n"})
    assert isinstance(order, Order)
    assert order.customer == Customer(source="crm", source_key="anna", kind="KNOWN").id  # pyright: ignore[reportArgumentType]


NEED = """
[wishes.Need]
key = "id"
customer = "who"
statement = "text"
status = { always = "OPEN" }
basis = { always = "STATED" }
raisedAt = "at"
"""


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("", "Need has no context; give one of lifeEvents, verbatims, interactions, team from a column"),
        (
            'team = { always = "support" }\n',
            "Need has no context (team, which is the same in every row, is none); give one of lifeEvents, verbatims, interactions, team"
            " from a column",
        ),
        ('team = "crew"\n', ""),
    ],
)
def test_what_has_no_context_is_set_aside(folder: Folder, more: str, reason: str) -> None:
    """A constant of the mapping is no context."""
    [row] = folder.rows(NEED + more, {"wishes.csv": "id,who,text,at,crew\n1,anna,More pockets,2026-06-01T10:00Z,support\n"})
    assert row.problem == reason


def test_a_contact_of_nobody_over_the_same_line_is_set_aside(folder: Folder) -> None:
    """Who spoke would be its context; the line is the same in every row."""
    [row] = folder.rows(CALL, {"calls.csv": "id,at\n1,2026-06-01T10:00Z\n", "people.csv": "call,who,as\n"})
    assert row.problem == (
        "Interaction has no context (channel, which is the same in every row, is none);"
        " give one of participants, channel, team, order from a column"
    )


def test_json_is_read_by_path_and_its_arrays_row_by_row(folder: Folder) -> None:
    """An order with its lines in one line; a number is exact."""
    mapping = """
[sales]
each = "lines"
[sales.Order]
key = "nr"
number = "nr"
status = { always = "PLACED" }
orderedAt = "when.at"
[sales.OrderLine]
key = ["nr", { ordinal = "nr" }]
order = "nr"
position = { ordinal = "nr" }
list = "lines.price"
revenue = "lines.price"
paid = "lines.price"
"""
    content = '{"nr": 7, "when": {"at": "2026-06-01T10:00Z"}, "lines": [{"price": 1.115}, {"price": 2}]}\n'
    found = folder.records(mapping, {"sales.jsonl": content}, "jsonl")
    assert [(each.source_key, each.paid_minor) for each in found if isinstance(each, OrderLine)] == [("7/1", 112), ("7/2", 200)]
    assert {each.source_key for each in found if isinstance(each, Order)} == {"7"}


def test_a_need_of_every_kind_of_record_can_be_written(folder: Folder) -> None:
    """The language is made of the records: a list of vectors too."""
    mapping = f'{NEED}interactions = "calls"\nembedding = {{ column = "vector", split = " " }}\nconfidence = "sure"\n'
    content = "id,who,text,at,calls,vector,sure\n1,anna,Pockets,2026-06-01T10:00Z,c1,0.5 -1 0.5,0.25\n"
    [need] = folder.records(mapping, {"wishes.csv": content})
    assert isinstance(need, Need)
    assert (need.embedding, need.confidence, need.interactions) == ((0.5, -1.0, 0.5), 0.25, ("c1",))
