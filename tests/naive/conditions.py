"""Filters in two-valued logic: nothing is equal to null, less than null or like null, so the opposite of each of these is true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

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


def fits(world: World, holder: Holder, condition: Mapping[str, Any]) -> bool:
    """Whether a thing or row meets every part of a condition."""
    return all(_part(world, holder, name, given) for name, given in condition.items())


def _part(world: World, holder: Holder, name: str, given: Any) -> bool:
    match name:
        case "and":
            return all(fits(world, holder, each) for each in given)
        case "or":
            return any(fits(world, holder, each) for each in given)
        case "not":
            return not fits(world, holder, given)
        case _:
            held = value(world, holder, name)
    if isinstance(held, list):
        return all(_many(world, held, quantifier, inner) for quantifier, inner in given.items())
    if hasattr(held, "type"):
        return fits(world, held, given)
    return all(_leaf(held, operator, operand, given) for operator, operand in given.items())


def _many(world: World, held: list[Holder], quantifier: str, condition: Mapping[str, Any]) -> bool:
    found = (fits(world, each, condition) for each in held)
    match quantifier:
        case "some":
            return any(found)
        case "none":
            return not any(found)
        case _:
            return all(found)


def _leaf(held: Any, operator: str, operand: Any, given: Mapping[str, Any]) -> bool:
    if operator == "isNull":
        return (held is None) == operand
    if operator in OPPOSITES:
        return not _leaf(held, OPPOSITES[operator], operand, given)
    return held is not None and OPERATORS[operator](held, operand)
