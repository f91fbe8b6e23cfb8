"""Random arguments and fields of `groups`, and which of them are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any

from graphql import GraphQLEnumType, GraphQLError, GraphQLField, GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, get_named_type

from .inputs import DAYS, MOMENTS, REACHES, SPANS
from .literals import Word, written
from .paths import Paths

_UNITS = ("DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "WEEKDAY")
_OF_A_CLOCK = ("HOUR", "MINUTE", "HOUR_OF_DAY")
_COUNTING, _NUMBERS = ("COUNT", "MISSING", "DISTINCT"), ("SUM", "AVG", "MEDIAN", "P90", "MIN", "MAX")
_EXTREMES = ("MIN", "MAX")
_SUMMED = ("Int", "Float", "Duration", "Money")
_FURTHER = {"Int": _NUMBERS, "Money": _NUMBERS, "Duration": _NUMBERS, "Float": _EXTREMES, "DateTime": _EXTREMES, "Date": _EXTREMES}
_TIMELY = {"DateTime": ("time", MOMENTS), "Date": ("day", DAYS), "Duration": ("length", SPANS)}
Wrap = Callable[[Any, str], Any]


class Grouping:
    """Makes `groups` for one operation; `wrap` may put a variable in the place of a value of a type."""

    def __init__(self, random: Random, wrap: Wrap, schema: GraphQLSchema) -> None:
        self._random = random
        self._wrap = wrap
        self._paths = Paths(schema, random)

    def of(self, key: str, definition: GraphQLField, row: GraphQLObjectType, rows: Callable[[], str]) -> str:
        """The text of one `groups` under a response key; `rows` writes what is asked of a row."""
        random = self._random
        form = get_named_type(definition.args["by"].type)
        assert isinstance(form, GraphQLInputObjectType)
        by = [self._by(form, row, 0) for _ in range(random.choice((0, 1, 1, 1, 2)))]
        arguments: dict[str, Any] = {"by": by}
        fields = get_named_type(form.fields["field"].type)
        assert isinstance(fields, GraphQLEnumType)
        if random.random() < 0.3:
            number = self._number(fields, row)
            arguments["having"] = [{**number, **self._compared(number, row)}]
        if random.random() < 0.4:
            key_of = by and random.random() < 0.4
            order = {"key": self._wrap(random.randrange(len(by)), "Int!")} if key_of else self._number(fields, row)
            arguments["orderBy"] = [{**order, "sort": Word(random.choice(("ASC", "DESC")))}]
        if random.random() < 0.5:
            arguments["first"] = self._wrap(random.choice((0, 1, 2, 5, 100)), "Int")
        group = get_named_type(definition.type)
        assert isinstance(group, GraphQLObjectType)
        given = ", ".join(f"{name}: {written(value)}" for name, value in arguments.items())
        return f"{key}: groups({given}) {{ {self._fields(group, row, rows)} }}"

    def _by(self, form: GraphQLInputObjectType, row: GraphQLObjectType, depth: int) -> dict[str, Any]:
        random = self._random
        edges = [name for name in form.fields if name not in ("field", "unit")]
        enum = get_named_type(form.fields["field"].type)
        assert isinstance(enum, GraphQLEnumType)
        words = [each for each in enum.values if kind(row, each) not in ("Money", "Float")]
        if edges and (not words or (depth < 2 and random.random() < 0.3)):
            name = random.choice(edges)
            inner, type_ = get_named_type(form.fields[name].type), get_named_type(row.fields[name].type)
            assert isinstance(inner, GraphQLInputObjectType)
            assert isinstance(type_, GraphQLObjectType)
            return {name: self._by(inner, type_, depth + 1)}
        word = random.choice(words)
        found: dict[str, Any] = {"field": Word(word)}
        units = {"Date": _UNITS, "DateTime": (*_UNITS, *_OF_A_CLOCK)}.get(kind(row, word), ())
        if units and random.random() < 0.8:
            found["unit"] = Word(random.choice(units))
        return found

    def _number(self, fields: GraphQLEnumType, row: GraphQLObjectType) -> dict[str, Any]:
        random = self._random
        if random.random() < 0.4:
            return {"measure": Word("N")}
        if random.random() < 0.25:
            return {"measure": Word("DISTINCT"), "path": self._paths.over(row.name)}
        word = random.choice(list(fields.values))
        functions = (*_COUNTING, *_FURTHER.get(kind(row, word), ()))
        found = {"measure": Word(random.choice(functions)), "field": Word(word)}
        is_amount = kind(row, word) == "Money" and found["measure"].name not in _COUNTING
        return {**found, "currency": random.choice(("USD", "EUR"))} if is_amount and random.random() < 0.5 else found

    def _outliers(self, definition: GraphQLField, row: GraphQLObjectType) -> str:
        words = get_named_type(definition.args["of"].type)
        assert isinstance(words, GraphQLEnumType)
        of = self._random.choice([word for word in words.values if kind(row, word) in ("Int", "Float", "Money", "Duration")])
        given: dict[str, Any] = {"of": Word(of), "first": self._random.choice((1, 2, 5))}
        if kind(row, of) == "Money" and self._random.random() < 0.5:
            given["currency"] = self._wrap("EUR", "String!")
        return ", ".join(f"{name}: {written(value)}" for name, value in given.items())

    def _compared(self, number: Mapping[str, Any], row: GraphQLObjectType) -> dict[str, Any]:
        """What a measure is compared with: a number, or under a word of its own a time."""
        random, operator = self._random, self._random.choice(("gt", "gte", "lt", "lte", "eq", "ne"))
        of = kind(row, number["field"].name) if "field" in number and number["measure"].name not in _COUNTING else ""
        if of not in _TIMELY:
            return {operator: self._wrap(random.choice(("1", "2", "0", "30")), "Decimal!")}
        word, operands = _TIMELY[of]
        asked = {operator: self._wrap(random.choice(operands), f"{of}!")}
        if of != "Duration" and random.random() < 0.3:
            asked = {"within": random.choice(REACHES)}
        return {word: {**asked, "isNull": False} if random.random() < 0.2 else asked}

    def _fields(self, group: GraphQLObjectType, row: GraphQLObjectType, rows: Callable[[], str]) -> str:
        random = self._random
        parts = ["keys", "n"] if random.random() < 0.9 else ["__typename"]
        for name in random.sample(sorted(group.fields), random.choice((1, 2, 3))):
            named = get_named_type(group.fields[name].type)
            if name == "nodes":
                parts.append(f"nodes(first: {random.choice((0, 1, 2))}) {{ {rows()} }}" if random.random() < 0.5 else "n")
            elif name == "distinctOver":
                parts.append(f"distinctOver(path: {written(self._paths.over(row.name))})")
            elif name == "outliers":
                parts.append(f"outliers({self._outliers(group.fields[name], row)}) {{ {rows()} }}")
            elif isinstance(named, GraphQLObjectType):
                chosen = random.sample(sorted(named.fields), min(len(named.fields), 2))
                amounts = {each: isinstance(get_named_type(named.fields[each].type), GraphQLObjectType) for each in chosen}
                parts.append(f"{name} {{ {' '.join(each + (' { amount currency }' if amounts[each] else '') for each in chosen)} }}")
        return " ".join(parts)


def kind(row: GraphQLObjectType, word: str) -> str:
    """The type of the field that a word of an enum stands for."""
    name = next(name for name in row.fields if name.lower() == word.replace("_", "").lower())
    return get_named_type(row.fields[name].type).name


def refused(row: GraphQLObjectType, given: Mapping[str, Any]) -> Iterator[GraphQLError]:
    """What no answer can be given for: keys and measures of what has none, sizes no page has."""
    for place, item in enumerate(given["by"]):
        yield from _refused_key(row, item, f"groups.by[{place}]")
    for place, item in enumerate(given.get("having") or ()):
        yield from _refused_number(row, item, f"groups.having[{place}]")
        if not any(item.get(word) != {} for word in item.keys() & {"eq", "gt", "gte", "lt", "lte", "ne", "time", "day", "length"}):
            yield _error(f"groups.having[{place}] compares {item['measure']} with nothing")
        for word in ("eq", "gt", "gte", "lt", "lte", "ne"):
            if word in item and item[word] is None:
                yield _error(f"groups.having[{place}].{word} is null; leave it out")
    for place, item in enumerate(given.get("orderBy") or ()):
        here, keys = f"groups.orderBy[{place}]", len(given["by"])
        if (item.get("key") is None) == (item.get("measure") is None):
            yield _error(f"{here} has a key or a measure, exactly one of them")
        elif item.get("key") is None:
            yield from _refused_number(row, item, here)
        elif not 0 <= item["key"] < keys:
            said = f"is {item['key']}; the keys of these groups count from 0 to {keys - 1}" if keys else "names a key of none"
            yield _error(f"{here}.key {said}")


def _refused_key(row: GraphQLObjectType, item: Mapping[str, Any], here: str) -> Iterator[GraphQLError]:
    names = [name for name in item if name != "unit"]
    if len(names) != 1 or item[names[0]] is None:
        yield _error(f"{here} names exactly one field, or one neighbour with a field of its own")
    elif names[0] != "field":
        type_ = get_named_type(row.fields[names[0]].type)
        assert isinstance(type_, GraphQLObjectType)
        if item.get("unit") is not None:
            yield _error(f"{here} has its unit inside of {names[0]}, beside the field")
        yield from _refused_key(type_, item[names[0]], f"{here}.{names[0]}")
    elif kind(row, item["field"]) == "Money":
        yield _error(f"{here}.{item['field']} is an amount; group by its currency, or by something else")
    elif (unit := item.get("unit")) is not None:
        found = kind(row, item["field"])
        if unit not in {"Date": _UNITS, "DateTime": (*_UNITS, *_OF_A_CLOCK)}.get(found, ()):
            yield _error(f"{here}.{item['field']} has no {unit}; it is of type {found}")


def _refused_number(row: GraphQLObjectType, item: Mapping[str, Any], here: str) -> Iterator[GraphQLError]:
    function, field = item["measure"], item.get("field")
    if "currency" in item and item["currency"] is None:
        yield _error(f"{here}.currency is null; leave it out for the business's own")
    if item.get("path") is not None:
        return
    if function == "N":
        if field is not None:
            yield _error(f"{here} counts rows with N, of no field")
        elif "currency" in item:
            yield _error(f"{here}.currency says nothing: {function} is no amount here")
    elif field is None:
        yield _error(f"{here} says {function} of no field")
    elif function not in _COUNTING and kind(row, field) not in (*_SUMMED, *(("DateTime", "Date") if function in _EXTREMES else ())):
        yield _error(f"{here} asks {function} of {field}, which is no number")
    elif "currency" in item and (function in _COUNTING or kind(row, field) != "Money"):
        yield _error(f"{here}.currency says nothing: {function} is no amount here")


def _error(message: str) -> GraphQLError:
    return GraphQLError(f"{message}.", extensions={"code": "BAD_USER_INPUT"})
