"""The real sample in the graph, against an independent count of its files with `csv` and `zoneinfo` alone."""

from __future__ import annotations

import csv
import lzma
from collections import Counter, defaultdict
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph_api.db import Database
from graph_api.errors import LoadError
from graph_api.ingest.data_checks import failures
from graph_api.ingest.ledger import Count, Ledger
from graph_api.records.assortment import Sensitivity
from seed.loading import is_loaded, load, open_source, replayed
from seed.sources.complete_journey import DIRECTORY, FILES
from seed.sources.journey_categories import sensitivity, shelves

Rows = list[dict[str, str]]
CENT = Decimal("0.01")
SENSITIVE = {"NONE": 82827, "ALCOHOL": 2984, "FAITH": 145, "HEALTH": 4424, "PREGNANCY": 1847, "SEXUALITY": 104}


@pytest.fixture(scope="module")
def files() -> dict[str, Rows]:
    """The rows of every file, read by nothing of ours."""
    found: dict[str, Rows] = {}
    for path in sorted(DIRECTORY.glob("*.csv.xz")):
        with lzma.open(path, "rt", encoding="utf-8", newline="") as file:
            found[path.name.removesuffix(".csv.xz")] = list(csv.DictReader(file))
    return found


async def one(journey: tuple[Database, Ledger], text: str) -> Any:
    """The only value of the only row."""
    [row] = await journey[0].rows(text)
    [value] = row.values()
    return value


async def test_the_ledger_of_the_files(journey: tuple[Database, Ledger]) -> None:
    """Every row is loaded but the 4,872 coupon rows that stand twice, and these are there already."""
    assert journey[1].files == {
        "demographics.csv.xz": Count(read=801, loaded=801),
        "campaign_descriptions.csv.xz": Count(read=27, loaded=27),
        "campaigns.csv.xz": Count(read=6589, loaded=6589),
        "products.csv.xz": Count(read=92331, loaded=92331),
        "coupons.csv.xz": Count(read=116204, loaded=111332, already_there=4872),
        "transactions_sample.csv.xz": Count(read=75000, loaded=75000),
        "coupon_redemptions.csv.xz": Count(read=2102, loaded=2102),
    }


async def test_the_ledger_of_the_records(journey: tuple[Database, Ledger]) -> None:
    """2,379 households over all files; ten products that only receipts (5) or coupons (6, one of them on both) name."""
    assert {kind: count.loaded for kind, count in journey[1].kinds.items()} == {
        "Source": 1,
        "Channel": 293,
        "Customer": 2379,
        "Household": 2379,
        "Membership": 2379,
        "ProductCategory": 4270,
        "Product": 92331 + 10,
        "Order": 47243,
        "OrderLine": 75000,
        "Campaign": 27,
        "CampaignTarget": 6589,
        "Coupon": 981,
        "CouponOffer": 1197,
        "CouponValidity": 111332,
        "Redemption": 2102,
    }


async def test_the_ledger_balances_to_the_cent(journey: tuple[Database, Ledger]) -> None:
    """One value of the file is 4.440892e-16; rounding it away is all the difference there is."""
    [sales] = journey[1].sums
    assert (sales.exact, sales.rounded, sales.set_aside) == (Decimal("233935.2400000000000004440892"), Decimal("233935.24"), 0)
    assert sales.difference == Decimal("0.0000000000000004440892")


async def test_the_notes_of_the_ledger(journey: tuple[Database, Ledger]) -> None:
    """What the columns cannot say."""
    assert journey[1].notes == (
        "households: 2,379, of which 2,377 have receipts",
        "baskets: 47,243",
        "products that the product file lacks: 5 named by 222 receipt lines, 6 named by 16 coupon rows, 1 by both",
    )


async def test_the_graph_holds_what_the_ledger_says(journey: tuple[Database, Ledger]) -> None:
    """Counted by the database, label by label."""
    rows = await journey[0].rows("MATCH (node) WHERE NOT node:Load RETURN labels(node)[0] AS label, count(node) AS nodes")
    relationships = ("Membership", "CampaignTarget", "CouponOffer", "CouponValidity")
    expected = {kind: count.loaded for kind, count in journey[1].kinds.items() if kind not in relationships}
    assert {row["label"]: row["nodes"] for row in rows} == expected


@pytest.mark.parametrize(("type", "edges"), [("MEMBER_OF", 2379), ("TARGETED", 6589), ("OFFERS", 1197), ("VALID_FOR", 111332)])
async def test_the_graph_holds_each_relationship_once(journey: tuple[Database, Ledger], type: str, edges: int) -> None:
    """Those that are records of their own."""
    assert await one(journey, f"MATCH ()-[edge:{type}]->() RETURN count(edge)") == edges


async def test_revenue_by_household_is_the_files(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """Every one of the 2,377 to the cent, and so the sum."""
    counted: defaultdict[str, int] = defaultdict(int)
    for row in files["transactions_sample"]:
        counted[row["household_id"]] += int(Decimal(row["sales_value"]).quantize(CENT) * 100)
    rows = await journey[0].rows(
        "MATCH (customer:Customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine)"
        " RETURN customer.sourceKey AS key, sum(orderLine.revenueMinor) AS minor"
    )
    assert ({row["key"]: row["minor"] for row in rows}, sum(counted.values()), len(counted)) == (dict(counted), 23393524, 2377)


async def test_the_time_of_every_line_agrees_with_the_files_own_week(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """Weeks run from Monday, in the shops' zone; read as UTC, 1,770 lines would fall into another week."""
    rows = await journey[0].rows("MATCH (order:Order) RETURN order.number AS number, order.orderedAt.epochSeconds AS seconds")
    seconds = {row["number"]: row["seconds"] for row in rows}

    def week(basket: str, zone: str) -> int:
        day = datetime.fromtimestamp(seconds[basket], ZoneInfo(zone)).date()
        return (day - date(2016, 12, 26)).days // 7 + 1

    lines = files["transactions_sample"]
    wrong = {zone: sum(week(row["basket_id"], zone) != int(row["week"]) for row in lines) for zone in ("America/New_York", "UTC")}
    assert (len(lines), wrong) == (75000, {"America/New_York": 0, "UTC": 1770})


async def test_each_moment_is_the_files_in_utc(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """To the second."""
    rows = await journey[0].rows("MATCH (order:Order) RETURN order.number AS number, toString(order.orderedAt) AS at")
    at = {row["number"]: row["at"] for row in rows}
    differing = [
        row["basket_id"]
        for row in files["transactions_sample"]
        if datetime.fromisoformat(at[row["basket_id"]]) != datetime.fromisoformat(row["transaction_timestamp"]).replace(tzinfo=UTC)
    ]
    assert differing == []


async def test_what_is_measured_is_not_counted(journey: tuple[Database, Ledger]) -> None:
    """692 lines of fuel and the like, for $18,462.19."""
    [row] = await journey[0].rows(
        "MATCH (orderLine:OrderLine {quantityUnit: 'MEASURE'}) RETURN count(orderLine) AS lines, sum(orderLine.revenueMinor) AS minor,"
        " min(orderLine.quantity) > 1000 AS large"
    )
    assert row == {"lines": 692, "minor": 1846219, "large": True}


async def test_products_that_the_file_lacks_are_stubs(journey: tuple[Database, Ledger]) -> None:
    """222 lines name five of them; the other five stand on coupons only."""
    [row] = await journey[0].rows(
        "MATCH (product:Product {status: 'MISSING_IN_SOURCE'}) OPTIONAL MATCH (product)<-[:OF_PRODUCT]-(orderLine)"
        " WITH product, count(orderLine) AS lines"
        " RETURN count(product) AS stubs, sum(CASE WHEN lines > 0 THEN 1 ELSE 0 END) AS onReceipts, sum(lines) AS lines"
    )
    assert row == {"stubs": 10, "onReceipts": 5, "lines": 222}


async def test_the_amounts_of_a_line_with_every_discount(journey: tuple[Database, Ledger]) -> None:
    """3.50 received, 2.78 and 0.50 taken off by us, 1.50 by the maker: 6.78 on the shelf, 2.00 paid."""
    [row] = await journey[0].rows(
        "MATCH (orderLine:OrderLine {sourceKey: '33770325654|13007434'}) RETURN orderLine.listMinor AS list, orderLine.discountMinor AS"
        " discount, orderLine.couponByMakerMinor AS couponByMaker, orderLine.revenueMinor AS revenue, orderLine.paidMinor AS paid"
    )
    assert row == {"list": 678, "discount": 328, "couponByMaker": 150, "revenue": 350, "paid": 200}


async def test_all_amounts_are_the_files(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """Summed column by column."""
    lines = files["transactions_sample"]
    sums = {
        name: sum(int(Decimal(row[name]).quantize(CENT) * 100) for row in lines) for name in lines[0] if name.endswith(("value", "disc"))
    }
    [row] = await journey[0].rows(
        "MATCH (orderLine:OrderLine) RETURN sum(orderLine.listMinor) AS list, sum(orderLine.discountMinor) AS discount,"
        " sum(orderLine.couponByMakerMinor) AS couponByMaker, sum(orderLine.revenueMinor) AS revenue, sum(orderLine.paidMinor) AS paid"
    )
    discount = sums["retail_disc"] + sums["coupon_match_disc"]
    assert row == {
        "list": sums["sales_value"] + discount,
        "discount": discount,
        "couponByMaker": sums["coupon_disc"],
        "revenue": sums["sales_value"],
        "paid": sums["sales_value"] - sums["coupon_disc"],
    }


async def test_demographics_stand_on_the_household_in_their_own_words(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """801 households have them; what a row leaves empty is missing."""
    rows = await journey[0].rows(
        "MATCH (household:Household) WHERE household.ageBand IS NOT NULL RETURN household.sourceKey AS household_id,"
        " household.ageBand AS age, household.incomeBand AS income, coalesce(household.homeOwnership, '') AS home_ownership,"
        " coalesce(household.maritalStatus, '') AS marital_status, household.sizeBand AS household_size,"
        " household.composition AS household_comp, household.kidsBand AS kids_count"
    )
    assert sorted(rows, key=lambda row: row["household_id"]) == sorted(files["demographics"], key=lambda row: row["household_id"])


async def test_nobody_is_invented(journey: tuple[Database, Ledger]) -> None:
    """One shared customer for each household, without a name, a birth date or a contact point."""
    [row] = await journey[0].rows(
        "MATCH (customer:Customer) RETURN collect(DISTINCT customer.kind) AS kinds, count(customer.displayName) AS names,"
        " count(customer.birthDate) AS births, count(DISTINCT COUNT { (customer)-[:MEMBER_OF]->() }) AS memberships"
    )
    assert row == {"kinds": ["SHARED"], "names": 0, "births": 0, "memberships": 1}


async def test_products_keep_brand_and_size(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """Brands are National or Private; there is no price tier."""
    rows = await journey[0].rows("MATCH (product:Product {status: 'LISTED'}) RETURN product.brandKind AS brand, count(product) AS products")
    brands = Counter(row["brand"].upper() for row in files["products"])
    sized = await one(journey, "MATCH (product:Product) RETURN count(product.packageSize)")
    assert {row["brand"]: row["products"] for row in rows} == brands
    assert sized == sum(row["package_size"] != "" for row in files["products"])


async def test_the_source_says_that_it_is_a_sample(journey: tuple[Database, Ledger]) -> None:
    """Basket size, average order and cadence from it are not real."""
    [row] = await journey[0].rows(
        "MATCH (source:Source) RETURN source.coverage AS coverage, source.timeZone AS zone,"
        " source.currency AS currency, source.licence AS licence"
    )
    assert row == {"coverage": "SAMPLED", "zone": "America/New_York", "currency": "USD", "licence": "CC0-1.0"}


async def test_redemptions_and_targets_are_the_files(journey: tuple[Database, Ledger], files: dict[str, Rows]) -> None:
    """Each edge of both ends, compared as sets."""
    redeemed = await journey[0].rows(
        "MATCH (customer)-[:REDEEMED]->(redemption:Redemption), (redemption)-[:OF_COUPON]->(coupon),"
        " (redemption)-[:IN_CAMPAIGN]->(campaign)"
        " RETURN customer.sourceKey AS household_id, coupon.code AS coupon_upc, campaign.sourceKey AS campaign_id,"
        " toString(redemption.redeemedOn) AS redemption_date"
    )
    targets = await journey[0].rows(
        "MATCH (campaign:Campaign)-[:TARGETED]->(customer) RETURN campaign.sourceKey AS campaign_id, customer.sourceKey AS household_id"
    )
    assert {tuple(sorted(row.items())) for row in redeemed} == {tuple(sorted(row.items())) for row in files["coupon_redemptions"]}
    assert {tuple(sorted(row.items())) for row in targets} == {tuple(sorted(row.items())) for row in files["campaigns"]}


async def test_the_graph_keeps_its_data_tests(journey: tuple[Database, Ledger]) -> None:
    """Each of `cypher/_checks` returns no row."""
    assert await failures(journey[0]) == {}


async def test_a_second_load_loads_nothing(journey: tuple[Database, Ledger], tmp_path: Path) -> None:
    """293,054 rows are there already, and the graph says so beforehand."""
    database, _ = journey
    assert await is_loaded(database, open_source("complete-journey"))
    ledger = await load(database, open_source("complete-journey"), tmp_path)
    assert ledger.total == Count(read=293054, already_there=293054)


@pytest.mark.parametrize(
    ("shelf", "revealed"),
    [
        (("DRUG GM", "COLD AND FLU", "COLD REMEDIES"), Sensitivity.HEALTH),
        (("DRUG GM", "FAMILY PLANNING", "PROPHYLACTICS"), Sensitivity.SEXUALITY),
        (("DRUG GM", "FAMILY PLANNING", "PREGNANCY TEST KITS"), Sensitivity.PREGNANCY),
        (("DRUG GM", "HOME HEALTH CARE", "PREGNANCY TEST KITS"), Sensitivity.PREGNANCY),
        (("DRUG GM", "INFANT FORMULA", ""), Sensitivity.PREGNANCY),
        (("GROCERY", "HISPANIC", "KOSHER FOODS"), Sensitivity.FAITH),
        (("GROCERY", "BEERS/ALES", "BEERALEMALT LIQUORS"), Sensitivity.ALCOHOL),
        (("SPIRITS", "LIQUOR", "BRANDY"), Sensitivity.ALCOHOL),
        (("GROCERY", "COFFEE", "GROUND COFFEE"), Sensitivity.NONE),
    ],
)
def test_what_a_purchase_reveals(shelf: tuple[str, str, str], revealed: Sensitivity) -> None:
    """Our own classification of the real shelves."""
    assert sensitivity(*shelf) is revealed


async def test_every_sensitive_word_finds_products(journey: tuple[Database, Ledger]) -> None:
    """The lists are spelt as the file spells its shelves."""
    rows = await journey[0].rows(
        "MATCH (product:Product)-[:IN_CATEGORY]->(productCategory) "
        "RETURN productCategory.sensitivity AS revealed, count(product) AS products"
    )
    assert {row["revealed"]: row["products"] for row in rows} == SENSITIVE


def test_a_shelf_without_a_name_is_left_out() -> None:
    """540 products have no category, 528 no type."""
    assert [(each.level, each.name) for each in shelves("s", "MISCELLANEOUS", "", "CARDS")] == [(1, "MISCELLANEOUS"), (2, "CARDS")]


SMALL = {
    "demographics": ["1,65+,35-49K,Homeowner,Married,2,2 Adults No Kids,0"],
    "campaign_descriptions": ["1,Type B,2017-03-03,2017-04-09"],
    "campaigns": ["1,1"],
    "products": ["10,2,GROCERY,National,COFFEE,GROUND,1 LB"],
    "coupons": ["900,10,1"],
    "transactions_sample": ["1,7,100,10,1.0,2.50,0.5,0.0,0.0,10,2017-03-05 17:22:21"],
    "coupon_redemptions": ["1,900,1,2017-03-05"],
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The sample's files with a row each, as plain CSV."""
    for name, columns in FILES.items():
        (tmp_path / f"{name}.csv").write_text("\n".join([",".join(columns), *SMALL[name], ""]), encoding="utf-8")
    return tmp_path


def test_plain_files_are_read_too(small: Path) -> None:
    """One may unpack them to look into them."""
    reading = open_source("complete-journey", small)
    rows = list(reading.rows)
    assert (reading.total, len(rows), [row.problem for row in rows if row.problem]) == (7, 7, [])


@pytest.mark.parametrize(
    ("name", "row", "problem"),
    [
        ("transactions_sample", "1,7,100,10,one,2.50,0.5,0.0,0.0,10,2017-03-05 17:22:21", "quantity 'one' is not an amount such as 12.50"),
        ("transactions_sample", "1,7,100,10,1.5,2.50,0.5,0.0,0.0,10,2017-03-05 17:22:21", "quantity '1.5' is not a whole number"),
        ("transactions_sample", "1,7,100,10,1.0,NaN,0.5,0.0,0.0,10,2017-03-05 17:22:21", "sales_value 'NaN' is not a finite amount"),
        (
            "transactions_sample",
            "1,7,100,10,1.0,2.50,0.5,0.0,0.0,10,yesterday",
            "transaction_timestamp 'yesterday' is not a moment such as 2017-01-28 19:06:53",
        ),
        ("transactions_sample", "1,7,100", "has 3 values where the header has 11"),
        (
            "transactions_sample",
            ",7,100,10,1.0,2.50,0.5,0.0,0.0,10,2017-03-05 17:22:21",
            "Household sourceKey '' is empty; leave it out where it is not known",
        ),
        (
            "campaign_descriptions",
            "2,Type B,2017-04-03,2017-03-09",
            "Campaign endsOn 2017-03-09 lies before startsOn, 2017-04-03",
        ),
        ("coupon_redemptions", "1,900,1,05/03/2017", "redemption_date '05/03/2017' is not a day such as 2017-01-28"),
    ],
)
def test_a_bad_row_names_its_place_and_reason(small: Path, name: str, row: str, problem: str) -> None:
    """It stands in line 3, after the header and a good row."""
    path = small / f"{name}.csv"
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    [found] = [each for each in open_source("complete-journey", small).rows if each.problem]
    assert (str(found.place), found.problem) == (f"{name}.csv:3", problem)


async def test_a_mended_row_enters_as_its_file_would_have_brought_it(own_database: Database, small: Path) -> None:
    """Its moment is corrected in the words of the file; what other files say of the household stays as they say it."""
    path, aside = small / "transactions_sample.csv", small / "complete-journey.jsonl"
    row = "1,7,200,10,1.0,2.50,0.5,0.0,0.0,10,yesterday"
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    first = await load(own_database, open_source("complete-journey", small), small)
    aside.write_text(aside.read_text(encoding="utf-8").replace("yesterday", "2017-03-06 17:22:21"), encoding="utf-8")
    again = await load(own_database, replayed(open_source("complete-journey", small), small), small)
    assert (first.total, again.files) == (Count(8, 7, 0, 0, 0, 1), {"transactions_sample.csv": Count(read=1, loaded=1)})
    found = await own_database.rows(
        "MATCH (order:Order {number: '200'})-[:CONTAINS]->(line) MATCH (home:Household) "
        "RETURN toString(order.orderedAt) AS at, line.paidMinor AS paid, home.ageBand AS age"
    )
    assert found == [{"at": "2017-03-06T17:22:21Z", "paid": 250, "age": "65+"}]


def test_a_missing_file_is_named(small: Path) -> None:
    """Before anything is read."""
    (small / "coupons.csv").unlink()
    with pytest.raises(LoadError, match=r"coupons\.csv\.xz: is not there, and no coupons\.csv either"):
        open_source("complete-journey", small)


def test_a_wrong_header_is_named(small: Path) -> None:
    """With what is missing of it."""
    path = small / "campaigns.csv"
    path.write_text("campaign,household_id\n1,1\n", encoding="utf-8")
    with pytest.raises(LoadError) as error:
        list(open_source("complete-journey", small).rows)
    assert str(error.value) == "campaigns.csv:1: the header lacks campaign_id; expected campaign_id, household_id"


def test_a_column_too_many_is_named(small: Path) -> None:
    """A file of another form may hold what we would lose."""
    path = small / "campaigns.csv"
    path.write_text("campaign_id,household_id,wave\n1,1,1\n", encoding="utf-8")
    with pytest.raises(LoadError, match=r"campaigns\.csv:1: the header has wave; expected campaign_id, household_id"):
        list(open_source("complete-journey", small).rows)


def test_half_a_file_is_refused_before_anything_is_written(small: Path) -> None:
    """The compressed file ends in the middle."""
    whole = (DIRECTORY / "coupons.csv.xz").read_bytes()
    (small / "coupons.csv.xz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LoadError, match=r"coupons\.csv\.xz:\d+: the file is cut off; fetch it again"):
        open_source("complete-journey", small)


def test_a_file_that_is_not_compressed_is_refused(small: Path) -> None:
    """Renaming does not pack it."""
    (small / "coupons.csv").rename(small / "coupons.csv.xz")
    with pytest.raises(LoadError, match=r"coupons\.csv\.xz:1: is not an \.xz file, or damaged"):
        open_source("complete-journey", small)


def test_a_file_in_another_encoding_is_refused(small: Path) -> None:
    """With the line near which it broke."""
    path = small / "products.csv"
    path.write_bytes(path.read_bytes() + "11,2,GROCERY,National,CAFÉ,,\n".encode("latin-1"))
    with pytest.raises(LoadError, match=r"products\.csv:\d: is not UTF-8"):
        open_source("complete-journey", small)
