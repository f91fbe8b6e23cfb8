"""The references of the naive model, on the stories: values that one can add up in the head."""

from __future__ import annotations

import pytest

from graph_api.catalog import load
from graph_api.schema import catalog_root
from seed.sources import stories
from tests.naive.amounts import Money, cut, divided_half_even
from tests.naive.areas import REFERENCES
from tests.naive.graph import Thing
from tests.naive.moments import spelt
from tests.naive.search import APART
from tests.naive.values import ROOT, value
from tests.naive.world import World


@pytest.fixture(scope="module")
def world() -> World:
    """The stories and the town at their clock."""
    return World.of(stories.read(), "2026-06-15T12:00:00Z", "America/New_York")


def thing(world: World, label: str, key: str) -> Thing:
    """The thing of a type with this key of the stories."""
    return next(each for each in world.graph.all(label) if each.record.source_key == key)


def test_every_body_has_a_reference() -> None:
    """And no reference is without its body, but for `node`, which has no file; what has a score stands apart."""
    bodies = {f"{type_}.{field}" for type_, field in load(catalog_root()).bodies if type_ != "Mutation"}
    assert bodies - APART == set(REFERENCES) - {"Query.node"}


def test_every_list_has_the_order_of_its_header() -> None:
    """The order is part of what the sentence promises."""
    bodies = load(catalog_root()).bodies.values()
    compared = [body for body in bodies if body.type != "Mutation" and f"{body.type}.{body.field}" not in APART]
    assert {body.path for body in compared if REFERENCES[f"{body.type}.{body.field}"].order != body.header.orders} == set()


@pytest.mark.parametrize(
    ("unit", "net"),
    [("MONTH", 3000), ("QUARTER", 3000 + 5000 - 4000), ("YEAR", 3000 + 5000 - 4000 + 6500)],
)
def test_spend_of_mrs_peterson(world: World, unit: str, net: int) -> None:
    """The sums that stand in the head of her story."""
    spend = value(world, thing(world, "Customer", "margaret-peterson"), "spend")
    [window] = value(world, spend, "window", {"unit": unit, "mode": "CALENDAR"})
    assert window["net"] == Money(net, "USD")


def test_spend_of_last_year(world: World) -> None:
    """The whole window before the running one."""
    spend = value(world, thing(world, "Customer", "margaret-peterson"), "spend")
    [window] = value(world, spend, "window", {"unit": "YEAR", "mode": "CALENDAR", "period": "PREVIOUS"})
    assert (window["net"], spelt(window["from"])) == (Money(2000, "USD"), "2025-01-01T05:00:00Z")


def test_two_payers_share_an_order(world: World) -> None:
    """25 and 20 of 45 dollars."""
    shares = [value(world, thing(world, "Customer", key), "payments") for key in ("jana-novak", "tomas-dvorak")]
    dress = [payment["paid"] for found in shares for payment in found if payment["order"].record.number == "2001"]
    assert dress == [Money(2500, "USD"), Money(2000, "USD")]


def test_the_early_survey_is_no_measure(world: World) -> None:
    """Sent on the 17th; the parcel came on the 19th."""
    assert value(world, thing(world, "Survey", "jana-early-survey"), "validTiming") is False


def test_the_dress_came_in_time(world: World) -> None:
    """A day before the party."""
    order = thing(world, "Order", "2001")
    assert (spelt(value(world, order, "deliveredAt")), value(world, order, "isLate")) == ("2026-03-19T20:00:00Z", False)


def test_a_child_of_two_homes(world: World) -> None:
    """Mia's relatives are of both; her mother's are Mia alone."""
    relatives = {key: value(world, thing(world, "Customer", key), "relatives") for key in ("mia-novak", "jana-novak")}
    names = {key: sorted(person.record.display_name for person in found) for key, found in relatives.items()}
    assert names == {"mia-novak": ["Jana Novak", "Tomas Dvorak"], "jana-novak": ["Mia"]}


def test_a_number_that_changed_hands(world: World) -> None:
    """It names him before April 2024, and her since."""
    mark = {"type": "PHONE", "value": "+1 (555) 010-0199"}
    now = value(world, ROOT, "recognise", mark)
    then = value(world, ROOT, "recognise", {**mark, "at": thing(world, "Membership", "novaks-tomas").record.valid_from})
    found = [value(world, touch, "identified").record.display_name for touch in (now, then)]
    assert found == ["Jana Novak", "Tomas Dvorak"]


def test_shares_are_cut_towards_zero() -> None:
    """A third of a hundred, and of a hundred taken back."""
    assert [cut(amount, 1, 3) for amount in (100, -100)] == [33, -33]


def test_halves_are_rounded_to_even() -> None:
    """Up and down, above and below zero."""
    assert [divided_half_even(amount, 2) for amount in (5, 7, -5, -7)] == [2, 4, -2, -4]


def test_money_is_spelt_with_the_decimals_of_its_currency() -> None:
    """Two for most, none for yen, three for dinars."""
    assert [Money(5, currency).amount for currency in ("USD", "JPY", "KWD")] == ["0.05", "5", "0.005"]
