"""References: what follows from the orders of a customer alone, and her age."""

from __future__ import annotations

from datetime import date, datetime

from .commerce import is_cancelled, lines
from .graph import Thing
from .references import current
from .world import World


def standing(world: World, customer: Thing) -> list[Thing]:
    """The orders she placed that were not cancelled."""
    return [order for order in world.graph.naming("Order", "customer", customer) if not is_cancelled(order)]


def last_order_at(world: World, customer: Thing) -> datetime | None:
    """When she last placed an order that was not cancelled."""
    return max((order.record.ordered_at for order in standing(world, customer)), default=None)


def first_order_at(world: World, customer: Thing) -> datetime | None:
    """When she first placed an order that was not cancelled."""
    return min((order.record.ordered_at for order in standing(world, customer)), default=None)


def last_order(world: World, customer: Thing) -> Thing | None:
    """The latest order she placed that was not cancelled; of several at one moment the first by id."""
    last = last_order_at(world, customer)
    found = [order for order in standing(world, customer) if order.record.ordered_at == last]
    return min(found, key=lambda order: order.id, default=None)


def order_count(world: World, customer: Thing) -> int:
    """How many orders she placed that were not cancelled."""
    return len(standing(world, customer))


def purchases(world: World, customer: Thing) -> list[Thing]:
    """Every line of every order she placed."""
    return [line for order in world.graph.naming("Order", "customer", customer) for line in lines(world, order)]


def is_minor(world: World, customer: Thing) -> bool:
    """Under 18 by the birth date; where none is known, whoever is a child of a household now."""
    born: date | None = customer.record.birth_date
    if born is None:
        return any(each.record.role == "CHILD" for each in current(world.graph.naming("Membership", "customer", customer), world.now))
    return years_later(born, 18) > world.today


def years_later(born: date, years: int) -> date:
    """The day on which somebody turns so many years old."""
    # Whoever was born on 29 February comes of age on the last day of that month.
    leapless = born.month == 2 and born.day == 29 and (born.year + years) % 4 != 0
    return born.replace(year=born.year + years, day=28 if leapless else born.day)
