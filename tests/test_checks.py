"""The data tests pass on the stories, and each of them finds the fault that it is there for."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph_api.commands.check import broken
from graph_api.compile.render.promises import Promise, promises
from graph_api.db import Database, Statement
from graph_api.ingest.data_checks import check_names, failures
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.conftest import MakeSettings
from tests.servers import EMPTY

# Each fault in the smallest graph that has it, and the row that the data test answers.
FAULTS: dict[str, tuple[str, str, str]] = {
    "category_level": ("(:ProductCategory {id: 'cat', level: 2})", "cat", "has 0 wider categories and level 2"),
    "delivery_of_other_order": (
        "(:Order)-[:FULFILLED_BY]->(:Delivery {id: 'del'})-[:DELIVERS]->(:OrderLine {id: 'lin'})",
        "del",
        "brings lin of another order",
    ),
    "delivery_without_order": ("(:Delivery {id: 'del'})", "del", "belongs to 0 orders"),
    "edge_repeated": (
        "(a:Customer {id: 'cus'}), (b:Order {id: 'ord'}), (a)-[:PLACED {recordId: 'ord'}]->(b), (a)-[:PLACED {recordId: 'ord'}]->(b)",
        "cus",
        "PLACED to ord is there 2 times",
    ),
    "edge_without_record": ("(:Customer {id: 'cus'})-[:PLACED]->(:Order)", "cus", "PLACED has no recordId"),
    "fact_barred": (
        "(:Customer {birthDate: date('2010-05-01')})-[:HAS_FACT]->(f:Fact {id: 'fac', reportedBasis: 'ASSUMED',"
        " notedAt: datetime('2026-01-01T00:00Z')}), (f)-[:OF_TYPE]->(:FactType {sensitivity: 'NONE'})",
        "fac",
        "is concluded about a minor",
    ),
    "fact_without_owner": ("(:Fact {id: 'fac'})", "fac", "belongs to 0 and is of 0 types"),
    "interaction_without_channel": ("(:Interaction {id: 'int'})", "int", "came over 0 channels"),
    "judgement_not_heard": (
        "(:Customer)-[:GAVE]->(:Judgement {id: 'jud'})-[:GIVEN_IN]->(:Interaction)<-[:TOOK_PART_IN]-(:Customer)",
        "jud",
        "was heard nowhere that she spoke",
    ),
    "judgement_without_subject": ("(:Judgement {id: 'jud'})", "jud", "is about 0"),
    "load_unbalanced": ("(:Load {source: 'src', rows: 3, loaded: 1, alreadyThere: 1, setAside: 0})", "src", "3 rows were read"),
    "load_unfinished": ("(:Checkpoint {source: 'src', rows: 7})", "src", "was cut off after 7 rows"),
    "merged_customer_unsettled": (
        "(:CustomerRecord {id: 'cus', canonicalId: 'cus_b'})-[:PLACED {recordId: 'ord'}]->(:Order)",
        "cus",
        "is merged and holds 1 relationships",
    ),
    "moment_not_utc": (
        "(:Order {id: 'ord', orderedAt: datetime('2026-01-01T00:00+02:00')})",
        "ord",
        "orderedAt stands at offset +02:00",
    ),
    "need_without_owner": ("(:Need {id: 'nee'})", "nee", "belongs to 0"),
    "node_without_record": ("(:Customer {id: 'cus'})", "cus", "lacks id, source, sourceKey, recordHash, knownSince or observedAt"),
    "order_line_amounts": (
        "(:OrderLine {id: 'lin', listMinor: 10, discountMinor: 1, revenueMinor: 7, couponByMakerMinor: 0, paidMinor: 7})",
        "lin",
        "list, discount, couponByMaker, revenue and paid do not add up",
    ),
    "order_line_currency": (
        "(:Order {currency: 'USD'})-[:CONTAINS]->(:OrderLine {id: 'lin', currency: 'EUR'})",
        "lin",
        "EUR in an order of USD",
    ),
    "order_line_without_order": ("(:OrderLine {id: 'lin'})", "lin", "belongs to 0 orders"),
    "order_payers": (
        "(:OrderLine {paidMinor: 500})<-[:CONTAINS]-(:Order {id: 'ord'})-[:PAID_BY {amountMinor: 400}]->(:Customer)",
        "ord",
        "payers give 400, lines cost 500",
    ),
    "order_placed_twice": ("(:Customer)-[:PLACED]->(:Order {id: 'ord'})<-[:PLACED]-(:Organization)", "ord", "was placed by 2"),
    "order_without_line": ("(:Order {id: 'ord'})", "ord", "has no line"),
    "redemption_not_offered": (
        "(:Coupon {code: 'C'})<-[:OF_COUPON]-(:Redemption {id: 'red'})-[:IN_CAMPAIGN]->(:Campaign {name: 'Spring'})",
        "red",
        "Spring does not offer C",
    ),
    "return_exceeds_line": (
        "(:Return {quantity: 2, refundMinor: 5, currency: 'USD'})-[:OF_LINE]->"
        "(:OrderLine {id: 'lin', quantity: 1, paidMinor: 5, currency: 'USD'})",
        "lin",
        "came back 2 times for 5",
    ),
    "return_without_line": ("(:Return {id: 'ret'})", "ret", "is of 0 lines"),
    "source_unknown": ("(:Customer {id: 'cus', source: 'src_x'})", "src_x", "1 nodes name this source, which does not exist"),
    "survey_answered_by_other": (
        "(s:Survey {id: 'sur'})-[:SENT_TO]->(:Customer), (s)-[:ANSWERED_BY]->(:SurveyResponse)-[:GIVEN_BY]->(:Customer)",
        "sur",
        "is answered twice, too early, or by somebody else",
    ),
    "survey_score_off_scale": (
        "(:Survey {scaleMin: 0, scaleMax: 10})-[:ANSWERED_BY]->(:SurveyResponse {id: 'res', score: 11})",
        "res",
        "scores 11 from 0 to 10",
    ),
    "verbatim_without_speaker": ("(:Verbatim {id: 'ver'})", "ver", "was said by 0 people"),
    "ward_is_guardian": (
        "(a:Customer {id: 'cus_a'})-[:GUARDIAN_OF]->(b:Customer {id: 'cus_b'})-[:GUARDIAN_OF]->(a)",
        "cus_b",
        "is guardian of cus_a",
    ),
    "word_without_customer": ("(:Promise {id: 'prm'})", "prm", "belongs to 0 customers"),
}
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def settings(make_settings: MakeSettings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The clock and the place of the stories."""
    return make_settings(Path(tmp_path_factory.mktemp("checks")), NOW=NOW.isoformat(), TIME_ZONE="America/New_York")


@pytest.fixture(scope="module")
def generated(built: Built) -> tuple[Promise, ...]:
    """The data tests that nobody wrote."""
    return promises(built.catalog, built.facts)


async def filled(database: Database, pattern: str) -> Database:
    """The database with this pattern in it and nothing else."""
    await database.write([EMPTY, Statement(f"CREATE {pattern}")])
    return database


async def test_the_stories_pass_every_data_test(stories: Database, generated: tuple[Promise, ...], settings: Settings) -> None:
    """Neither a written nor a generated test answers a row."""
    assert {**await failures(stories), **await broken(stories, generated, settings)} == {}


def test_every_data_test_has_its_fault() -> None:
    """A data test that nobody has seen failing proves nothing."""
    assert set(FAULTS) == set(check_names())


@pytest.mark.parametrize("name", sorted(FAULTS))
async def test_a_data_test_finds_its_fault(name: str, own_database: Database) -> None:
    """It answers the id of the offender and the problem in words."""
    pattern, identifier, problem = FAULTS[name]
    rows = (await failures(await filled(own_database, pattern), [name]))[name]
    assert {"id": identifier, "problem": problem} in list(rows)


async def test_a_missing_value_is_found(own_database: Database, generated: tuple[Promise, ...], settings: Settings) -> None:
    """What the schema promises never to be null is asked for in the data."""
    await filled(own_database, "(:Brand {id: 'bra'})")
    assert await broken(own_database, generated, settings) == {"Brand.values": [{"id": "bra", "problem": "has no name"}]}


async def test_a_repeated_row_is_found(own_database: Database, generated: tuple[Promise, ...], settings: Settings) -> None:
    """An edge that is there twice shows its ends twice, from both sides."""
    await filled(own_database, "(a:Brand {id: 'bra', name: 'A'}), (b:Product {id: 'pro'}), (b)-[:OF_BRAND]->(a), (b)-[:OF_BRAND]->(a)")
    found = await broken(own_database, [test for test in generated if test.name.startswith("Brand.")], settings)
    assert found == {"Brand.products": [{"id": "bra", "problem": "shows pro 2 times"}]}


def test_every_list_of_things_has_its_generated_test(generated: tuple[Promise, ...]) -> None:
    """Root lists, edges and relationships alike."""
    names = {test.name for test in generated}
    assert {"Query.customers", "Customer.relatives", "Customer.memberships", "Household.members", "Customer.values"} <= names
