"""The arguments of `groups` become keys, conditions and an order, refused where a field has no such thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn

from ..errors import Code
from .arguments import param
from .conditions import operands, refuse_null_operand
from .cursor import refusal
from .groups import COUNTING, Function, GroupKey, GroupOrder, Having, Measure, Outliers, TimeUnit, Trail
from .nature import MONEY
from .params import Context, Param
from .paths import TIMES, Paths
from .slots import Revealed
from .targets import Targets
from .tree import Leaf, Selection, Stored, Value

OPERATORS = ("eq", "gt", "gte", "lt", "lte", "ne")
NUMBERS = ("Int", "Float", "Duration", MONEY)
EXTREMES = (Function.MIN, Function.MAX)
TIMELY = {"DateTime": "time", "Date": "day", "Duration": "length"}  # the word under which a condition on a group compares such a value
OF_A_CLOCK = (TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.HOUR_OF_DAY)


class Grouping:
    """Reads what `groups` is asked for over rows of one type."""

    def __init__(self, targets: Targets, paths: Paths, row: str, revealed: Revealed) -> None:
        self._frame = targets.frame
        self._targets = targets
        self._paths = paths
        self._row = row
        self._revealed = revealed

    def keys(self, by: Sequence[Mapping[str, Any]]) -> tuple[GroupKey, ...]:
        """What rows are put together by. Raises a GraphQL error for what has no groups."""
        return tuple(self._key(self._row, item, f"groups.by[{place}]") for place, item in enumerate(by))

    def having(self, asked: Sequence[Mapping[str, Any]]) -> tuple[Having, ...]:
        """Conditions that all hold, in the order they were given. Raises a GraphQL error for what is no number."""
        found: list[Having] = []
        for place, item in enumerate(asked):
            here = f"groups.having[{place}]"
            measure, currency = self._number(item, here)
            known = len(found)
            found += self._timely(measure, item, here) if measure.leaf.type in TIMELY else self._compared(measure, currency, item, here)
            if len(found) == known:
                _refuse(here, f"compares {measure.function.name} with nothing")
        return tuple(found)

    def _compared(self, measure: Measure, currency: Param | None, item: Mapping[str, Any], here: str) -> Iterator[Having]:
        for word in (word for word in TIMELY.values() if word in item):
            _refuse(f"{here}.{word}", f"says nothing: {measure.function.name} is a number here")
        for operator in (word for word in OPERATORS if word in item):
            if item[operator] is None:
                _refuse(f"{here}.{operator}", "is null; leave it out")
            source = item[operator] if currency is None else (item[operator], currency.source)
            value = Param(source, "Number" if currency is None else MONEY, role="operand")
            yield Having(measure, operator, value, currency)

    def _timely(self, measure: Measure, item: Mapping[str, Any], here: str) -> Iterator[Having]:
        """Conditions on a moment, a day or a length of time, each under a word of its own, in the operators of filters."""
        type_name = measure.leaf.type
        own = TIMELY[type_name]
        for word in (word for word in (*OPERATORS, *TIMELY.values()) if word in item and word != own):
            _refuse(f"{here}.{word}", f"says nothing: {measure.function.name} is a {type_name} here; ask with {own}")
        if own in item and item[own] is None:
            _refuse(f"{here}.{own}", "is null; leave it out")
        asked: Mapping[str, Any] = item.get(own) or {}
        for operator in sorted(asked):
            refuse_null_operand(asked[operator], f"{here}.{own}.{operator}")
            for word, value in operands(type_name, operator, asked[operator], self._targets.now):
                yield Having(measure, word, value, None)

    def order(self, asked: Sequence[Mapping[str, Any]], keys: int) -> tuple[GroupOrder, ...]:
        """The client's order; the keys themselves follow. Raises a GraphQL error for what cannot be ordered by."""
        found: list[GroupOrder] = []
        for place, item in enumerate(asked):
            here, descending = f"groups.orderBy[{place}]", item["sort"].name == "DESC"
            if (item.get("key") is None) == (item.get("measure") is None):
                _refuse(here, "has a key or a measure, exactly one of them")
            if item.get("key") is None:
                found.append(GroupOrder(*self._number(item, here), descending))
                continue
            if not 0 <= (key := self._revealed.ask(item["key"], int)) < keys:
                _refuse(f"{here}.key", f"is {key}; the keys of these groups count from 0 to {keys - 1}" if keys else "names a key of none")
            found.append(GroupOrder(key, None, descending))
        return tuple(found)

    def measure(self, function: str, name: str) -> Measure:
        """One field of a measure that a client selects, such as `sum { net }`."""
        return Measure(Function(function), self._targets.target(self._row, name, {}))

    def distinct_over(self, path: Any) -> Measure:
        """How many different values or nodes a path leads to from all rows of a group. Raises a GraphQL error where it leads nowhere."""
        return self._over(path, "groups.distinctOver")

    def outliers(self, given: Mapping[str, Any], limit: Param, selection: Selection) -> Outliers:
        """The rows that lie far from the others. Raises a GraphQL error for what is no number, and for a currency that says nothing."""
        asked = {"measure": Function.MEDIAN, "field": given["of"], **{word: given[word] for word in ("currency",) if word in given}}
        measure, currency = self._number(asked, "groups.outliers")
        assert not isinstance(measure.target, Trail | None)
        return Outliers(measure.target, currency, limit, selection)

    def _over(self, path: Any, here: str) -> Measure:
        names, said = self._paths.names(path, here)
        found = self._paths.over(self._row, names, said)
        assert found is not None  # a path has at least one name
        return Measure(Function.DISTINCT, found)

    def _key(self, row: str, item: Mapping[str, Any], here: str) -> GroupKey:
        names = [name for name in item if name != "unit"]
        if len(names) != 1 or item[names[0]] is None:
            _refuse(here, "names exactly one field, or one neighbour with a field of its own")
        name, unit = names[0], item.get("unit")
        if name == "field":
            target = self._targets.target(row, item[name].value, {})
            _check(target.leaf, unit, f"{here}.{item[name].name}")
            return GroupKey(target, unit)
        if unit is not None:
            _refuse(here, f"has its unit inside of {name}, beside the field")
        key, nature = self._key(self._frame.nature(row, name).result, item[name], f"{here}.{name}"), self._frame.nature(row, name)
        if nature.form == "facet":
            return key
        return GroupKey(self._targets.reached(row, name, {}, key.target), key.unit)

    def _number(self, item: Mapping[str, Any], here: str) -> tuple[Measure, Param | None]:
        """A measure that is a number, and the currency in which it is one."""
        function, field = item["measure"], item.get("field")
        if item.get("path") is not None:
            if function is not Function.DISTINCT or field is not None:
                _refuse(f"{here}.path", "stands with DISTINCT, instead of a field")
            return self._without_currency(self._over(item["path"], f"{here}.path"), item, here), None
        if "currency" in item and item["currency"] is None:
            _refuse(f"{here}.currency", "is null; leave it out for the business's own")
        if function is Function.N and field is not None:
            _refuse(here, "counts rows with N, of no field")
        if function is Function.N:
            return self._without_currency(Measure(function), item, here), None
        if field is None:
            _refuse(here, f"says {function.name} of no field")
        target: Stored | Value = self._targets.target(self._row, field.value, {})
        measure = Measure(function, target)
        if function not in COUNTING and target.leaf.type not in (*NUMBERS, *(TIMES if function in EXTREMES else ())):
            _refuse(here, f"asks {function.name} of {field.name}, which is no number")
        if not measure.is_amount:
            return self._without_currency(measure, item, here), None
        return measure, param(item.get("currency", Context("currency")), "Currency", role="operand")

    def _without_currency(self, measure: Measure, item: Mapping[str, Any], here: str) -> Measure:
        if "currency" in item:
            _refuse(f"{here}.currency", f"says nothing: {measure.function.name} is no amount here")
        return measure


def _check(leaf: Leaf, unit: TimeUnit | None, here: str) -> None:
    """Raises a GraphQL error for a unit of what is no time, and for groups by amounts."""
    if leaf.type == MONEY:
        _refuse(here, "is an amount; group by its currency, or by something else")
    if unit is not None and (leaf.type not in ("DateTime", "Date") or (leaf.type == "Date" and unit in OF_A_CLOCK)):
        _refuse(here, f"has no {unit.name}; it is of type {leaf.type}")


def _refuse(place: str, fact: str) -> NoReturn:
    raise refusal(f"{place} {fact}.", Code.BAD_USER_INPUT)
