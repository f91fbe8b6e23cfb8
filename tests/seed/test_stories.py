"""The stories and the town: they load without a row set aside, and hold every label, relationship, property and enum value."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.errors import LoadError, RecordError
from graph_api.ingest.data_checks import failures
from graph_api.ingest.ledger import Count, Ledger
from graph_api.records.assortment import Product
from graph_api.records.business import Brand, Organization, Source
from graph_api.records.commerce import Order, OrderLine, Return
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.household import Household, Membership, MembershipRole
from graph_api.records.kinds import KINDS
from graph_api.records.person import Customer, CustomerKind
from graph_api.records.record import Record, properties
from graph_api.records.survey import Survey
from seed.loading import is_loaded, load, open_source
from seed.sources import stories
from seed.town.__main__ import town_files
from seed.town.dice import END, START

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
Known = Mapping[type[Record], Mapping[str, Any]]


@pytest.fixture(scope="module")
def known() -> Known:
    """Every record of stories and town, by class and key."""
    found: defaultdict[type[Record], dict[str, Any]] = defaultdict(dict)
    for record in stories.read():
        found[type(record)][record.source_key] = record
    return found


@pytest.fixture(scope="module")
def town(known: Known) -> Known:
    """The records of the town alone."""
    return {kind: {key: each for key, each in records.items() if each.reported_by == "town"} for kind, records in known.items()}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def loaded(own_database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Database, Ledger]]:
    """A graph that holds stories and town, with the ledger of its load."""
    ledger = await load(own_database, open_source("stories"), tmp_path_factory.mktemp("set-aside"))
    yield own_database, ledger


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the stories to change."""
    shutil.copytree(stories.DIRECTORY, tmp_path / "stories")
    return tmp_path / "stories"


def change(directory: Path, file: str, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a story."""
    path = directory / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_kind_of_record_occurs(known: Known) -> None:
    """So every type of the model has something to show."""
    assert [kind.__name__ for kind in KINDS if kind not in known] == []


GIVEN = {"expires_at"}  # an observation that names no end is given one
BROUGHT_ALONG = {"embedding"}  # whoever has vectors says how long they are; the stories have none, so that they load everywhere


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_occurs_and_every_optional_one_is_also_missing(known: Known, kind: type[Record]) -> None:
    """A body that fails on a missing property must fail here."""
    records = list(known[kind].values())
    expected = [each for each in properties(kind) if each.name not in BROUGHT_ALONG]
    never = [each.name for each in expected if all(getattr(record, each.name) in (None, ()) for record in records)]
    always = [each.name for each in expected if not each.required and all(getattr(record, each.name) is not None for record in records)]
    assert (never, [name for name in always if name not in GIVEN]) == ([], [])


def _enums() -> Iterator[tuple[type[Record], str, type[StrEnum]]]:
    for kind in KINDS:
        for name, hint in get_type_hints(kind).items():
            for part in (hint, *get_args(hint)):
                # A preference is stated in this ring of the model, whatever other bases there are.
                if isinstance(part, type) and issubclass(part, StrEnum) and kind.__name__ != "ChannelPreference":
                    yield kind, name, part


@pytest.mark.parametrize(("kind", "name", "enum"), list(_enums()))
def test_every_enum_value_occurs(known: Known, kind: type[Record], name: str, enum: type[StrEnum]) -> None:
    """Each value that a filter may name finds a row."""
    assert set(enum) - {getattr(record, name) for record in known[kind].values()} == set()


def test_all_of_it_is_marked_invented(known: Known) -> None:
    """No record names a source of another kind."""
    kinds = {record.source_key: record.kind for record in known[Source].values()}
    reporters = {each.reported_by or "stories" for records in known.values() for each in records.values() if not isinstance(each, Source)}
    assert {kinds[reporter] for reporter in reporters} == {"INVENTED"}


def test_the_size_of_the_town(known: Known, town: Known) -> None:
    """About 300 people in 120 households, 12 organizations, 3 brands, 2 currencies."""
    sizes = {
        "people": len(town[Customer]),
        "households": len(town[Household]),
        "organizations": len(known[Organization]),
        "brands": len(known[Brand]),
        "currencies": len({order.currency for order in known[Order].values()}),
    }
    assert sizes == {"people": 304, "households": 120, "organizations": 12, "brands": 3, "currencies": 2}


def test_the_town_lives_eighteen_months(town: Known) -> None:
    """Its first and last orders lie within, and not far from the ends."""
    moments = sorted(order.ordered_at for order in town[Order].values())
    assert ((moments[0] - START).days, (END - moments[-1]).days) == (2, 0)


def test_two_children_live_in_two_households(town: Known) -> None:
    """Shared custody: a child of both homes, which share nothing else."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for membership in town[Membership].values():
        if membership.role is MembershipRole.CHILD:
            homes[membership.customer].add(membership.household)
    assert sorted(len(each) for each in homes.values() if len(each) > 1) == [2, 2]


def test_equal_moments_stand_in_two_zones(town: Known) -> None:
    """Two spellings of one instant must sort as one."""
    offsets: defaultdict[datetime, set[str | None]] = defaultdict(set)
    for order in town[Order].values():
        offsets[order.ordered_at].add(order.ordered_at_offset)
    assert len([each for each in offsets.values() if len(each) > 1]) == 64


def test_names_and_times_tie(known: Known) -> None:
    """Lists must order people who share a name, and orders of one moment."""
    names = [customer.display_name for customer in known[Customer].values()]
    assert names.count("Anna Schmidt") == 7


def test_guests_and_organizations_order_too(town: Known) -> None:
    """A guest's order has nobody, and is revenue all the same."""
    orders = town[Order].values()
    guests = [order for order in orders if order.customer is None and order.organization is None]
    assert (len(guests), len([order for order in orders if order.organization])) == (26, 32)


def test_some_surveys_go_out_before_the_parcel_came(known: Known) -> None:
    """The right moment is a question in the town too."""
    early = known[Survey]["jana-early-survey"]
    assert early.sent_at < datetime(2026, 3, 19, 20, tzinfo=UTC)


def test_the_town_is_written_the_same_to_the_last_byte() -> None:
    """The committed files are what the seeded script writes."""
    committed = {path.name: path.read_bytes() for path in sorted((stories.DIRECTORY / "town").glob("*.jsonl"))}
    assert town_files() == committed


def test_the_sums_of_mrs_peterson(known: Known) -> None:
    """They stand in the head of her story, to be checked there."""
    paid: defaultdict[str, int] = defaultdict(int)
    for line in known[OrderLine].values():
        paid[line.order] += line.paid_minor
    hers = [order.source_key for order in known[Order].values() if order.customer == "margaret-peterson"]
    assert {key: paid[key] for key in hers} == {"1001": 2000, "1002": 12000, "1010": 6500, "1020": 5000, "1030": 3000}
    assert known[Return]["1020-return"].refund_minor == 4000


def test_the_fairy_dress(known: Known) -> None:
    """Mother, child, party, early survey, and whose experience the words tell."""
    order, reaction = known[Order]["2001"], known[Verbatim]["mia-too-beautiful"]
    assert (order.customer, order.occasion, str(order.needed_by)) == ("jana-novak", "mias-school-party", "2026-03-20")
    assert sum(payer.amount_minor for payer in order.payers) == 4500
    assert (reaction.said_by, reaction.about_experience_of) == ("jana-novak", "mia-novak")
    assert known[OrderLine]["2001/line-1"].use_outcome == "UNUSED"
    assert known[Customer]["mia-novak"].kind is CustomerKind.MENTIONED


def test_nothing_in_the_stories_lies_after_their_clock(known: Known) -> None:
    """What is still to come is a day that somebody named, not something that happened."""
    moments = [
        *(each.ordered_at for each in known[Order].values()),
        *(each.started_at for each in known[Interaction].values()),
        *(each.said_at for each in known[Verbatim].values()),
        *(each.returned_at for each in known[Return].values()),
    ]
    assert [moment for moment in moments if moment > NOW] == []


async def test_every_row_is_loaded(loaded: tuple[Database, Ledger]) -> None:
    """Nothing is set aside, nothing stands twice."""
    assert loaded[1].total == Count(read=7254, loaded=7254)


async def test_the_graph_keeps_its_data_tests(loaded: tuple[Database, Ledger]) -> None:
    """Each of `cypher/_checks` returns no row."""
    assert await failures(loaded[0]) == {}


async def test_a_second_load_loads_nothing(loaded: tuple[Database, Ledger], tmp_path: Path) -> None:
    """And the graph says beforehand that it need not be tried."""
    database, _ = loaded
    assert await is_loaded(database, open_source("stories"))
    ledger = await load(database, open_source("stories"), tmp_path)
    assert ledger.total == Count(read=7254, already_there=7254)


async def test_one_price_and_one_name_change_exactly_these(loaded: tuple[Database, Ledger], copy: Path, tmp_path: Path) -> None:
    """Two rows of the copy are changed; what was loaded before them brings nothing back, for it is older."""
    database, _ = loaded
    change(copy, "mrs_peterson.toml", 'displayName = "Margaret Peterson"', 'displayName = "Margaret P."')
    change(copy, "mrs_peterson.toml", 'price = "30.00"', 'price = "31.00"')
    reading = open_source("stories", copy)
    assert not await is_loaded(database, reading)
    ledger = await load(database, reading, tmp_path)
    assert (ledger.total, {kind: count.changed for kind, count in ledger.kinds.items() if count.changed}) == (
        Count(read=7254, loaded=2, changed=2, already_there=7252),
        {"Customer": 1, "OrderLine": 1},
    )
    back = await load(database, open_source("stories"), tmp_path)
    assert back.total == Count(read=7254, already_there=7254, older=2)


def _problem(directory: Path) -> str:
    [row] = [row for row in open_source("stories", directory).rows if row.problem]
    return f"{row.place}: {row.problem}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'kind = "MENTIONED"\nbirthDate',
            'kind = "CHILD"\nbirthDate',
            "fairy_dress.toml:62: Customer: Invalid enum value 'CHILD' - at `$.kind`",
        ),
        ("birthDate = 1991-09-30", 'birthDay = "1991"', "fairy_dress.toml:4: Customer: Object contains unknown field `birthDay`"),
        ('price = "35.00"', 'price = "a lot"', "fairy_dress.toml:172: price 'a lot' is not an amount such as 12.50"),
        (
            "sentAt = 2026-03-17T10:00:00-04:00",
            "sentAt = 2026-03-17T10:00:00",
            "fairy_dress.toml:236: Survey sentAt 2026-03-17T10:00:00 has no time zone; write an offset such as Z or +01:00",
        ),
    ],
)
def test_a_bad_table_names_file_line_and_reason(copy: Path, old: str, new: str, problem: str) -> None:
    """The line is that of the table's header, where one looks for it."""
    change(copy, "fairy_dress.toml", old, new)
    assert _problem(copy) == problem


def test_an_unknown_table_is_a_problem(copy: Path) -> None:
    """With the tables there are."""
    (copy / "extra.toml").write_text('[[custmer]]\nkey = "x"\n', encoding="utf-8")
    assert _problem(copy).startswith("extra.toml:1: there is no table [[custmer]]; known are source, brand, ")


def test_a_bad_line_of_the_town_is_a_problem(copy: Path) -> None:
    """A file cut off in the middle of a line, for one."""
    path = copy / "town" / "brand.jsonl"
    path.write_bytes(b'{"source":"stories","sourceKey":"x","name":"X"}\n{"source":"stories","so')
    assert _problem(copy) == "town/brand.jsonl:2: Input data was truncated"


def test_a_file_that_is_no_toml_stops_the_load(copy: Path) -> None:
    """Its place is in the message of the reader."""
    (copy / "broken.toml").write_text("[[customer]\n", encoding="utf-8")
    with pytest.raises(LoadError, match=r"broken\.toml: is not TOML \(.* line 1, column"):
        open_source("stories", copy)


def test_a_directory_without_stories_is_refused(tmp_path: Path) -> None:
    """And one that does not exist."""
    with pytest.raises(LoadError, match=r"there is no story \(\*\.toml\)"):
        open_source("stories", tmp_path)
    with pytest.raises(LoadError, match="is no directory; name the one that holds the files of stories"):
        open_source("stories", tmp_path / "none")


def test_an_unknown_source_names_the_nearest() -> None:
    """As any misspelling."""
    with pytest.raises(LoadError, match=r"storys: is no source; did you mean stories\?"):
        open_source("storys")


def test_reading_stops_at_the_first_bad_row(copy: Path) -> None:
    """For those who want records and not a ledger."""
    change(copy, "fairy_dress.toml", 'price = "35.00"', 'price = "a lot"')
    with pytest.raises(RecordError, match=r"fairy_dress\.toml:\d+: price 'a lot'"):
        list(stories.read(copy))


def test_products_have_no_price_without_a_currency(known: Known) -> None:
    """One of them has neither: receipts alone name it."""
    unpriced = [product.source_key for product in known[Product].values() if product.list_price_minor is None]
    assert unpriced == ["postage", "unlisted"]
