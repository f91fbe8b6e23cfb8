"""Random arguments: filters and orders over the whole schema, and every other value that a field takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from random import Random
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
)

from .amounts import Money
from .conditions import inner_form
from .literals import Word
from .moments import spelt, spelt_length
from .paths import Paths
from .samples import Samples

Wrap = Callable[[Any, str], Any]
MOMENTS = ("2025-01-01T00:00:00Z", "2026-01-15T03:00:00Z", "2026-03-08T06:59:59.999Z", "2026-06-15T12:00:00Z", "2024-02-29T00:00:00+13:00")
DAYS = ("2022-02-11", "2026-03-20", "2026-06-15", "2025-12-31")
SPANS = ("PT0S", "PT6M", "PT1H", "P1D", "P2DT3H4M5.678S", "PT26H")
REACHES = ("P3D", "-P30D", "-P365D", "PT0S", "-PT26H", "P1DT2H3M4.5S")
CURRENCIES = ("USD", "EUR", "JPY", "EUR")
AMOUNTS = ("0", "1", "-1", "25", "100", "12345678901234")
TEXTS = ("", "a", "Anna Schmidt", "“", "%", "\\", '"', "'", "é", "\U0001f9da")
_WHOLES = (0, 1, 2, 5, -1, 2_147_483_647)


def row_of(type_: GraphQLObjectType, name: str) -> str:
    """The type of what a field leads to; of a page, that of its rows."""
    named = get_named_type(type_.fields[name].type)
    if isinstance(named, GraphQLObjectType) and "pageInfo" in named.fields:
        named = get_named_type(named.fields["nodes"].type)
    return named.name


class Inputs:
    """Makes values for one operation; `wrap` may put a variable in the place of a value of a type.

    `around` are the types around a condition, the one that it is about last.
    """

    def __init__(self, random: Random, samples: Samples, wrap: Wrap, around: tuple[str, ...] = ()) -> None:
        self._random = random
        self._samples = samples
        self._wrap = wrap
        self._around = around
        self._paths = Paths(samples.schema, random)

    def filter(self, form: GraphQLInputObjectType, depth: int = 0) -> dict[str, Any]:
        """A condition of an input type, such as `CustomerFilter`."""
        random = self._random
        names = random.sample(list(form.fields), min(len(form.fields), random.choice((0, 1, 1, 1, 1, 2))))
        found: dict[str, Any] = {}
        for name in names:
            inner = inner_form(form, name)
            if name in ("and", "or", "not"):
                if depth < 3:
                    found[name] = self._logic(form, name, depth)
            elif "some" in inner.fields:
                if depth < 2:
                    quantifier = random.choice(("some", "some", "none", "every"))
                    below = self._below(name)._nested(inner_form(inner, quantifier), depth)
                    found[name] = {**self._asked(inner), quantifier: below}
            elif "isNull" in inner.fields:
                found[name] = {**self._asked(inner), **self._leaf(inner, form.name.removesuffix("Filter"), name)}
            elif depth < 2:
                found[name] = self._below(name)._nested(inner, depth)
        return found

    def _below(self, name: str) -> Inputs:
        """The same for what a field of the thing leads to."""
        type_ = self._samples.schema.type_map[self._around[-1]]
        assert isinstance(type_, GraphQLObjectType)
        return Inputs(self._random, self._samples, self._wrap, (*self._around, row_of(type_, name)))

    def _asked(self, form: GraphQLInputObjectType) -> dict[str, Any]:
        """The arguments that a condition or a key is asked for, where it takes any."""
        if "args" not in form.fields or not (is_non_null_type(form.fields["args"].type) or self._random.random() < 0.7):
            return {}
        fields = inner_form(form, "args").fields
        names = [name for name, each in fields.items() if is_non_null_type(each.type) or self._random.random() < 0.4]
        return {"args": {name: self._argument(str(fields[name].type), fields[name].type) for name in names}}

    def _argument(self, written: str, type_: GraphQLInputType) -> Any:
        hint = ("Team", "id") if "ID" in written else ("Order", "orderedAt")
        return self._wrap(self.value(type_, hint), written)

    def order(self, form: GraphQLInputObjectType) -> list[dict[str, Any]]:
        """Keys of an order, such as `[CustomerOrder!]`."""
        random = self._random
        names = random.sample(list(form.fields), min(len(form.fields), random.choice((0, 1, 1, 2))))
        return [{name: key} for name in names for key in [self._key(form, name)] if key is not None]

    def _key(self, form: GraphQLInputObjectType, name: str, depth: int = 0) -> Any:
        """A direction, or below a neighbour one of its keys; None where that would lead too far."""
        type_ = form.fields[name].type
        below = get_named_type(type_)
        if not isinstance(below, GraphQLInputObjectType):
            return self._wrap(Word(self._random.choice(("ASC", "DESC"))), f"{below}!")
        names = [each for each in below.fields if each != "args"]
        if depth == 2:
            names = [each for each in names if not isinstance(get_named_type(below.fields[each].type), GraphQLInputObjectType)]
        if not names:
            return None
        chosen = self._random.choice(names)
        key = self._key(below, chosen, depth + 1)
        return None if key is None else {**self._asked(below), chosen: key}

    def value(self, type_: GraphQLInputType, hint: tuple[str, str]) -> Any:
        """A value of a scalar, enum or list type; `hint` names a type and field whose values may fit."""
        if is_list_type(get_nullable_type(type_)):
            named = get_named_type(type_)
            made = [self.value(named, hint) for _ in range(self._random.choice((0, 1, 2, 2)))]
            return [self._wrap(each, f"{named}!") if self._random.random() < 0.2 else each for each in made]
        named = get_named_type(type_)
        if isinstance(named, GraphQLEnumType):
            return Word(self._random.choice(list(named.values)))
        return self._scalar(named.name, self._samples.value(self._random, *hint) if hint[1] else None)

    def _logic(self, form: GraphQLInputObjectType, name: str, depth: int) -> Any:
        if name == "not":
            return self._nested(form, depth)
        return [self._nested(form, depth, "!") for _ in range(self._random.choice((0, 1, 2, 2)))]

    def _nested(self, form: GraphQLInputObjectType, depth: int, bang: str = "") -> Any:
        """A condition inside another one; now and then the whole of it is a variable."""
        if self._random.random() < 0.85:
            return self.filter(form, depth + 1)
        plain = Inputs(self._random, self._samples, lambda value, _: value, self._around)
        return self._wrap(plain.filter(form, depth + 1), form.name + bang)

    def _leaf(self, form: GraphQLInputObjectType, type_name: str, name: str) -> dict[str, Any]:
        random = self._random
        found: dict[str, Any] = {}
        operators = [operator for operator in form.fields if operator != "args"]
        for operator in random.sample(operators, random.choice((1, 1, 1, 1, 2))):
            type_ = form.fields[operator].type
            made = self._elsewhere(operator, type_) or self._operand(operator, type_, (type_name, name))
            if operator in ("contains", "startsWith", "endsWith") and made:
                start = random.randrange(len(made))
                made = {"contains": made[start : start + 3], "startsWith": made[: start + 1], "endsWith": made[start:]}[operator]
            found[operator] = self._wrap(made, str(type_))
        return found

    def _elsewhere(self, operator: str, type_: GraphQLInputType) -> dict[str, str] | None:
        """Now and then a time that stands elsewhere."""
        compares = operator in ("eq", "ne", "lt", "lte", "gt", "gte") and get_named_type(type_).name in ("DateTime", "Date")
        return self._paths.operand(self._around) if compares and self._around and self._random.random() < 0.4 else None

    def _operand(self, operator: str, type_: GraphQLInputType, hint: tuple[str, str]) -> Any:
        """A value to compare with; whole amounts, which every currency has."""
        if operator == "within":
            return self._random.choice(REACHES)
        if operator == "currency":
            return self._random.choice(CURRENCIES)
        if get_named_type(type_).name != "Decimal":
            return self.value(type_, hint)
        held = self._samples.value(self._random, *hint)
        return held.amount.partition(".")[0] if isinstance(held, Money) and self._random.random() < 0.8 else self._random.choice(AMOUNTS)

    def _scalar(self, name: str, held: Any) -> Any:
        random = self._random
        known = held is not None and not isinstance(held, list | dict) and not hasattr(held, "type") and random.random() < 0.8
        match name:
            case "Boolean":
                return random.random() < 0.5
            case "Int":
                return held if known and isinstance(held, int) else random.choice(_WHOLES)
            case "Float":
                return held if known and isinstance(held, float) else random.choice((0.0, 0.5, 0.9, 1, -1.5))
            case "DateTime":
                return self._moment(held) if known and isinstance(held, datetime) else random.choice(MOMENTS)
            case "Date":
                return spelt(held) if known and isinstance(held, date) else random.choice(DAYS)
            case "Duration":
                return self._span(held) if known and isinstance(held, timedelta) else random.choice(SPANS)
            case "ID":
                return str(held) if known else self._samples.id(random, "Customer")
            case _:
                return str(held) if known else random.choice(TEXTS)

    def _moment(self, held: datetime) -> str:
        """The same moment, spelt in one zone or another."""
        offset = self._random.choice((0, 0, 0, 60, -300, 345))
        return spelt(held) if not offset else held.astimezone(timezone(timedelta(minutes=offset))).isoformat()

    def _span(self, held: timedelta) -> str:
        days = f"P{held.days}DT{held.seconds}S" if held.days else spelt_length(held)
        return self._random.choice((spelt_length(held), days))
