"""Who is one person: what each rule says of two records, one rule at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph_api.errors import SettingError
from graph_api.identity import likeness
from graph_api.identity.candidates import MOST_ALIKE, pairs
from graph_api.identity.clusters import consistent
from graph_api.identity.consent import agreed_by_all
from graph_api.identity.deciding import Verdict, judge
from graph_api.identity.households import households
from graph_api.identity.marks import is_stopped, shared_marks, why_weak
from graph_api.identity.person import Address, Belonging, HeldMark, Person, names_of
from graph_api.identity.rules import read_rules, standard_rules

RULES = standard_rules()
BORN = date(1980, 5, 17)
MAIL = HeldMark("idf_mail", "EMAIL", "ann@example.org", is_strong=True)
TABLET = HeldMark("idf_tablet", "DEVICE_ID", "tablet-1", is_strong=False)
PHONE = HeldMark("idf_phone", "PHONE", "+49301234567", is_strong=True)
HOME = Address("3 Mill Road, Larkfield")
ANN = Person("cus_a", "KNOWN", "Ann", "Fox", BORN, False, addresses=(HOME,))
ANN_TOO = replace(ANN, id="cus_b")
VISITOR = Person("cus_v", "ANONYMOUS")
MARCH, MAY = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "verdict", "rule"),
    [
        ({}, Verdict.MERGE, "same_person"),
        ({"given": "Anne", "birth_date": date(1980, 5, 18)}, Verdict.MERGE, "same_person"),
        ({"given": "Fox", "family": "Ann"}, Verdict.MERGE, "same_person"),
        ({"birth_date": date(1980, 12, 5)}, Verdict.APART, "same_person"),
        ({"birth_date": None}, Verdict.SUGGEST, "same_person"),
        ({"given": None}, Verdict.SUGGEST, "same_person"),
        ({"given": "Berta"}, Verdict.SUGGEST, "same_person"),
        ({"given": "Berta", "addresses": ()}, Verdict.APART, "same_person"),
        ({"birth_date": None, "addresses": ()}, Verdict.APART, "same_person"),
        ({"is_minor": True}, Verdict.SUGGEST, "same_person"),
        ({"kind": "ANONYMOUS"}, Verdict.SUGGEST, "same_person"),
    ],
)
def test_two_known_people_are_judged_by_what_they_said_of_themselves(change: dict[str, object], verdict: Verdict, rule: str) -> None:
    """Names, birthday and address agree, but for one thing."""
    found = judge(ANN, replace(ANN_TOO, **change), RULES)
    assert (found.verdict, found.rule) == (verdict, rule)


def test_no_number_of_weak_marks_merges_two_known_people() -> None:
    """A family shares a tablet, a cookie and an address: somebody may look at it, and that is all."""
    marks = tuple(replace(TABLET, id=f"idf_{number}") for number in range(20))
    one, other = (Person(f"cus_{key}", "KNOWN", "Ann", marks=marks, addresses=(HOME,)) for key in "ab")
    assert judge(one, other, RULES).verdict is Verdict.SUGGEST


@pytest.mark.parametrize(
    ("mark", "born", "verdict"),
    [(MAIL, None, Verdict.MERGE), (PHONE, None, Verdict.SUGGEST), (PHONE, BORN, Verdict.MERGE)],
    ids=["a mailbox is enough", "a telephone is not", "a telephone and a birthday are"],
)
def test_a_strong_mark_and_a_name_make_one_person(mark: HeldMark, born: date | None, verdict: Verdict) -> None:
    """A telephone rings for father and son."""
    one, other = (Person(f"cus_{key}", "KNOWN", "Ann", None, born, marks=(mark,)) for key in "ab")
    assert judge(one, other, RULES).verdict is verdict


def test_a_couple_with_one_mailbox_is_two() -> None:
    """Two given names that have nothing in common speak louder than any mark."""
    found = judge(replace(ANN, marks=(MAIL,)), replace(ANN_TOO, given="Berta", birth_date=None, marks=(MAIL,)), RULES)
    assert (found.verdict is Verdict.MERGE, found.contradicts) == (False, True)


@pytest.mark.parametrize(("granted", "verdict"), [((), Verdict.SUGGEST), (("PERSONALISATION",), Verdict.MERGE)])
def test_a_visitor_joins_only_for_purposes_granted(granted: tuple[str, ...], verdict: Verdict) -> None:
    """And she joins the known person, whatever the order of their ids."""
    found = judge(replace(VISITOR, id="cus_0", marks=(MAIL,)), replace(ANN, marks=(MAIL,)), RULES, granted)
    assert (found.verdict, found.rule, found.one, found.other) == (verdict, "visitor_logs_in", "cus_a", "cus_0")


def test_a_mark_that_changed_hands_is_not_shared() -> None:
    """One gave the number up before the other had it."""
    one = replace(ANN, marks=(replace(PHONE, valid_to=MARCH),))
    assert list(shared_marks(one, replace(ANN_TOO, marks=(replace(PHONE, valid_from=MAY),)), RULES)) == []
    assert len(list(shared_marks(one, replace(ANN_TOO, marks=(replace(PHONE, valid_to=MAY),)), RULES))) == 1


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        (MAIL, ""),
        (TABLET, "DEVICE_ID is often shared"),
        (replace(PHONE, holders=4), ""),
        (replace(PHONE, holders=5), "5 people hold it, more than 4"),
        (replace(MAIL, value="none@none"), "it stands on the stop list"),
    ],
)
def test_a_mark_is_weak_for_a_reason(mark: HeldMark, reason: str) -> None:
    """By its sort, by how many hold it, or because it is none."""
    assert why_weak(mark, RULES) == reason


@pytest.mark.parametrize("value", ["info@example.org", "nobody", "noreply@example.org", "someone@localhost"])
def test_a_mailbox_of_nobody_is_stopped(value: str) -> None:
    """What a company reads, and what cannot be written to."""
    assert is_stopped(replace(MAIL, value=value), RULES)


def test_a_number_of_equal_digits_is_stopped() -> None:
    """Seven of them; six may be somebody's."""
    assert [is_stopped(replace(PHONE, value=f"+49{'5' * count}12"), RULES) for count in (6, 7)] == [False, True]


def test_a_chain_does_not_join_who_contradict_each_other() -> None:
    """Each link is likely, and the ends are mother and daughter."""
    first, middle = replace(ANN, marks=(MAIL,)), Person("cus_m", "KNOWN", "Ann", "Fox", marks=(MAIL,))
    last = replace(ANN_TOO, birth_date=date(2001, 1, 30), marks=(MAIL,))
    found = [judge(first, middle, RULES), judge(middle, last, RULES)]
    assert [each.verdict for each in found] == [Verdict.MERGE, Verdict.MERGE]
    assert [each.verdict for each in consistent(found, [first, middle, last], RULES)] == [Verdict.SUGGEST, Verdict.SUGGEST]


def test_people_are_compared_once_and_not_in_crowds() -> None:
    """Two keys in common are one comparison; what very many have in common tells nothing."""
    crowd = [Person(f"cus_{number}", "KNOWN", marks=(TABLET,)) for number in range(MOST_ALIKE + 1)]
    assert [(one.id, other.id) for one, other in pairs([ANN_TOO, ANN])] == [("cus_a", "cus_b")]
    assert (list(pairs(crowd)), len(list(pairs(crowd[1:])))) == ([], MOST_ALIKE * (MOST_ALIKE - 1) // 2)


def test_a_household_is_one_family_name_at_one_address() -> None:
    """Written in whatever way; another house number is another house."""
    spouse = replace(ANN, id="cus_c", given="Ben", addresses=(Address("Larkfield, 3 Mill Rd."),))
    neighbour = replace(ANN, id="cus_d", given="Cid", addresses=(Address("4 Mill Road, Larkfield"),))
    same = replace(spouse, addresses=(Address("LARKFIELD 3 mill-road"),))
    assert [each.members for each in households([ANN, same, neighbour], RULES)] == [("cus_a", "cus_c")]


@pytest.mark.parametrize(
    "change",
    [
        {"addresses": (Address("3 Mill Road, Larkfield", is_confidential=True),)},
        {"belongings": (Belonging("hou_1", MARCH),)},
        {"family": "Berg"},
        {"family": None},
    ],
    ids=["a confidential address", "an ended household", "another name", "no name"],
)
def test_no_household_is_formed_across_what_parts_people(change: dict[str, object]) -> None:
    """Whoever hid from him or moved out is not put together with him again."""
    ann = replace(ANN, belongings=(Belonging("hou_1"),))
    assert households([ann, replace(ANN_TOO, given="Ben", **change)], RULES) == []


def test_a_household_that_stands_needs_no_rule() -> None:
    """And a house of thirteen is a house."""
    together = [replace(ANN, id=f"cus_{number}", belongings=(Belonging("hou_1"),)) for number in range(2)]
    house = [replace(ANN, id=f"cus_{number}") for number in range(13)]
    assert (households(together, RULES), households(house, RULES), len(households(house[1:], RULES))) == ([], [], 1)


def test_consent_of_one_id_is_none_of_another() -> None:
    """What each of them granted is granted; silence, a refusal and a withdrawal are not."""
    given = {"cus_a": {"MARKETING": "GRANTED", "STATISTICS": "GRANTED"}, "cus_b": {"MARKETING": "REVOKED", "STATISTICS": "GRANTED"}}
    assert agreed_by_all(given, ["cus_a", "cus_b"]) == {"STATISTICS"}
    assert agreed_by_all(given, ["cus_a", "cus_c"]) == frozenset()
    assert agreed_by_all(given, []) == frozenset()


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ann Fox", ("Ann", "Fox")),
        ("Fox, Ann Marie", ("Ann Marie", "Fox")),
        ("Ann Marie Fox", ("Ann Marie", "Fox")),
        ("Ann", ("Ann", None)),
        (None, (None, None)),
    ],
)
def test_a_name_is_read_as_it_is_written(written: str | None, names: tuple[str | None, str | None]) -> None:
    """The last word is the family's, unless a comma says otherwise."""
    assert names_of(written) == names


def test_names_are_alike_whatever_their_spelling() -> None:
    """Accents, capitals, widths and the order of several words say nothing."""
    assert likeness.names("Zoë-Anne", "anne ZOE") == 1.0
    assert likeness.names("Łukasz", "lukasz") == 1.0


@pytest.mark.parametrize(("other", "alike"), [((1980, 5, 17), 1.0), ((1980, 5, 16), 0.9), ((1980, 5, 29), 0.0), ((1981, 5, 17), 0.9)])
def test_a_slip_of_the_pen_is_no_other_birthday(other: tuple[int, int, int], alike: float) -> None:
    """One digit; two are another day."""
    assert likeness.birthdays(BORN, date(*other)) == alike


def test_day_and_month_may_be_exchanged() -> None:
    """As between two continents."""
    assert likeness.birthdays(date(1980, 5, 11), date(1980, 11, 5)) == 0.9


def test_a_rule_without_an_owner_is_refused(tmp_path: Path) -> None:
    """Nobody could be asked why it merged two people."""
    path = tmp_path / "rules.toml"
    path.write_text('[stop_list]\nreason = "x"\nhistory = ["x"]\n', encoding="utf-8")
    with pytest.raises(SettingError, match=r"\[stop_list\] has no owner"):
        read_rules(path)
