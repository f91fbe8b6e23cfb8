"""Facts, judgements, consents and observations refuse what has no ground, and are distinguished by what they say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from graph_api.errors import RecordError
from graph_api.records.consent import Consent, Observation, Promise
from graph_api.records.fact import Fact, FactType, Judgement
from graph_api.records.ids import resolve
from graph_api.records.record import Record

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
KEYS: dict[str, Any] = {"source": "test", "source_key": "1"}
FACT: dict[str, Any] = {
    **KEYS,
    "customer": "anna",
    "attribute": "weight",
    "value": "82.5",
    "value_type": "NUMBER",
    "basis": "STATED",
    "noted_at": NOON,
}
TYPE: dict[str, Any] = {
    "source": "test",
    "source_key": "weight",
    "name": "weight",
    "purpose": "To advise",
    "personal_data": True,
    "sensitivity": "PRIVATE",
    "retention": timedelta(days=730),
    "owner": "product",
    "cardinality": "ONE",
    "value_type": "NUMBER",
}
JUDGEMENT: dict[str, Any] = {**KEYS, "customer": "anna", "fact": "f", "verdict": "REJECTED", "at": NOON, "interaction": "call"}
CONSENT: dict[str, Any] = {
    **KEYS,
    "customer": "anna",
    "purpose": "PROFILING",
    "status": "GRANTED",
    "legal_basis": "CONSENT",
    "captured_at": NOON,
    "captured_via": "Form",
}


@pytest.mark.parametrize(
    ("kind", "values", "reason"),
    [
        (Fact, {"attribute": None}, "Fact attribute is missing"),
        (Fact, {"customer": None}, "Fact customer is missing; give one of customer, household, organization"),
        (Fact, {"household": "h"}, "Fact household 'h' stands beside customer; only one of customer, household, organization may be given"),
        (Fact, {"value": "heavy"}, "Fact value 'heavy' is not a number such as 82.5"),
        (Fact, {"value": "NaN"}, "Fact value 'NaN' is not a number such as 82.5"),
        (Fact, {"value": "1234567890123456"}, "Fact value '1234567890123456' has more than 15 digits"),
        (Fact, {"value": "12.3.2026", "value_type": "DATE"}, "Fact value '12.3.2026' is not a day such as 2026-03-12"),
        (Fact, {"value": "yes", "value_type": "BOOLEAN"}, "Fact value 'yes' is neither true nor false"),
        (Fact, {"value": "12", "value_type": "AMOUNT"}, "Fact value '12' is not an amount with its currency, such as 12.50 EUR"),
        (Fact, {"value": "0.125 EUR", "value_type": "AMOUNT"}, "Fact value '0.125 EUR' is not in whole minor units of EUR"),
        (Fact, {"basis": "INFERRED", "version": "1"}, "Fact method None does not go with the basis INFERRED"),
        (Fact, {"basis": "INFERRED", "method": "m"}, "Fact version None does not go with the basis INFERRED"),
        (Fact, {"method": "m"}, "Fact method 'm' does not go with the basis STATED"),
        (
            Fact,
            {"valid_from": NOON, "valid_to": NOON - timedelta(1)},
            "Fact validTo 2026-06-14T12:00:00+00:00 lies before validFrom, 2026-06-15T12:00:00+00:00",
        ),
        (FactType, {"source_key": "w"}, "FactType sourceKey 'w' is not the name, 'weight'"),
        (FactType, {"personal_data": False}, "FactType personalData False does not go with the sensitivity PRIVATE"),
        (FactType, {"retention": timedelta()}, "FactType retention datetime.timedelta(0) is not a length of time in whole seconds"),
        (FactType, {"owner": None}, "FactType owner is missing"),
        (Judgement, {"interaction": None}, "Judgement interaction is missing; give one of interaction, verbatim"),
        (Judgement, {"fact": None}, "Judgement fact is missing; give one of fact, need"),
        (
            Judgement,
            {"verdict": "RESOLVED"},
            "Judgement verdict <VerdictKind.RESOLVED: 'RESOLVED'> is for needs; a fact is confirmed or rejected",
        ),
        (
            Consent,
            {"status": "DENIED", "expires_at": NOON},
            "Consent expiresAt 2026-06-15T12:00:00+00:00 does not go with the status DENIED; a refusal does not run out",
        ),
    ],
)
def test_what_has_no_ground_is_refused(kind: type[Record], values: dict[str, Any], reason: str) -> None:
    """The sentence names field, value and reason."""
    whole = {Fact: FACT, FactType: TYPE, Judgement: JUDGEMENT, Consent: CONSENT}[kind]
    with pytest.raises(RecordError) as error:
        kind(**{**whole, **values})
    assert str(error.value) == reason


def test_a_persona_is_no_source() -> None:
    """Personas are tools to think with; what they are made to say is nobody's fact."""
    with pytest.raises(RecordError) as error:
        Fact(**FACT, reported_by="per_00000000000000000000000000")
    assert str(error.value) == "Fact reportedBy 'per_00000000000000000000000000' is a persona, and nobody; name who said or saw it"


@pytest.mark.parametrize(
    ("type", "written", "spelt", "typed"),
    [
        ("NUMBER", "82.50", "82.5", {"number": 82.5}),
        ("NUMBER", "-0.0", "0", {"number": 0.0}),
        ("NUMBER", "1e3", "1000", {"number": 1000.0}),
        ("DATE", "2026-03-12", "2026-03-12", {"day": date(2026, 3, 12)}),
        ("BOOLEAN", "true", "true", {"truth": True}),
        ("AMOUNT", "5 EUR", "5.00 EUR", {"amount_minor": 500, "currency": "EUR"}),
        ("AMOUNT", "1200 JPY", "1200 JPY", {"amount_minor": 1200, "currency": "JPY"}),
        ("TEXT", " as it is ", " as it is ", {}),
    ],
)
def test_a_value_has_one_spelling_and_stands_in_its_own_type(type: str, written: str, spelt: str, typed: dict[str, Any]) -> None:
    """Two spellings of one number are one value, so that they do not contradict each other."""
    fact = Fact(**{**FACT, "value": written, "value_type": type})
    found = {name: getattr(fact, name) for name in ("number", "day", "truth", "amount_minor", "currency")}
    assert (fact.value, {name: each for name, each in found.items() if each is not None}) == (spelt, typed)


def test_a_bare_value_has_no_stance() -> None:
    """Nobody asked what it means to her."""
    assert Fact(**FACT).stance == "UNKNOWN"


def test_one_key_at_two_moments_is_two_facts() -> None:
    """And one at one moment with two values: nothing that was said is overwritten by what the source says next."""
    made = [Fact(**FACT), Fact(**{**FACT, "noted_at": NOON + timedelta(1)}), Fact(**{**FACT, "value": "83"})]
    assert len({fact.id for fact in made}) == 3
    assert [fact.source_key for fact in made] == [
        "1@2026-06-15T12:00:00Z/weight/82.5",
        "1@2026-06-16T12:00:00Z/weight/82.5",
        "1@2026-06-15T12:00:00Z/weight/83",
    ]


def test_long_words_stand_in_a_key_by_their_digest() -> None:
    """A key stays short, whatever was said."""
    fact = Fact(**{**FACT, "value": "a\n" * 1_000, "value_type": "TEXT"})
    assert fact.source_key == "1@2026-06-15T12:00:00Z/weight/917408b89f9f93bdec408b6178e0d9ac"


def test_a_fact_read_back_is_the_same_fact() -> None:
    """Its key is made longer once."""
    fact = Fact(**FACT)
    again = msgspec.json.decode(msgspec.json.encode(fact), type=Fact)
    assert (again, again.id, again.own_key, again.row()) == (fact, fact.id, "1", fact.row())


def test_facts_are_compared_by_what_they_say() -> None:
    """Other source and key: another series. Other value: another claim of the same slot. Other context: another slot."""
    one, other = Fact(**FACT).row(), Fact(**{**FACT, "source_key": "2"}).row()
    value, context = Fact(**{**FACT, "value": "83"}).row(), Fact(**FACT, context_for_whom="Mia").row()
    assert [one[name] == other[name] for name in ("series", "slot", "claim")] == [False, True, True]
    assert [one[name] == value[name] for name in ("series", "slot", "claim")] == [True, True, False]
    assert [one[name] == context[name] for name in ("series", "slot", "claim")] == [False, False, False]


def test_a_type_is_the_same_whoever_reports_it() -> None:
    """One name, one id, one content."""
    one, other = FactType(**TYPE), FactType(**{**TYPE, "source": "other"})
    assert (one.id, one.content_hash()) == (other.id, other.content_hash())


def test_a_withdrawal_under_the_key_of_its_permission_is_a_word_of_its_own() -> None:
    """A source that changes a row in place does not take the history away, not even where it forgets to change the moment."""
    made = [Consent(**CONSENT), Consent(**{**CONSENT, "status": "REVOKED"})]
    assert [consent.source_key for consent in made] == [f"1@2026-06-15T12:00:00Z/{said}/PROFILING" for said in ("GRANTED", "REVOKED")]


def test_one_form_may_answer_for_several_uses() -> None:
    """What is said of one purpose, channel or brand under a key never takes the place of what is said of another."""
    others = ({}, {"purpose": "STATISTICS"}, {"channel": "EMAIL"}, {"controller": "brand"})
    assert len({Consent(**{**CONSENT, **values}).id for values in others}) == len(others)


def test_a_key_is_one_however_the_record_that_it_names_is_named() -> None:
    """By its key in the source or by its id: the same judgement."""
    said = {**KEYS, "customer": "anna", "verdict": "CONFIRMED", "at": NOON, "interaction": "call"}
    by_key, by_id = Judgement(**said, need="hour"), Judgement(**said, need=resolve("Need", KEYS["source"], "hour"))
    assert (by_key.id, by_key.source_key) == (by_id.id, by_id.source_key)


def test_what_was_said_is_not_said_anew_under_its_id() -> None:
    """Nor is a type named by an id, of which a key is made."""
    with pytest.raises(RecordError, match=r"Consent sourceKey 'cns_.*' is the id of a Consent, which is never changed"):
        Consent(**{**CONSENT, "source_key": Consent(**CONSENT).id})
    with pytest.raises(RecordError, match=r"Fact attribute 'fat_.*' is an id"):
        Fact(**{**FACT, "attribute": FactType(**TYPE).id})


@pytest.mark.parametrize(
    ("noted", "expires"),
    [
        (NOON, datetime(2027, 6, 15, 12, tzinfo=UTC)),
        (datetime(2024, 2, 29, tzinfo=UTC), datetime(2025, 2, 28, tzinfo=UTC)),
    ],
)
def test_an_observation_counts_for_a_year(noted: datetime, expires: datetime) -> None:
    """Unless its author says otherwise."""
    note = Observation(**KEYS, customer="anna", text="Counts the stairs", author="Nora", noted_at=noted)
    own = Observation(**KEYS, customer="anna", text="Counts the stairs", author="Nora", noted_at=noted, expires_at=noted + timedelta(7))
    assert (note.expires_at, own.expires_at) == (expires, noted + timedelta(7))


def test_a_promise_is_not_kept_before_it_is_made() -> None:
    """Nor due."""
    for name in ("kept_at", "due_at"):
        with pytest.raises(RecordError, match=r"Promise (keptAt|dueAt) 2026-06-14.* lies before madeAt"):
            Promise(**KEYS, customer="anna", text="We ring", made_at=NOON, **{name: NOON - timedelta(1)})
