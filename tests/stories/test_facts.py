"""Facts as people live them: what a number means, what she says to a conclusion, what may not be concluded, what we knew when."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from itertools import permutations
from typing import Any

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.ingest.merging import MergeDecision, merge
from graph_api.schema import Built
from tests.stories.worlds import Told, days, fact, fact_type, judgement, made

NEED = {"customer": "anna", "statement": "A quiet hour", "basis": "INFERRED", "status": "IN_PROGRESS", "raisedAt": days(-12)}


@pytest_asyncio.fixture(loop_scope="session")
async def world(built: Built, own_database: Database) -> AsyncIterator[Told]:
    """Ourselves and Anna."""
    yield await Told.empty(built, own_database)


async def told(executor: Executor, asking: Asking, name: str, selected: str) -> Any:
    """What is said of a person of the stories."""
    question = f'{{ customers(filter: {{ displayName: {{ eq: "{name}" }} }}) {{ nodes {{ {selected} }} }} }}'
    result = await executor.answer(question, asking=asking)
    assert result.errors is None
    assert result.data is not None
    return result.data["customers"]["nodes"][0]


async def test_one_number_is_a_worry_and_a_pride(executor: Executor, asking: Asking) -> None:
    """The same value, two stances, two sentences in two stories (C13)."""
    weight = 'facts(filter: { attribute: { eq: "weight" } }) { nodes { value stance sentence { text } } }'
    said = [await told(executor, asking, name, f"{weight} story {{ text }}") for name in ("Helen Marsh", "Amir Haddad")]
    facts = [each["facts"]["nodes"][0] for each in said]
    assert [(each["value"], each["stance"]) for each in facts] == [("82.5", "CONCERN"), ("82.5", "PRIDE")]
    sentences = [each["sentence"]["text"] for each in facts]
    assert sentences == [
        "Weight, said by her: 82.5. It worries her: “I step on it with my eyes shut.”.",
        "Weight, said by her: 82.5. She is proud of it: “The same number for eleven years.”.",
    ]
    assert [text in [part["text"] for part in each["story"]] for each, text in zip(said, sentences, strict=True)] == [True, True]


async def test_people_are_found_and_counted_by_their_stance(executor: Executor, asking: Asking) -> None:
    """Not by the number, which is the same."""
    asked = """{
      worried: customers(filter: { facts: { some: { attribute: { eq: "weight" }, stance: { eq: CONCERN } } } }) { nodes { displayName } }
      facts(filter: { attribute: { eq: "weight" } }) { groups(by: [{ field: STANCE }]) { keys n } }
    }"""
    result = await executor.answer(asked, asking=asking)
    assert result.data == {
        "worried": {"nodes": [{"displayName": "Helen Marsh"}]},
        "facts": {"groups": [{"keys": ["CONCERN"], "n": 1}, {"keys": ["PRIDE"], "n": 1}, {"keys": ["UNKNOWN"], "n": 2}]},
    }


async def test_a_mother_of_two_shops_contradicts_nobody(executor: Executor, asking: Asking) -> None:
    """The fine shop for her child and the discounter for herself are two contexts; two papers in one context are a conflict (C16)."""
    found = await told(executor, asking, "Jana Novak", "profileCoherence { comparable score conflicts { attribute values } }")
    assert found["profileCoherence"] == {
        "comparable": 3,
        "score": 1 - 1 / 3,
        "conflicts": [{"attribute": "reads the news", "values": ["on paper", "on the phone"]}],
    }


async def test_less_than_three_attributes_have_no_coherence(executor: Executor, asking: Asking) -> None:
    """Two that fit say nothing."""
    found = await told(executor, asking, "Helen Marsh", "profileCoherence { comparable score }")
    assert found["profileCoherence"] == {"comparable": 2, "score": None}


async def test_what_she_rejected_is_not_concluded_again(executor: Executor, asking: Asking) -> None:
    """A later version of the model concludes the same: it stays refuted, while her own words hold."""
    asked = 'facts(current: false, filter: { attribute: { eq: "likes to travel by" } }) { nodes { value basis version standing } }'
    found = await told(executor, asking, "Helen Marsh", asked)
    assert found["facts"]["nodes"] == [
        {"value": "car", "basis": "INFERRED", "version": "2", "standing": "REFUTED"},
        {"value": "bicycle", "basis": "STATED", "version": None, "standing": "HOLDS"},
        {"value": "car", "basis": "INFERRED", "version": "1", "standing": "REFUTED"},
    ]


async def test_what_she_confirmed_is_stated(executor: Executor, asking: Asking) -> None:
    """How it was reported stays to be read."""
    found = await told(executor, asking, "Rita Voss", "facts(filter: { basis: { eq: STATED } }) { nodes { value basis reportedBasis } }")
    assert found["facts"]["nodes"] == [{"value": "the cello", "basis": "STATED", "reportedBasis": "INFERRED"}]


async def test_what_she_says_later_stands_for_itself(world: Told) -> None:
    """She rejected the conclusion once, and says the same of herself later: that holds."""
    await world.tell(
        fact_type("eats"),
        fact("1", "eats", "no meat", "INFERRED"),
        judgement("no", "REJECTED", days(-9), fact="1@2026-06-05T12:00:00Z/eats/no meat"),
        fact("2", "eats", "no meat", notedAt=days(-1)),
    )
    found = await world.anna("facts(current: false) { nodes { basis standing } }")
    assert found["facts"]["nodes"] == [{"basis": "STATED", "standing": "HOLDS"}, {"basis": "INFERRED", "standing": "REFUTED"}]


@pytest.mark.parametrize(
    ("kind", "values", "reason"),
    [
        ("NONE", {"customer": "mia"}, "Fact is about a minor, of whom nothing is concluded"),
        ("NONE", {"customer": "kim"}, "Fact is about a minor, of whom nothing is concluded"),
        ("FAITH", {}, "Fact is of a special category, FAITH, of which nothing is concluded"),
        ("NONE", {"valueType": "NUMBER", "value": "1"}, "Fact valueType NUMBER is not that of eats, TEXT"),
    ],
)
@pytest.mark.parametrize("basis", ["INFERRED", "ASSUMED"])
async def test_what_may_not_be_concluded_is_set_aside(world: Told, basis: str, kind: str, values: dict[str, Any], reason: str) -> None:
    """With its reason, in the load that brings it; the rest of the load is written."""
    people = [
        made("Customer", "mia", kind="MENTIONED", birthDate=date(2010, 6, 16)),
        made("Customer", "kim", kind="MEMBER_ONLY"),
        made("Household", "home", name="Home", formedBy="STATED"),
        made("Membership", "kim-home", customer="kim", household="home", role="CHILD", basis="STATED"),
    ]
    refused = fact("1", "eats", values.get("value", "nuts"), basis, **{name: each for name, each in values.items() if name != "value"})
    ledger = await world.tell(*people, fact_type("eats", kind), refused, fact("2", "eats", "bread"))
    assert (ledger.total.loaded, ledger.total.set_aside) == (6, 1)
    assert ledger.kinds["Fact"].set_aside == 1
    assert world.reasons == [reason]


async def test_what_is_refused_leaves_what_was_there(world: Told) -> None:
    """Said before, concluded now under the same key, moment and value: the fact that she stated keeps its ground and its owner."""
    await world.tell(fact_type("eats", "FAITH"), fact("1", "eats", "nuts"))
    ledger = await world.tell(fact("1", "eats", "nuts", "INFERRED"), fact("2", "eats", "bread"))
    assert (ledger.total.loaded, ledger.total.set_aside) == (1, 1)
    found = await world.anna('facts(filter: { value: { eq: "nuts" } }) { nodes { basis } }')
    assert found["facts"]["nodes"] == [{"basis": "STATED"}]
    assert await failures(world.database) == {}


async def test_what_names_a_refused_fact_is_set_aside_too(world: Told) -> None:
    """In the load that brings both: a judgement of what is not there judges nothing."""
    key = "1@2026-06-05T12:00:00Z/eats/nuts"
    await world.tell(fact_type("eats", "FAITH"))
    ledger = await world.tell(fact("1", "eats", "nuts", "INFERRED"), judgement("no", "REJECTED", days(-1), fact=key))
    assert (ledger.total.loaded, ledger.total.set_aside) == (0, 2)
    assert sorted(world.reasons) == [
        "Fact is of a special category, FAITH, of which nothing is concluded",
        f"Judgement fact names Fact {key!r}, which is neither in the graph nor read before",
    ]


@pytest.mark.parametrize(("fragment", "canonical"), [("anna", "kid"), ("kid", "anna")])
async def test_a_minor_is_one_under_either_of_her_ids(world: Told, fragment: str, canonical: str) -> None:
    """Whichever of two merged records tells the birth date, and under whichever the conclusion comes."""
    await world.tell(made("Customer", "kid", kind="KNOWN", displayName="Kid", birthDate=date(2012, 1, 1)), fact_type("eats"))
    ids = {"anna": made("Customer", "anna", kind="KNOWN").id, "kid": made("Customer", "kid", kind="KNOWN").id}
    assert await merge(world.database, ids[fragment], ids[canonical], MergeDecision("mgd_1", days(-8), decided_by="Nora"))
    ledger = await world.tell(fact("1", "eats", "nuts", "INFERRED"), fact("2", "eats", "nuts", "INFERRED", customer="kid"))
    assert (ledger.total.loaded, ledger.total.set_aside) == (0, 2)


async def test_a_minor_is_one_on_the_day_of_the_conclusion(world: Told) -> None:
    """Eighteen today, and seventeen when it was concluded."""
    await world.tell(made("Customer", "anna", kind="KNOWN", displayName="Anna", birthDate=date(2008, 6, 10)), fact_type("eats"))
    ledger = await world.tell(fact("1", "eats", "nuts", "INFERRED"), fact("2", "eats", "nuts", "INFERRED", notedAt=days(-1)))
    assert (ledger.total.loaded, ledger.total.set_aside) == (1, 1)


async def test_a_birth_date_that_comes_later_bars_what_was_concluded(world: Told) -> None:
    """It was written before anybody knew; it is held true no longer, and the data tests name it."""
    await world.tell(fact_type("eats"), fact("1", "eats", "nuts", "INFERRED"), fact("2", "eats", "bread"))
    await world.tell(made("Customer", "anna", kind="KNOWN", displayName="Anna", birthDate=date(2012, 1, 1)))
    found = await world.anna("facts { nodes { value } } ever: facts(current: false) { nodes { value standing } }")
    assert found["facts"]["nodes"] == [{"value": "bread"}]
    assert sorted((each["value"], each["standing"]) for each in found["ever"]["nodes"]) == [("bread", "HOLDS"), ("nuts", "BARRED")]
    assert list(await failures(world.database)) == ["fact_barred"]


async def test_a_fact_of_no_type_is_set_aside(world: Told) -> None:
    """What nobody said why to collect is not collected."""
    await world.tell(fact("1", "eats", "nuts"))
    assert world.reasons == ["Fact attribute names FactType 'eats', which is neither in the graph nor read before"]


async def test_a_value_at_another_moment_is_added(world: Told) -> None:
    """One key, two moments: the later one holds, and each moment knows what held then."""
    await world.tell(fact_type("lives in"), fact("home", "lives in", "Ulm", notedAt=days(-400)))
    await world.tell(fact("home", "lives in", "Bonn", notedAt=days(-10)))
    found = await world.anna(
        'facts { nodes { value } } then: facts(asOf: "2026-01-01T00:00:00Z") { nodes { value } } ever: facts(current: false) { totalCount }'
    )
    assert found == {"facts": {"nodes": [{"value": "Bonn"}]}, "then": {"nodes": [{"value": "Ulm"}]}, "ever": {"totalCount": 2}}


async def test_another_source_takes_nothing_away(world: Told) -> None:
    """Two who say otherwise contradict each other, and both hold; one of them is named by a fact that settles it."""
    await world.tell(fact_type("lives in"), fact("1", "lives in", "Ulm", notedAt=days(-5)), fact("2", "lives in", "Bonn"))
    found = await world.anna("facts { nodes { value contradicts { nodes { value } } } }")
    assert [(each["value"], each["contradicts"]["nodes"]) for each in found["facts"]["nodes"]] == [
        ("Ulm", [{"value": "Bonn"}]),
        ("Bonn", [{"value": "Ulm"}]),
    ]
    await world.tell(fact("3", "lives in", "Bonn", notedAt=days(-1), supersedes=["1@2026-06-10T12:00:00Z/lives in/Ulm"]))
    found = await world.anna("facts { nodes { value contradicts { nodes { value } } } }")
    assert [(each["value"], each["contradicts"]["nodes"]) for each in found["facts"]["nodes"]] == [("Bonn", []), ("Bonn", [])]


@pytest.mark.parametrize(
    ("cardinality", "values", "contradictions"),
    [
        ("ONE", {}, 1),
        ("MANY", {}, 0),
        ("ONE", {"contextWhen": "in winter"}, 0),
        ("ONE", {"contextForWhom": "Mia"}, 0),
        ("ONE", {"contextChannel": "WEB"}, 0),
        ("ONE", {"validFrom": days(-90), "validTo": days(-30)}, 0),
        ("ONE", {"validFrom": days(-90), "validTo": days(-9)}, 1),
    ],
)
async def test_a_contradiction_is_of_one_context_and_one_time(
    world: Told, cardinality: str, values: dict[str, Any], contradictions: int
) -> None:
    """And of what one has once."""
    await world.tell(fact_type("lives in", cardinality=cardinality), fact("1", "lives in", "Ulm"), fact("2", "lives in", "Bonn", **values))
    found = await world.anna('facts(current: false, filter: { value: { eq: "Ulm" } }) { nodes { contradicts { totalCount } } }')
    assert found["facts"]["nodes"] == [{"contradicts": {"totalCount": contradictions}}]


async def test_what_we_knew_then(world: Told) -> None:
    """A fact of last year that came in today was not known yesterday; nor was what she said to it."""
    await world.tell(fact_type("lives in"), fact("1", "lives in", "Ulm", "INFERRED", notedAt=days(-400)))
    between = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    await world.tell(fact("2", "lives in", "Bonn", notedAt=days(-300)))
    await world.tell(judgement("no", "REJECTED", days(-9), fact="1@2025-05-11T12:00:00Z/lives in/Ulm"))
    found = await world.anna(f'facts {{ nodes {{ value }} }} known: facts(knownAt: "{between}") {{ nodes {{ value }} }}')
    assert found == {"facts": {"nodes": [{"value": "Bonn"}]}, "known": {"nodes": [{"value": "Ulm"}]}}


REPORTED = made("Need", "hour", **NEED)
REPORTED_AGAIN = made("Need", "hour", **{**NEED, "status": "RESOLVED", "resolvedAt": days(-2)})


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ((), ("IN_PROGRESS", "INFERRED", None, None)),
        ((("CONFIRMED", -9),), ("IN_PROGRESS", "STATED", None, None)),
        ((("REJECTED", -9),), ("REFUTED", "INFERRED", None, None)),
        ((("RESOLVED", -8),), ("RESOLVED", "STATED", "2026-06-07T12:00:00Z", "2026-06-07T12:00:00Z")),
        ((("CONFIRMED", -9), ("REJECTED", -8)), ("REFUTED", "INFERRED", None, None)),
        ((("REJECTED", -9), ("CONFIRMED", -8)), ("IN_PROGRESS", "STATED", None, None)),
    ],
)
async def test_what_she_said_to_a_need_holds_whichever_came_first(
    world: Told, said: tuple[tuple[str, int], ...], after: tuple[str | None, ...]
) -> None:
    """Loaded before, between and after another report of the need, in every order, the need ends the same."""
    words = [judgement(f"{verdict}", verdict, days(day), need="hour") for verdict, day in said]
    for order in permutations(words):
        await Told.empty(world.built, world.database)
        await world.tell(REPORTED_AGAIN)
        for each in order:
            await world.tell(each)
        await world.tell(REPORTED)
        assert await _need(world) == after


async def test_what_we_solved_before_she_said_so_keeps_its_moment(world: Told) -> None:
    """Resolved when we did it, confirmed when she said so."""
    await world.tell(REPORTED_AGAIN, judgement("yes", "RESOLVED", days(-1), need="hour"))
    assert await _need(world) == ("RESOLVED", "STATED", "2026-06-13T12:00:00Z", "2026-06-14T12:00:00Z")


async def _need(world: Told) -> tuple[str | None, ...]:
    found = await world.anna("needs { nodes { status basis resolvedAt confirmedAt } }")
    [need] = found["needs"]["nodes"]
    return tuple(need.values())


async def test_a_note_runs_out(world: Told) -> None:
    """A year after it was written it is no longer shown, and still there for whoever asks as of then."""
    await world.tell(made("Observation", "1", customer="anna", text="Counts the stairs", author="Nora", notedAt=days(-366)))
    found = await world.anna('observations { totalCount } then: observations(asOf: "2026-01-01T00:00:00Z") { nodes { author } }')
    assert found == {"observations": {"totalCount": 0}, "then": {"nodes": [{"author": "Nora"}]}}
