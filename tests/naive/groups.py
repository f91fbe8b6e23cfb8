"""The groups of a list: rows with the same keys, and what is worked out of each group's rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from graphql import GraphQLObjectType, get_named_type

from .amounts import Money
from .conditions import leaf_fits
from .graph import Thing
from .moments import spelt
from .values import Holder, value
from .world import World

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda held, given: held == given,
    "ne": lambda held, given: held != given,
    "lt": lambda held, given: held is not None and held < given,
    "lte": lambda held, given: held is not None and held <= given,
    "gt": lambda held, given: held is not None and held > given,
    "gte": lambda held, given: held is not None and held >= given,
}


@dataclass(frozen=True)
class List:
    """All rows of a list in its order, and their type."""

    world: World
    rows: Sequence[Holder]
    type: GraphQLObjectType

    def groups(self, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The groups that the arguments of `groups` ask for."""
        members: defaultdict[tuple[Any, ...], list[Holder]] = defaultdict(list)
        for row in self.rows:
            members[tuple(_key(self.world, row, self.type, item) for item in given["by"])].append(row)
        if not given["by"] and not members:
            members[()] = []
        found = [_Group(self, keys, rows) for keys, rows in members.items()]
        found = [group for group in found if all(group.fits(condition) for condition in given.get("having") or ())]
        for place in reversed(range(len(given["by"]))):
            found = _sorted(found, lambda group, place=place: group.keys[place], False)
        for key in reversed(given.get("orderBy") or ()):
            found = _sorted(found, lambda group, key=key: group.key(key), key["sort"] == "DESC")
        size = 20 if given.get("first") is None else given["first"]
        return [group.shown() for group in found[:size]]


@dataclass(frozen=True)
class _Group:
    """Rows that have their keys in common."""

    list: List
    keys: tuple[Any, ...]
    rows: Sequence[Holder]

    def fits(self, condition: Mapping[str, Any]) -> bool:
        held = self.number(condition)
        timely = next((condition[word] for word in ("time", "day", "length") if word in condition), {})
        plain = all(_COMPARED[word](held, condition[word]) for word in _COMPARED if word in condition)
        return plain and all(leaf_fits(self.list.world, held, operand, word) for word, operand in timely.items())

    def key(self, key: Mapping[str, Any]) -> Any:
        return self.keys[key["key"]] if key.get("key") is not None else self.number(key)

    def number(self, asked: Mapping[str, Any]) -> Any:
        """A measure as a number; of amounts the one in the currency that is asked for, in major units."""
        if asked["measure"] == "N":
            return len(self.rows)
        if asked.get("path") is not None:
            return self.over(asked["path"])
        found = self.measure(asked["measure"].lower(), _field(self.list.type, asked["field"]))
        if not isinstance(found, list):
            return found
        currency = asked.get("currency") or self.list.world.currency
        return next((Decimal(each.amount) for each in found if each.currency == currency), None)

    def over(self, path: str) -> int:
        """How many different things or values the fields of a path lead to, one after the other, from all rows together."""
        found: list[Any] = list(self.rows)
        for name in path.split("."):
            several = [value(self.list.world, each, name) for each in found]
            found = [each for held in several for each in (held if isinstance(held, list) else [held]) if each is not None]
        return len({each.id if isinstance(each, Thing) else each for each in found})

    def outliers(self, of: str, first: int | None = None, **given: str) -> list[Holder]:
        """Rows more than 1.5 quartile distances below the lower or above the upper quartile, the farthest from the median first."""
        field = _field(self.list.type, of)
        currency = given.get("currency", self.list.world.currency)
        numbers = [(_number(value(self.list.world, row, field), currency), row) for row in self.rows]
        held = [(each, row) for each, row in numbers if each is not None]
        lower, median, upper = (_percentile([each for each, _ in held], share) if held else 0 for share in (0.25, 0.5, 0.75))
        reach = 1.5 * (upper - lower)
        far = [(abs(each - median), row) for each, row in held if each < lower - reach or each > upper + reach]
        far.sort(key=lambda each: each[0], reverse=True)
        return [row for _, row in far[: 20 if first is None else first]]

    def values(self, field: str) -> list[Any]:
        """The values of a field, without those that are missing."""
        return [held for row in self.rows if (held := value(self.list.world, row, field)) is not None]

    def measure(self, function: str, field: str) -> Any:
        """One measure of one field; of amounts one for each currency, in the order of their codes."""
        held = self.values(field)
        counts = {"count": len(held), "missing": len(self.rows) - len(held), "distinct": len(set(held))}
        if function in counts:
            return counts[function]
        if get_named_type(self.list.type.fields[field].type).name != "Money":
            return _measured(function, held)
        currencies = sorted({each.currency for each in held})
        return [Money(_whole(function, [each.minor for each in held if each.currency == currency]), currency) for currency in currencies]

    def shown(self) -> dict[str, Any]:
        """As graphql-core reads it, each measure worked out when it is asked for."""
        functions = ("count", "missing", "distinct", "sum", "avg", "median", "p90", "min", "max")
        measures = {function: {field: self._later(function, field) for field in self.list.type.fields} for function in functions}
        return {
            "keys": [None if key is None else _text(key) for key in self.keys],
            "n": len(self.rows),
            **measures,
            "nodes": lambda first=None: list(self.rows[: 20 if first is None else first]),
            "distinctOver": self.over,
            "outliers": self.outliers,
        }

    def _later(self, function: str, field: str) -> Callable[[], Any]:
        return lambda: self.measure(function, field)


def _number(held: Any, currency: str) -> Any:
    """A number as it is, a length of time in microseconds, an amount in minor units where it is in that currency."""
    if isinstance(held, timedelta):
        return held / timedelta(microseconds=1)
    if not isinstance(held, Money):
        return held
    return held.minor if held.currency == currency else None


def _sorted(found: list[_Group], key: Callable[[_Group], Any], descending: bool) -> list[_Group]:
    known = sorted((group for group in found if key(group) is not None), key=key, reverse=descending)
    return known + [group for group in found if key(group) is None]


def _field(type_: GraphQLObjectType, word: str) -> str:
    return next(name for name in type_.fields if _CAPITAL.sub("_", name).upper() == word)


def _key(world: World, row: Holder, type_: GraphQLObjectType, item: Mapping[str, Any]) -> Any:
    if "field" in item:
        held, unit = value(world, row, _field(type_, item["field"])), item.get("unit")
        return held if unit is None or held is None else _part(world, held, unit)
    [(name, below)] = item.items()
    neighbour, inner = value(world, row, name), get_named_type(type_.fields[name].type)
    assert isinstance(inner, GraphQLObjectType)
    return None if neighbour is None else _key(world, neighbour, inner, below)


def _part(world: World, held: date, unit: str) -> Any:
    """The unit a time falls into, by the clock and calendar of the business."""
    local = held.astimezone(world.zone) if isinstance(held, datetime) else held
    if isinstance(local, datetime) and unit in ("MINUTE", "HOUR"):
        start = local.replace(second=0, microsecond=0) if unit == "MINUTE" else local.replace(minute=0, second=0, microsecond=0)
        return start.astimezone(UTC)
    if isinstance(local, datetime) and unit == "HOUR_OF_DAY":
        return local.hour
    day = local.date() if isinstance(local, datetime) else local
    match unit:
        case "WEEKDAY":
            return day.isoweekday()
        case "WEEK":
            return day - timedelta(days=day.isoweekday() - 1)
        case "MONTH":
            return day.replace(day=1)
        case "QUARTER":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "YEAR":
            return day.replace(month=1, day=1)
        case _:
            return day


def _text(key: Any) -> str:
    if isinstance(key, bool):
        return str(key).lower()
    return spelt(key) if isinstance(key, date | timedelta) else str(key)


def _measured(function: str, held: list[Any]) -> Any:
    """A measure of numbers, times or lengths of time; means of lengths to the millisecond."""
    if not held:
        return None
    if isinstance(held[0], timedelta) and function in ("avg", "median", "p90"):
        micros = [each // timedelta(microseconds=1) for each in held]
        return timedelta(milliseconds=floor(float(_measured(function, micros)) / 1000 + 0.5))
    match function:
        case "sum":
            return sum(held[1:], held[0])
        case "avg":
            return sum(held) / len(held)
        case "min":
            return min(held)
        case "max":
            return max(held)
        case _:
            return _percentile(held, 0.5 if function == "median" else 0.9)


def _percentile(held: list[Any], share: float) -> float:
    """Hyndman and Fan's type 7: between the two values around the place (n - 1) times the share."""
    ordered, place = sorted(held), (len(held) - 1) * share
    lower, upper = ordered[floor(place)], ordered[min(floor(place) + 1, len(held) - 1)]
    return float(lower + (upper - lower) * (place - floor(place)))


def _whole(function: str, minors: list[int | float]) -> int | float:
    """A measure of minor units: sums and ends to the last digit, as a price may be finer than a minor unit; others half to even."""
    exact = [Fraction(str(each)) for each in minors]
    if function in ("sum", "min", "max"):
        found = _measured(function, exact)
        return int(found) if found.denominator == 1 else float(found)
    return round(sum(exact) / len(exact)) if function == "avg" else round(_measured(function, minors))
