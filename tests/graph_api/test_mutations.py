"""What clients write: whole or not at all, once for one key, over what is there, and read again in the same answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.schema import Built
from tests.servers import EMPTY

SHOP = 'upsertSource(input: {source: "shop", name: "Shop", system: "web shop", kind: SHOP, coverage: COMPLETE, timeZone: "UTC"})'
WEB = 'upsertChannel(input: {source: "shop", sourceKey: "web", name: "Web", kind: WEB, timeZone: "UTC"})'
ANNA = 'upsertCustomer(input: {source: "shop", sourceKey: "anna", displayName: "Anna", kind: KNOWN, birthDate: "1990-05-01"})'
DRESS = 'upsertProduct(input: {source: "shop", sourceKey: "dress", name: "Fairy dress", sku: "FD-1"})'
ERRORS = "userErrors { code message path }"
ORDER = """
mutation Place($input: PlaceOrderInput!, $key: String) {
  placeOrder(input: $input, idempotencyKey: $key) {
    order {
      id number status gross { amount currency }
      customer { displayName }
      lines { nodes { position quantity paid { amount } product { name } } }
    }
    userErrors { code message path }
  }
}"""
LINE = {"product": "dress", "quantity": 1, "list": "20.00", "discount": "0.10", "revenue": "19.90", "paid": "19.90"}
PLACED = {
    "source": "shop",
    "sourceKey": "1001",
    "number": "1001",
    "status": "PLACED",
    "orderedAt": "2026-06-01T10:00:00+02:00",
    "currency": "EUR",
    "customer": "anna",
    "channel": "web",
    "lines": [LINE],
}


class Shop:
    """A client of the service over a graph that knows one shop, Anna and a dress."""

    def __init__(self, executor: Executor, database: Database, asking: Asking) -> None:
        self._executor, self.database, self._asking = executor, database, asking

    async def asks(self, document: str, **variables: Any) -> dict[str, Any]:
        """The data of an answer without errors."""
        result = await self._executor.answer(document, variables, asking=self._asking)
        assert result.errors is None
        assert result.data is not None
        return result.data

    async def tells(self, field: str, selection: str) -> dict[str, Any]:
        """The payload of one mutation that is written out."""
        data = await self.asks(f"mutation {{ it: {field} {{ {selection} {ERRORS} }} }}")
        return data["it"]

    async def places(self, key: str | None = None, **changes: Any) -> dict[str, Any]:
        """The payload of an order, with changes to what is usually ordered."""
        return (await self.asks(ORDER, input={**PLACED, **changes}, key=key))["placeOrder"]

    async def count(self, label: str) -> int:
        """How many nodes of a label there are."""
        [row] = await self.database.rows(f"MATCH (node:{label}) RETURN count(node) AS count")
        return row["count"]


@pytest_asyncio.fixture(loop_scope="session")
async def shop(own_database: Database, built: Built, asking: Asking) -> AsyncIterator[Shop]:
    """A graph that holds what orders refer to."""
    await own_database.write([EMPTY])
    await setup(own_database)
    client = Shop(Executor(built, own_database), own_database, asking)
    data = await client.asks(
        f"mutation {{ a: {SHOP} {{ {ERRORS} }} b: {WEB} {{ {ERRORS} }} c: {ANNA} {{ {ERRORS} }} d: {DRESS} {{ {ERRORS} }} }}"
    )
    assert data == {key: {"userErrors": []} for key in "abcd"}
    yield client


async def test_what_is_written_is_read_in_the_same_answer(shop: Shop) -> None:
    """An order with a line: the payload has its sums, its customer and its product, as any query would."""
    payload = await shop.places()
    assert payload["userErrors"] == []
    order = payload["order"]
    assert order["id"].startswith("ord_")
    assert order["gross"] == {"amount": "19.90", "currency": "EUR"}
    assert order["customer"] == {"displayName": "Anna"}
    assert order["lines"]["nodes"] == [{"position": 1, "quantity": 1, "paid": {"amount": "19.90"}, "product": {"name": "Fairy dress"}}]


async def test_all_data_checks_pass_over_what_was_written(shop: Shop) -> None:
    """A mutation enters by the path of the loads, and leaves what they leave."""
    await shop.places()
    assert await failures(shop.database) == {}


async def test_the_same_key_of_a_source_is_the_same_record(shop: Shop) -> None:
    """Sent twice it is one order with one line, under one id."""
    first, second = await shop.places(), await shop.places()
    assert first == second
    assert (await shop.count("Order"), await shop.count("OrderLine")) == (1, 1)


async def test_what_is_left_out_keeps_what_is_there_and_a_null_takes_it_back(shop: Shop) -> None:
    """A change of one property leaves the others; null is said on purpose."""
    said = 'upsertCustomer(input: {source: "shop", sourceKey: "anna", pronouns: "she/her", birthDate: null})'
    payload = await shop.tells(said, "customer { displayName kind pronouns birthDate }")
    assert payload["customer"] == {"displayName": "Anna", "kind": "KNOWN", "pronouns": "she/her", "birthDate": None}


async def test_a_record_of_another_system_is_changed_under_its_id(shop: Shop) -> None:
    """Its id and its edges stay; who reported the change is its source now."""
    order = (await shop.places())["order"]
    await shop.tells(
        'upsertSource(input: {source: "desk", name: "Desk", system: "help desk", kind: SUPPORT, coverage: COMPLETE, timeZone: "UTC"})', ""
    )
    said = f'cancelOrder(input: {{source: "desk", order: "{order["id"]}", cancelledAt: "2026-06-02T08:00:00Z"}})'
    payload = await shop.tells(said, "order { id number status cancelledAt customer { displayName } lines { totalCount } source { name } }")
    assert payload["userErrors"] == []
    assert payload["order"] == {
        "id": order["id"],
        "number": "1001",
        "status": "CANCELLED",
        "cancelledAt": "2026-06-02T08:00:00Z",
        "customer": {"displayName": "Anna"},
        "lines": {"totalCount": 1},
        "source": {"name": "Desk"},
    }
    [row] = await shop.database.rows("MATCH (order:Order) RETURN order.sourceKey AS key, count(order) AS count")
    assert row == {"key": "1001", "count": 1}


async def test_nothing_is_changed_that_is_not_there(shop: Shop) -> None:
    """An unknown order cannot be called off."""
    payload = await shop.tells('cancelOrder(input: {source: "shop", order: "9", cancelledAt: "2026-06-02T08:00:00Z"})', "order { id }")
    assert payload == {
        "order": None,
        "userErrors": [{"code": "NOT_FOUND", "message": "There is no Order '9' here.", "path": ["input", "order"]}],
    }


WRONG: dict[str, tuple[dict[str, Any], list[tuple[str, list[str]]]]] = {
    "something needed is left out": ({"number": None}, [("MISSING", ["input", "number"])]),
    "a line is wrong": ({"lines": [LINE, {**LINE, "quantity": None, "paid": None}]}, [("MISSING", ["input", "lines", "1", "paid"])]),
    "half a cent": ({"lines": [{**LINE, "paid": "1.005"}]}, [("INVALID", ["input", "lines", "0", "paid"])]),
    "a currency that is none": (
        {"currency": "euro"},
        [("INVALID", ["input", "currency"]), ("INVALID", ["input", "lines", "0", "currency"])],
    ),
    "a customer nobody knows": ({"customer": "berta"}, [("REFUSED", ["input"])]),
    "an empty number": ({"number": " "}, [("INVALID", ["input", "number"])]),
    "two placers": ({"organization": "acme"}, [("INVALID", ["input", "organization"])]),
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_what_is_wrong_is_named_and_nothing_is_written(shop: Shop, wrong: str) -> None:
    """Every mistake has its code and the way to it; the good line beside a bad one does not enter either."""
    changes, expected = WRONG[wrong]
    payload = await shop.places(**changes)
    assert [(error["code"], error["path"]) for error in payload["userErrors"]] == expected
    assert payload["order"] is None
    assert (await shop.count("Order"), await shop.count("OrderLine")) == (0, 0)


async def test_one_idempotency_key_is_one_write(shop: Shop) -> None:
    """Without a key of its own source, the same request twice is one order with one id."""
    first = await shop.places("k-1", sourceKey=None)
    second = await shop.places("k-1", sourceKey=None)
    assert first == second
    assert await shop.count("Order") == 1


async def test_without_any_key_two_requests_are_two_orders(shop: Shop) -> None:
    """Nobody said that they are the same."""
    first, second = await shop.places(sourceKey=None), await shop.places(sourceKey=None)
    assert first["order"]["id"] != second["order"]["id"]


async def test_an_idempotency_key_is_for_one_input(shop: Shop) -> None:
    """Another input under a used key is refused, and nothing of it is written."""
    await shop.places("k-2")
    payload = await shop.places("k-2", number="1002")
    assert [(error["code"], error["path"]) for error in payload["userErrors"]] == [("KEY_REUSED", ["idempotencyKey"])]
    [row] = await shop.database.rows("MATCH (order:Order) RETURN collect(order.number) AS numbers")
    assert row["numbers"] == ["1001"]


async def test_a_refusal_is_answered_again_under_its_key(shop: Shop) -> None:
    """The same key gives the same errors, also when the reason has gone in between."""
    first = await shop.places("k-3", customer="carl")
    await shop.tells('upsertCustomer(input: {source: "shop", sourceKey: "carl", kind: KNOWN})', "customer { id }")
    assert await shop.places("k-3", customer="carl") == first
    assert first["order"] is None


async def test_the_same_key_at_once_is_one_write(shop: Shop) -> None:
    """Of ten that arrive together one writes; the others hear its answer, or that it is being done."""
    payloads = await asyncio.gather(*(shop.places("k-4", sourceKey=None) for _ in range(10)))
    done = [payload for payload in payloads if payload["order"]]
    codes = {error["code"] for payload in payloads for error in payload["userErrors"]}
    assert len({payload["order"]["id"] for payload in done}) == 1
    assert codes <= {"IN_PROGRESS"}
    assert await shop.count("Order") == 1


async def test_a_key_of_one_caller_is_not_that_of_another(shop: Shop, built: Built, asking: Asking) -> None:
    """Two apps count their requests from one: each places an order of its own."""
    apps = [Shop(Executor(built, shop.database), shop.database, replace(asking, caller=name)) for name in ("till", "site")]
    ids = [(await app.places("1", sourceKey=None))["order"]["id"] for app in apps]
    assert (len({*ids}), await shop.count("Order")) == (2, 2)


async def test_two_who_change_one_thing_at_once_both_get_their_way(shop: Shop) -> None:
    """Each names another property; neither takes the other's back."""
    names = ("pronouns", "addressAs", "ageBand")
    said = [f'upsertCustomer(input: {{source: "shop", sourceKey: "anna", {name}: "{name}"}})' for name in names]
    payloads = await asyncio.gather(*(shop.tells(one, "customer { id }") for one in said))
    assert [payload["userErrors"] for payload in payloads] == [[], [], []]
    found = await shop.asks("query ($id: ID!) { customer(id: $id) { pronouns addressAs ageBand } }", id=payloads[0]["customer"]["id"])
    assert found["customer"] == {name: name for name in names}


async def test_fields_of_one_mutation_are_done_in_their_order(shop: Shop) -> None:
    """The second sees what the first wrote, and a refusal of one keeps nobody else from theirs."""
    data = await shop.asks(
        f"""mutation {{
          berta: upsertCustomer(input: {{source: "shop", sourceKey: "berta", kind: KNOWN, displayName: "Berta"}}) {{
            customer {{ displayName }}
          }}
          nobody: recordLifeContext(input: {{source: "shop", customer: "dora", kind: ROLE, text: "mother", basis: STATED}}) {{
            {ERRORS}
          }}
          life: recordLifeContext(input: {{source: "shop", customer: "berta", kind: ROLE, text: "mother", basis: STATED}}) {{
            lifeContext {{ text customer {{ displayName }} }} __typename
          }}
          __typename
        }}"""
    )
    assert data["berta"] == {"customer": {"displayName": "Berta"}}
    assert [error["code"] for error in data["nobody"]["userErrors"]] == ["REFUSED"]
    assert data["life"] == {"lifeContext": {"text": "mother", "customer": {"displayName": "Berta"}}, "__typename": "LifeContextPayload"}
    assert data["__typename"] == "Mutation"


async def test_a_selection_that_cannot_be_answered_is_refused_before_anything_is_written(shop: Shop, built: Built, asking: Asking) -> None:
    """A bad cursor in what is asked of the payload: the order is not placed."""
    document = ORDER.replace("lines {", 'lines(after: "nonsense") {')
    result = await Executor(built, shop.database).answer(document, {"input": PLACED}, asking=asking)
    assert result.errors is not None
    assert [error.extensions["code"] for error in result.errors if error.extensions] == ["BAD_CURSOR"]
    assert await shop.count("Order") == 0


async def _with_facts(shop: Shop) -> None:
    """A team, Anna's call, and a type of facts that nobody may conclude."""
    said = (
        'upsertTeam(input: {source: "shop", sourceKey: "team", name: "Team", purpose: "Helps."})',
        'recordInteraction(input: {source: "shop", sourceKey: "call", participants: [{customer: "anna"}], channel: "web", kind: CALL,'
        ' direction: INBOUND, startedAt: "2026-06-01T07:00:00Z"})',
        'upsertFactType(input: {source: "shop", name: "eats", purpose: "To cook", personalData: true, sensitivity: FAITH,'
        ' retention: "P1D", owner: "team", cardinality: ONE, valueType: TEXT})',
    )
    for field in said:
        assert (await shop.tells(field, ""))["userErrors"] == []


def _fact(more: str) -> str:
    noted = 'customer: "anna", attribute: "eats", value: "no meat", valueType: TEXT, notedAt: "2026-06-05T10:00:00Z"'
    return f'recordFact(input: {{source: "shop", sourceKey: "f1", {noted}, {more}}})'


CONCLUDED = 'basis: INFERRED, method: "model", version: "1"'


async def test_what_nobody_may_conclude_is_refused_whole(shop: Shop) -> None:
    """The reason that a load would give, and what she stated before stands as it stood."""
    await _with_facts(shop)
    stated = await shop.tells(_fact("basis: STATED"), "fact { id }")
    refused = await shop.tells(_fact(CONCLUDED), "fact { id }")
    reason = "Fact is of a special category, FAITH, of which nothing is concluded."
    assert refused == {"fact": None, "userErrors": [{"code": "REFUSED", "message": reason, "path": ["input"]}]}
    found = await shop.asks("{ facts { nodes { id basis customer { displayName } } } }")
    assert found["facts"]["nodes"] == [{**stated["fact"], "basis": "STATED", "customer": {"displayName": "Anna"}}]
    assert await failures(shop.database) == {}


async def test_a_fact_is_added_and_corrected_in_what_does_not_tell_it_apart(shop: Shop) -> None:
    """The same key, moment and value is the same fact, with another stance; another moment is another fact."""
    await _with_facts(shop)
    first = await shop.tells(_fact('basis: STATED, meaning: "Since spring"'), "fact { id stance meaning }")
    again = await shop.tells(_fact("basis: STATED, stance: PRIDE"), "fact { id stance meaning }")
    assert again["fact"] == {"id": first["fact"]["id"], "stance": "PRIDE", "meaning": "Since spring"}
    later = await shop.tells(_fact("basis: STATED").replace("06-05", "06-06"), "fact { id supersedes { totalCount } }")
    assert later["fact"]["id"] != first["fact"]["id"]
    assert await shop.count("Fact") == 2


@pytest.mark.parametrize("where", ["", ', interaction: "call", verbatim: "words"'])
async def test_nobody_confirms_what_nobody_heard(shop: Shop, where: str) -> None:
    """A word without the conversation in which it was said is refused."""
    await _with_facts(shop)
    fact = (await shop.tells(_fact("basis: STATED"), "fact { id }"))["fact"]["id"]
    said = f'customer: "anna", fact: "{fact}", at: "2026-06-07T10:00:00Z"{where}'
    payload = await shop.tells(f'rejectFact(input: {{source: "shop", {said}}})', "judgement { id }")
    assert (payload["judgement"], [error["code"] for error in payload["userErrors"]]) == (None, ["INVALID" if where else "MISSING"])
    assert await shop.count("Judgement") == 0


async def test_what_was_reported_outlives_what_she_said_to_it(shop: Shop) -> None:
    """She rejects a need, we change it, she confirms it: it has the status and the ground that were reported, and hers on top."""
    await _with_facts(shop)
    need = 'stateNeed(input: {source: "shop", sourceKey: "n", customer: "anna", statement: "A dress", basis: INFERRED, status: IN_PROGRESS,'
    await shop.tells(f'{need} raisedAt: "2026-06-01T10:00:00Z"}})', "")
    said = 'source: "shop", customer: "anna", need: "n", interaction: "call"'
    read = "judgement { need { status basis } }"
    no = await shop.tells(f'rejectNeed(input: {{{said}, at: "2026-06-07T10:00:00Z"}})', read)
    changed = await shop.tells('stateNeed(input: {source: "shop", sourceKey: "n", urgency: HIGH})', "need { status basis urgency }")
    yes = await shop.tells(f'confirmNeed(input: {{{said}, at: "2026-06-08T10:00:00Z"}})', read)
    assert no["judgement"]["need"] == {"status": "REFUTED", "basis": "INFERRED"}
    assert changed["need"] == {"status": "REFUTED", "basis": "INFERRED", "urgency": "HIGH"}
    assert yes["judgement"]["need"] == {"status": "IN_PROGRESS", "basis": "STATED"}


async def test_what_a_note_seems_to_mention_is_named_before_it_is_written(shop: Shop) -> None:
    """And written when it is meant."""
    note = 'source: "shop", sourceKey: "o", customer: "anna", author: "Nora", notedAt: "2026-06-05T10:00:00Z"'
    text = 'text: "Her husband has diabetes"'
    refused = await shop.tells(f"recordObservation(input: {{{note}, {text}}})", "observation { text }")
    assert (refused["observation"], await shop.count("Observation")) == (None, 0)
    assert [(error["code"], error["path"]) for error in refused["userErrors"]] == [("MENTIONS", ["input", "text"])] * 2
    assert [error["message"].partition(";")[0] for error in refused["userErrors"]] == [
        "This seems to mention HEALTH (diabetes)",
        "This seems to mention THIRD_PARTY (husband)",
    ]
    meant = await shop.tells(f"recordObservation(input: {{{note}, {text}, mayMention: [HEALTH, THIRD_PARTY]}})", "observation { text }")
    assert meant == {"observation": {"text": "Her husband has diabetes"}, "userErrors": []}


async def test_a_consent_stands_beside_those_before_it(shop: Shop) -> None:
    """Granted, withdrawn and objected to under one key: three words, of which the last one holds; by an id nothing is changed."""
    said = 'source: "shop", sourceKey: "form", customer: "anna", purpose: PROFILING, legalBasis: CONSENT, capturedVia: "Form"'
    read = "consent { id customer { consentFor(purpose: PROFILING) { isGranted status } consents { totalCount } } }"
    for day, status in enumerate(("GRANTED", "REVOKED", "OBJECTED"), start=1):
        payload = await shop.tells(f'recordConsent(input: {{{said}, status: {status}, capturedAt: "2026-06-0{day}T10:00:00Z"}})', read)
        decision = {"isGranted": status == "GRANTED", "status": status}
        assert payload["consent"]["customer"] == {"consentFor": decision, "consents": {"totalCount": day}}
    changed = said.replace("form", payload["consent"]["id"], 1)
    refused = await shop.tells(f'recordConsent(input: {{{changed}, status: GRANTED, capturedAt: "2026-06-09T10:00:00Z"}})', read)
    assert (refused["consent"], refused["userErrors"][0]["code"], await shop.count("Consent")) == (None, "INVALID", 3)


async def test_a_promise_is_kept_at_a_moment(shop: Shop) -> None:
    """Which has to be said."""
    await shop.tells(
        'recordPromise(input: {source: "shop", sourceKey: "p", customer: "anna", text: "We ring", madeAt: "2026-06-01T10:00:00Z"})', ""
    )
    payload = await shop.tells('keepPromise(input: {source: "shop", promise: "p"})', "promise { id }")
    assert payload["userErrors"] == [{"code": "MISSING", "message": "Promise keptAt is missing.", "path": ["input", "keptAt"]}]


BERTA = 'upsertCustomer(input: {source: "shop", sourceKey: "berta", displayName: "Berta", kind: KNOWN})'
MERGE = 'mergeCustomers(input: {source: "shop", fragment: "berta", canonical: "anna", reason: "She said so."}%s)'
JOINED = "customer { displayName mergedRecords { displayName } }"


async def test_people_are_merged_and_parted_again(shop: Shop) -> None:
    """Each answer shows who is read, and a second try finds that it is done."""
    await shop.tells(BERTA, "")
    assert (await shop.tells(MERGE % "", JOINED))["customer"] == {"displayName": "Anna", "mergedRecords": [{"displayName": "Berta"}]}
    again = await shop.tells(MERGE % "", JOINED)
    assert (again["customer"], [(each["code"], each["path"]) for each in again["userErrors"]]) == (
        None,
        [("REFUSED", ["input", "fragment"])],
    )
    part = 'unmergeCustomer(input: {source: "shop", customer: "berta"})'
    assert (await shop.tells(part, JOINED))["customer"] == {"displayName": "Berta", "mergedRecords": []}
    assert [each["code"] for each in (await shop.tells(part, JOINED))["userErrors"]] == ["REFUSED"]
    assert await failures(shop.database) == {}


async def test_one_key_merges_once(shop: Shop) -> None:
    """The answer is the same, whoever has been parted meanwhile."""
    await shop.tells(BERTA, "")
    with_key = MERGE % ', idempotencyKey: "m-1"'
    first = await shop.tells(with_key, "customer { id }")
    await shop.tells('unmergeCustomer(input: {source: "shop", customer: "berta"})', "")
    assert await shop.tells(with_key, "customer { id }") == first
    assert await shop.count("Customer") == 2


async def test_nobody_is_merged_with_nobody(shop: Shop) -> None:
    """Both ids that nobody knows are named."""
    said = 'mergeCustomers(input: {source: "shop", fragment: "x", canonical: "y", reason: "Who knows."})'
    payload = await shop.tells(said, "customer { id }")
    assert payload == {
        "customer": None,
        "userErrors": [
            {"code": "NOT_FOUND", "message": "There is no Customer 'x' here.", "path": ["input", "fragment"]},
            {"code": "NOT_FOUND", "message": "There is no Customer 'y' here.", "path": ["input", "canonical"]},
        ],
    }


async def test_two_merges_at_once_leave_one_person(shop: Shop) -> None:
    """In both directions: one is done, the other hears that they are one."""
    await shop.tells(BERTA, "")
    other = MERGE.replace('"berta"', '"x"').replace('"anna"', '"berta"').replace('"x"', '"anna"')
    payloads = await asyncio.gather(shop.tells(MERGE % "", "customer { id }"), shop.tells(other % "", "customer { id }"))
    assert sorted(len(payload["userErrors"]) for payload in payloads) == [0, 1]
    assert (await shop.count("Customer"), await shop.count("MergeDecision")) == (1, 1)


async def test_a_mark_is_split_off_only_where_it_is_held(shop: Shop) -> None:
    """One of two that nobody brought for her: nothing moves."""
    await shop.tells(BERTA, "")
    card = 'addIdentifier(input: {source: "shop", sourceKey: "card", customer: "anna", type: LOYALTY_ID, value: "L1"})'
    await shop.tells(card, "identifierHolding { id }")
    split = 'splitIdentifiers(input: {source: "shop", customer: "anna", target: "berta", identifiers: [%s]})'
    asked = "customer { displayName identifiers { nodes { value } } }"
    refused = await shop.tells(split % '"LOYALTY_ID|L1", "LOYALTY_ID|L2"', asked)
    assert (refused["customer"], [(each["code"], each["path"]) for each in refused["userErrors"]]) == (
        None,
        [("NOT_FOUND", ["input", "identifiers"])],
    )
    done = await shop.tells(split % '"LOYALTY_ID|L1"', asked)
    assert done["customer"] == {"displayName": "Berta", "identifiers": {"nodes": [{"value": "L1"}]}}


async def test_what_is_changed_of_a_merged_person_keeps_its_own_id(shop: Shop) -> None:
    """A change of her order under the old id: after parting it is hers as it was."""
    await shop.tells(BERTA, "")
    await shop.places(customer="berta")
    await shop.tells(MERGE % "", "")
    cancel = 'cancelOrder(input: {source: "shop", order: "1001", cancelledAt: "2026-06-02T08:00:00Z"})'
    payload = await shop.tells(cancel, "order { status customer { displayName } }")
    assert payload["order"] == {"status": "CANCELLED", "customer": {"displayName": "Anna"}}
    await shop.tells('unmergeCustomer(input: {source: "shop", customer: "berta"})', "")
    assert (await shop.asks("{ orders { nodes { customer { displayName } } } }"))["orders"]["nodes"] == [
        {"customer": {"displayName": "Berta"}}
    ]
