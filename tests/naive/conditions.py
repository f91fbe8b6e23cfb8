"""Filters in two-valued logic: nothing is equal to null, less than null or like null, so the opposite of each of these is true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from graphql import GraphQLInputObjectType, get_named_type

from .amounts import Money
from .paths import Elsewhere
from .values import Holder, value
from .world import World

OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda held, given: held == given,
    "in": lambda held, given: held in given,
    "lt": lambda held, given: held < given,
    "lte": lambda held, given: held <= given,
    "gt": lambda held, given: held > given,
    "gte": lambda held, given: held >= given,
    "contains": lambda held, given: given in held,
    "startsWith": lambda held, given: held.startswith(given),
    "endsWith": lambda held, given: held.endswith(given),
}
OPPOSITES = {"ne": "eq", "notIn": "in"}
Around = tuple[Holder, ...]  # a thing, last, and the things around it, outermost first


def fits(world: World, around: Around, condition: Mapping[str, Any], form: GraphQLInputObjectType) -> bool:
    """Whether a thing or row, the last of those around, meets every part of a condition; `form` is the condition's input type."""
    return all(_part(world, around, (name, given), form) for name, given in condition.items())


def _part(world: World, around: Around, part: tuple[str, Any], form: GraphQLInputObjectType) -> bool:
    name, given = part
    match name:
        case "and":
            return all(fits(world, around, each, form) for each in given)
        case "or":
            return any(fits(world, around, each, form) for each in given)
        case "not":
            return not fits(world, around, given, form)
        case _:
            inner = inner_form(form, name)
    asked = {word: each for word, each in given.items() if word != "args"}
    held = value(world, around[-1], name, dict(given.get("args") or {}))
    if "some" in inner.fields:
        return all(_many(world, [(*around, each) for each in held], part, inner_form(inner, part[0])) for part in asked.items())
    if "currency" in inner.fields and "isNull" in inner.fields:
        return _money(world, held, asked)
    if "isNull" in inner.fields:
        return all(leaf_fits(world, *_seen(world, around, held, operand), operator) for operator, operand in asked.items())
    return held is not None and fits(world, (*around, held), asked, inner)


def inner_form(form: GraphQLInputObjectType, name: str) -> GraphQLInputObjectType:
    """The input type of a part of a condition."""
    inner = get_named_type(form.fields[name].type)
    assert isinstance(inner, GraphQLInputObjectType)
    return inner


def _many(world: World, held: list[Around], part: tuple[str, Any], form: GraphQLInputObjectType) -> bool:
    quantifier, condition = part
    found = (fits(world, each, condition, form) for each in held)
    match quantifier:
        case "some":
            return any(found)
        case "none":
            return not any(found)
        case _:
            return all(found)


def _money(world: World, held: Money | None, asked: Mapping[str, Any]) -> bool:
    """Amounts of another currency than the one that is asked for are as if there were none."""
    there = held is not None and held.currency == asked.get("currency", world.currency)
    amount = Decimal(held.amount) if held is not None and there else None
    operators = {word: operand for word, operand in asked.items() if word != "currency"}
    if not operators:
        return there or not asked
    return all(leaf_fits(world, held if word == "isNull" else amount, operand, word) for word, operand in operators.items())


def _seen(world: World, around: Around, held: Any, operand: Any) -> tuple[Any, Any]:
    """Both sides of a comparison: a time that stands elsewhere is looked up, and where one of two times is a day, days are compared."""
    if not isinstance(operand, Elsewhere):
        return held, operand
    days = isinstance(held, date) and not isinstance(held, datetime)
    there = operand.time(world, around, days=days)
    if isinstance(held, datetime) and isinstance(there, date) and not isinstance(there, datetime):
        return world.day(held), there
    return held, there


def leaf_fits(world: World, held: Any, operand: Any, operator: str) -> bool:
    """Whether a value is what an operator of a condition asks for."""
    if operator == "isNull":
        return (held is None) == operand
    if operator in OPPOSITES:
        return not leaf_fits(world, held, operand, OPPOSITES[operator])
    if operator == "within":
        return held is not None and _is_within(world, held, operand)
    return held is not None and operand is not None and OPERATORS[operator](held, operand)


def _is_within(world: World, held: date, span: timedelta) -> bool:
    """Whether it lies between now and so long from now, or before now; a day, between the days of these two."""
    ends = sorted((world.now, world.now + span))
    if isinstance(held, datetime):
        return ends[0] <= held <= ends[1]
    return world.day(ends[0]) <= held <= world.day(ends[1])
