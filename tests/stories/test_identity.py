"""Who is who: the family's tablet, two Johns in one house, a number that changed hands, a visitor who logs in, one person twice."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest_asyncio

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.identity.deciding import Judgement, Verdict
from graph_api.identity.households import household_records, households
from graph_api.identity.rules import standard_rules
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.ingest.identifying import Moment, Weakened, identify, people, sharing, weaken
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.merging import MergeDecision, merge, unmerge
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.ingest.splitting import rejoin_identifiers, split_identifiers
from graph_api.records.business import Channel, Source
from graph_api.records.campaign import Campaign, CampaignTarget
from graph_api.records.commerce import Order, OrderLine
from graph_api.records.conversation import Interaction, Participant
from graph_api.records.household import Guardianship, Household, Membership
from graph_api.records.person import ContactPoint, Customer
from graph_api.records.recognition import IdentifierHolding, IdentifierStrength, IdentifierType, identifier
from graph_api.records.record import Record
from graph_api.records.survey import Survey
from graph_api.schema import Built
from tests.servers import empty

KEYS: dict[str, Any] = {"source": "test"}
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
YESTERDAY = datetime(2026, 6, 14, 12, tzinfo=UTC)
ASKING = Asking("2026-06-15T12:00:00Z", "Europe/Berlin", "EUR")
YEAR = "spendWindow(unit: YEAR, mode: ROLLING) { net { amount } }"
STRONG, WEAK = IdentifierStrength.STRONG, IdentifierStrength.WEAK
FIRST = (
    Source(**KEYS, source_key="test", name="Test", system="none", kind="INVENTED", coverage="COMPLETE", time_zone="UTC"),
    Channel(**KEYS, source_key="web", name="Web", kind="WEB", time_zone="UTC"),
)


@dataclass
class World:
    """A small graph of this test's own, written and asked as any other."""

    database: Database
    executor: Executor
    folder: Path
    moment: Moment = field(default_factory=lambda: Moment(NOW, "Europe/Berlin"))

    async def load(self, *records: Record) -> None:
        """Write records through the one write path; all of them must enter."""
        rows = [SourceRow(Place("test", at), (record,), {}) for at, record in enumerate(records)]
        ledger = await load_rows(self.database, rows, LoadPlan("test", str(len(records)), self.folder))
        assert ledger.total.set_aside == 0

    async def ask(self, source: str) -> dict[str, Any]:
        """The data of an operation that must succeed."""
        result = await self.executor.answer(source, asking=ASKING)
        assert result.errors is None
        assert result.data is not None
        return result.data

    async def identify(self, *records: Record, granted: Sequence[str] = ()) -> list[Judgement]:
        """Judge these people and whoever shares a mark with them."""
        found, bookmarks = await identify(self.database, [each.id for each in records], standard_rules(), self.moment, granted)
        self.moment = replace(self.moment, bookmarks=bookmarks)
        return found

    async def recognised(self, type: str, value: str, at: str) -> tuple[str | None, list[str]]:
        """Who is identified by a mark, and who are the candidates, by name."""
        asked = "identified { displayName } candidates { customer { displayName } }"
        source = f'{{ recognise(type: {type}, value: "{value}", at: "{at}") {{ {asked} }} }}'
        found = (await self.ask(source))["recognise"]
        names = sorted(each["customer"]["displayName"] for each in found["candidates"])
        return (found["identified"] or {}).get("displayName"), names


@pytest_asyncio.fixture(loop_scope="session")
async def world(own_database: Database, built: Built, tmp_path: Path) -> World:
    """An empty graph with one source and one channel."""
    await empty(own_database)
    await setup(own_database)
    made = World(own_database, Executor(built, own_database), tmp_path)
    await made.load(*FIRST)
    return made


def person(key: str, name: str | None, kind: str = "KNOWN", born: date | None = None) -> Customer:
    """A customer record."""
    return Customer(**KEYS, source_key=key, display_name=name, kind=kind, birth_date=born)


def holds(
    who: Customer,
    type: str,
    value: str,
    strength: IdentifierStrength = STRONG,
    since: datetime | None = None,
    until: datetime | None = None,
) -> tuple[Record, Record]:
    """A mark and that somebody holds it."""
    mark = identifier("test", IdentifierType(type), value, strength)
    key = f"{who.source_key} {mark.source_key}"
    holding = IdentifierHolding(
        **KEYS, source_key=key, customer=who.source_key, identifier=mark.source_key, valid_from=since, valid_to=until
    )
    return mark, holding


def lives(who: Customer, address: str, *, confidential: bool = False) -> ContactPoint:
    """Where letters reach her."""
    return ContactPoint(
        **KEYS, source_key=f"post {who.source_key}", customer=who.source_key, type="POSTAL", value=address, confidential=confidential
    )


def bought(who: Customer, number: str, minor: int) -> tuple[Record, Record]:
    """An order of one line."""
    order = Order(
        **KEYS,
        source_key=number,
        number=number,
        status="PLACED",
        ordered_at=YESTERDAY,
        currency="EUR",
        customer=who.source_key,
        channel="web",
    )
    amounts = {"list_minor": minor, "revenue_minor": minor, "paid_minor": minor}
    return order, OrderLine(**KEYS, source_key=f"{number}/1", order=number, position=1, currency="EUR", **amounts)


def visited(key: str, *who: Customer) -> Interaction:
    """A visit of our website."""
    taking_part = tuple(Participant(customer=each.source_key) for each in who)
    return Interaction(**KEYS, source_key=key, participants=taking_part, channel="web", kind="WEB", direction="INBOUND", started_at=NOW)


def belongs(who: Customer, home: Household, role: str = "OTHER", until: datetime | None = None) -> Membership:
    """She belongs to a household."""
    key = f"{who.source_key} {home.source_key}"
    return Membership(**KEYS, source_key=key, customer=who.source_key, household=home.source_key, role=role, basis="STATED", valid_to=until)


def surveyed(who: Customer) -> Survey:
    """She is asked whether she would recommend us."""
    scale = {"kind": "NPS", "scale_min": 0, "scale_max": 10, "question": "Would you recommend us?"}
    return Survey(**KEYS, source_key=f"s {who.source_key}", customer=who.source_key, sent_at=NOW, channel="web", **scale)


HOME = Household(**KEYS, source_key="home", name="Vogel", formed_by="STATED")


async def test_the_shared_tablet_makes_nobody_another(world: World) -> None:
    """The tablet names the candidates, never one of them; the address suggests the household, and its spend counts once."""
    mother, father, child = (
        person("m", "Maria Vogel", born=date(1985, 3, 1)),
        person("f", "Peter Vogel"),
        person("c", "Lena Vogel", born=date(2018, 5, 9)),
    )
    tablets = [each for who in (mother, father, child) for each in holds(who, "DEVICE_ID", "tablet-1", WEAK)]
    homes = [lives(who, "12 Lindenweg, 10115 Berlin") for who in (mother, father, child)]
    await world.load(mother, father, child, *tablets, *homes, *bought(mother, "1", 5000), *bought(father, "2", 2500))
    assert [each for each in await world.identify(mother) if each.verdict is Verdict.MERGE] == []
    assert await world.recognised("DEVICE_ID", "tablet-1", "2026-06-15T12:00:00Z") == (None, ["Lena Vogel", "Maria Vogel", "Peter Vogel"])
    [home] = households(await people(world.database, [mother.id, father.id, child.id], world.moment), standard_rules())
    assert (home.name, home.members) == ("Vogel", tuple(sorted((mother.id, father.id, child.id))))
    formed = household_records(home, "test", datetime(2026, 1, 1, tzinfo=UTC))
    await world.load(*formed)
    source = f'{{ household(id: "{formed[0].id}") {{ formedBy members {{ totalCount }} {YEAR} }} }}'
    assert (await world.ask(source))["household"] == {
        "formedBy": "RULE",
        "members": {"totalCount": 3},
        "spendWindow": [{"net": {"amount": "75.00"}}],
    }


async def test_two_johns_in_one_house_stay_two(world: World) -> None:
    """One name, one address, one telephone, two birthdays; and two also where nobody knows the birthdays."""
    father, son = person("j1", "John Miller", born=date(1951, 4, 2)), person("j2", "John Miller", born=date(1982, 9, 9))
    ages_unknown = person("j3", "Paul Miller"), person("j4", "Paul Miller")
    phones = [each for who in (father, son, *ages_unknown) for each in holds(who, "PHONE", "+49 30 1234567")]
    homes = [lives(who, "3 Mill Road, Larkfield") for who in (father, son, *ages_unknown)]
    await world.load(father, son, *ages_unknown, *phones, *homes)
    found = await world.identify(father)
    assert [(each.verdict, each.rule) for each in found] == [(Verdict.SUGGEST, "same_person")]
    assert {found[0].one, found[0].other} == {each.id for each in ages_unknown}
    assert (await world.ask("{ customers { totalCount } }"))["customers"] == {"totalCount": 4}
    assert (await world.recognised("PHONE", "+49301234567", "2026-06-15T12:00:00Z"))[0] is None


async def test_a_number_that_changed_hands_joins_nobody(world: World) -> None:
    """Who called is told by the moment of the call; the two who had the number are never compared by it."""
    before, after = person("a", "Anna Berg"), person("b", "Anna Bergmann")
    handed_over = datetime(2026, 1, 1, tzinfo=UTC)
    first = holds(before, "PHONE", "+49 170 1234567", until=handed_over)
    await world.load(before, after, *first, *holds(after, "PHONE", "+49 170 1234567", since=handed_over))
    assert await world.identify(before) == []
    assert await world.recognised("PHONE", "+49 170 1234567", "2025-06-15T12:00:00Z") == ("Anna Berg", [])
    assert await world.recognised("PHONE", "tel:01701234567;phone-context=+49", "2026-06-15T12:00:00Z") == ("Anna Bergmann", [])


async def test_a_visitor_logs_in_with_her_history(world: World) -> None:
    """It joins her only for purposes granted; then her old id means her, also for what comes later, until it is taken back."""
    clara, visitor = person("k", "Clara Stein"), person("v", None, "ANONYMOUS")
    seen = [
        *holds(visitor, "COOKIE", "ck-1", WEAK),
        *holds(visitor, "EMAIL", "clara@example.org"),
        *holds(clara, "EMAIL", "Clara@Example.org"),
    ]
    await world.load(clara, visitor, *seen, visited("before", visitor))
    source = f'{{ customer(id: "{visitor.id}") {{ id displayName interactions {{ totalCount }} }} customers {{ totalCount }} }}'
    apart = {"id": visitor.id, "displayName": None, "interactions": {"totalCount": 1}}
    [refused] = await world.identify(visitor)
    assert (refused.verdict, refused.rule) == (Verdict.SUGGEST, "visitor_logs_in")
    assert await world.ask(source) == {"customer": apart, "customers": {"totalCount": 2}}
    [joined] = await world.identify(visitor, granted=["PERSONALISATION"])
    assert (joined.verdict, joined.one, joined.other) == (Verdict.MERGE, clara.id, visitor.id)
    await world.load(visited("after", visitor))
    together = {"id": clara.id, "displayName": "Clara Stein", "interactions": {"totalCount": 2}}
    assert await world.ask(source) == {"customer": together, "customers": {"totalCount": 1}}
    assert await world.recognised("COOKIE", "ck-1", "2026-06-15T12:00:00Z") == ("Clara Stein", [])
    await unmerge(world.database, visitor.id, NOW)
    assert await world.ask(source) == {"customer": {**apart, "interactions": {"totalCount": 2}}, "customers": {"totalCount": 2}}
    assert (await world.ask(f'{{ customer(id: "{clara.id}") {{ interactions {{ totalCount }} }} }}'))["customer"] == {
        "interactions": {"totalCount": 0}
    }


async def test_one_visitor_never_joins_two_known_people(world: World) -> None:
    """Each of them could be her, so neither is: who logged in at a friend's has not become the friend."""
    anna, berta, visitor = person("a", "Anna Berg"), person("b", "Berta Cron"), person("v", None, "ANONYMOUS")
    marks = [*holds(visitor, "EMAIL", "anna@example.org"), *holds(anna, "EMAIL", "anna@example.org")]
    marks += [*holds(visitor, "EMAIL", "berta@example.org"), *holds(berta, "EMAIL", "berta@example.org")]
    await world.load(anna, berta, visitor, *marks)
    found = await world.identify(visitor, granted=["PERSONALISATION"])
    assert [each.verdict for each in found] == [Verdict.SUGGEST, Verdict.SUGGEST]
    assert found[0].reasons[-1] == "together with others it would join people who are not one"


async def test_an_adult_and_a_minor_are_never_merged_by_a_rule(world: World) -> None:
    """Not even with one e-mail address and one name."""
    mother, child = person("m", "Lena Vogel", born=date(1985, 5, 9)), person("c", "Lena Vogel")
    mails = [*holds(mother, "EMAIL", "vogel@example.org"), *holds(child, "EMAIL", "vogel@example.org")]
    await world.load(mother, child, HOME, belongs(child, HOME, "CHILD"), *mails)
    [found] = await world.identify(child)
    assert (found.verdict, found.reasons[-1]) == (Verdict.SUGGEST, "one of them is a minor: people decide that, not rules")


async def test_both_fragments_count_once_and_both_are_back(world: World) -> None:
    """In one household, one campaign, one survey and one visit; her orders add up, and so do those of the household."""
    old, new = person("old", "Eva Kern"), person("new", "Eva Kern")
    campaign = Campaign(**KEYS, source_key="spring", name="Spring", kind="MAIL", starts_on=date(2026, 3, 1), ends_on=date(2026, 4, 1))
    targets = [CampaignTarget(**KEYS, source_key=f"t {who.source_key}", campaign="spring", customer=who.source_key) for who in (old, new)]
    asked = [surveyed(who) for who in (old, new)]
    await world.load(old, new, HOME, belongs(old, HOME), belongs(new, HOME), campaign, *targets, *asked, visited("both", old, new))
    await world.load(*bought(old, "1", 1000), *bought(new, "2", 300))
    source = f"""{{
      household(id: "{HOME.id}") {{ members {{ totalCount }} orders {{ totalCount }} {YEAR} }}
      campaigns {{ nodes {{ customers {{ totalCount }} }} }}
      interactions {{ nodes {{ customers {{ totalCount }} }} }}
      customers(orderBy: [{{ orderCount: ASC }}]) {{
        totalCount
        nodes {{ orderCount campaigns {{ totalCount }} surveys {{ totalCount }} households {{ totalCount }} }}
      }}
    }}"""
    apart = await world.ask(source)
    assert [each["orderCount"] for each in apart["customers"]["nodes"]] == [1, 1]
    await merge(world.database, old.id, new.id, MergeDecision("mgd_1", NOW, decided_by="a colleague"))
    together = await world.ask(source)
    assert together == {
        "household": {"members": {"totalCount": 1}, "orders": {"totalCount": 2}, "spendWindow": [{"net": {"amount": "13.00"}}]},
        "campaigns": {"nodes": [{"customers": {"totalCount": 1}}]},
        "interactions": {"nodes": [{"customers": {"totalCount": 1}}]},
        "customers": {
            "totalCount": 1,
            "nodes": [{"orderCount": 2, "campaigns": {"totalCount": 1}, "surveys": {"totalCount": 2}, "households": {"totalCount": 1}}],
        },
    }
    await unmerge(world.database, old.id, NOW)
    assert await world.ask(source) == apart


async def test_a_switchboard_becomes_weak_and_tells_what_it_caused(world: World) -> None:
    """Whatever a source says of it later; the merge itself stays until somebody undoes it."""
    ann, ann_too = person("a", "Ann Fox", born=date(1980, 1, 1)), person("a2", "Ann Fox", born=date(1980, 1, 1))
    others = [person(f"o{number}", f"{name} Fox") for number, name in enumerate(("Bob", "Cid", "Dan", "Eve"))]
    await world.load(ann, ann_too, *others, *holds(ann, "PHONE", "+4930999"), *holds(ann_too, "PHONE", "+4930999"))
    [merged] = await world.identify(ann)
    assert (merged.verdict, merged.rule) == (Verdict.MERGE, "same_mark")
    await world.load(*(each for who in others for each in holds(who, "PHONE", "+4930999")))
    mark = holds(ann, "PHONE", "+4930999")[0]
    [found] = await weaken(world.database, standard_rules(), world.moment)
    [(decision, fragment, canonical)] = found.merges
    assert (found.identifier, found.reason) == (mark.id, "5 people hold it, more than 4")
    assert {fragment, canonical} == {ann.id, ann_too.id}
    await world.load(mark)
    source = '{ recognise(type: PHONE, value: "+4930999") { candidates { evidence { identifier { strength } } } } }'
    strengths = {each["evidence"]["identifier"]["strength"] for each in (await world.ask(source))["recognise"]["candidates"]}
    assert (strengths, decision[:4]) == ({"WEAK"}, "mgd_")
    assert await weaken(world.database, standard_rules(), world.moment) == []


async def test_a_placeholder_becomes_weak(world: World) -> None:
    """Nobody has the address none@none, however few gave it."""
    await world.load(who := person("a", "Ann Fox"), *holds(who, "EMAIL", "none@none"), *holds(who, "EMAIL", "ann@example.org"))
    mark = identifier("test", IdentifierType.EMAIL, "none@none", STRONG)
    assert await weaken(world.database, standard_rules(), world.moment) == [Weakened(mark.id, "it stands on the stop list", ())]


async def test_a_merge_is_previewed_field_by_field(world: World) -> None:
    """What either says, and what speaks against it; nothing is written."""
    old, new = person("old", "Eva Kern", born=date(1980, 1, 1)), person("new", "Eva Lang")
    await world.load(old, new, *bought(old, "1", 1000), visited("both", old, new))
    source = f"""{{ previewMerge(fragment: "{old.id}", canonical: "{new.id}") {{
      fields {{ name ofFragment ofCanonical isConflict }} warnings {{ code }} fragment {{ orderCount }} canonical {{ orderCount }}
    }} }}"""
    found = (await world.ask(source))["previewMerge"]
    assert [tuple(each.values()) for each in found["fields"]] == [
        ("birthDate", "1980-01-01", None, False),
        ("displayName", "Eva Kern", "Eva Lang", True),
        ("kind", "KNOWN", "KNOWN", False),
        ("status", "ACTIVE", "ACTIVE", False),
    ]
    assert (found["warnings"], found["fragment"], found["canonical"]) == ([{"code": "BOTH_KNOWN"}], {"orderCount": 1}, {"orderCount": 0})
    assert (await world.ask("{ customers { totalCount } }"))["customers"] == {"totalCount": 2}


async def test_a_preview_warns(world: World) -> None:
    """Of a child and an adult, of one who decides for the other, and of two of one household."""
    child, mother = person("lea", "Lea", born=date(2020, 1, 1)), person("mum", "Ann Fox", born=date(1985, 1, 1))
    home = Household(**KEYS, source_key="home", name="Home", formed_by="STATED")
    together = (
        Membership(**KEYS, source_key=f"{who.source_key} home", customer=who.source_key, household="home", role=role, basis="STATED")
        for who, role in ((child, "CHILD"), (mother, "PARENT"))
    )
    decides = Guardianship(**KEYS, source_key="g", guardian="mum", ward="lea", authority="SOLE")
    await world.load(child, mother, home, *together, decides)
    source = f'{{ previewMerge(fragment: "{child.id}", canonical: "{mother.id}") {{ warnings {{ code }} }} }}'
    codes = [each["code"] for each in (await world.ask(source))["previewMerge"]["warnings"]]
    assert codes == ["BOTH_KNOWN", "GUARDIANSHIP", "MINOR_AND_ADULT", "ONE_HOUSEHOLD"]


async def test_a_colleague_merges_and_takes_it_back(world: World) -> None:
    """Her orders are of both ids while they are one, and the reason is told; then each has her own again."""
    old, new = person("old", "Eva Kern"), person("new", "Eva Lang")
    await world.load(old, new, *bought(old, "1", 1000), *bought(new, "2", 500))
    merged = f"""mutation {{ mergeCustomers(input: {{source: "test", fragment: "old", canonical: "{new.id}", reason: "She said so."}}) {{
      customer {{ id orderCount mergedRecords {{ id displayName decidedBy reasons rule }} }} userErrors {{ message }}
    }} }}"""
    assert (await world.ask(merged))["mergeCustomers"] == {
        "customer": {
            "id": new.id,
            "orderCount": 2,
            "mergedRecords": [{"id": old.id, "displayName": "Eva Kern", "decidedBy": "test", "reasons": ["She said so."], "rule": None}],
        },
        "userErrors": [],
    }
    assert await world.ask(f'{{ customer(id: "{old.id}") {{ id }} }}') == {"customer": {"id": new.id}}
    parted = 'mutation { unmergeCustomer(input: {source: "test", customer: "old"}) { customer { id orderCount } userErrors { message } } }'
    assert (await world.ask(parted))["unmergeCustomer"] == {"customer": {"id": old.id, "orderCount": 1}, "userErrors": []}
    assert await world.ask(f'{{ customer(id: "{new.id}") {{ orderCount mergedRecords {{ id }} }} }}') == {
        "customer": {"orderCount": 1, "mergedRecords": []}
    }


async def test_marks_are_split_off_and_rejoined(world: World) -> None:
    """A card that one record holds by mistake recognises its owner, and the other one again when that was the mistake."""
    one, other = person("a", "Ann Fox"), person("b", "Bea Fox")
    await world.load(one, other, *holds(one, "LOYALTY_ID", "4711"), *holds(one, "EMAIL", "ann@example.org"))
    mark = identifier("test", IdentifierType.LOYALTY_ID, "4711", STRONG)
    await split_identifiers(world.database, one.id, other.id, [mark.id])
    assert await world.recognised("LOYALTY_ID", "4711", "2026-06-15T12:00:00Z") == ("Bea Fox", [])
    assert await world.recognised("EMAIL", "ann@example.org", "2026-06-15T12:00:00Z") == ("Ann Fox", [])
    await rejoin_identifiers(world.database, one.id, other.id, [mark.id])
    assert await world.recognised("LOYALTY_ID", "4711", "2026-06-15T12:00:00Z") == ("Ann Fox", [])


async def test_only_who_shares_a_mark_is_looked_at(world: World) -> None:
    """A person of whom nothing is shared is compared with nobody."""
    one, other = person("a", "Ann Fox"), person("b", "Ann Fox")
    await world.load(one, other, *holds(one, "COOKIE", "ck-1", WEAK))
    assert await sharing(world.database, [one.id], world.moment) == [one.id]


async def test_what_is_merged_and_written_at_once_stays_whole(world: World) -> None:
    """Two colleagues merge one pair in both directions while a load writes to both: one is left, and everything is hers."""
    for turn in range(10):
        one, other = person(f"a{turn}", "Eva Kern"), person(f"b{turn}", "Eva Kern")
        await world.load(one, other)
        visits = [visited(f"{turn}/{number}", one, other) for number in range(20)]
        await asyncio.gather(
            merge(world.database, one.id, other.id, MergeDecision(f"mgd_{turn}_1", NOW)),
            merge(world.database, other.id, one.id, MergeDecision(f"mgd_{turn}_2", NOW)),
            world.load(*visits),
        )
    answer = await world.ask("{ customers { totalCount nodes { interactions { totalCount } } } }")
    assert answer["customers"] == {"totalCount": 10, "nodes": [{"interactions": {"totalCount": 20}}] * 10}
    assert await failures(world.database, ["merged_customer_unsettled", "edge_repeated"]) == {}
