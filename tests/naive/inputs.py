"""Random arguments: filters and orders over the whole schema, and every other value that a field takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from random import Random
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInputType, get_named_type, get_nullable_type, is_list_type

from .conditions import inner_form
from .literals import Word
from .moments import spelt, spelt_length
from .samples import Samples

Wrap = Callable[[Any, str], Any]
MOMENTS = ("2025-01-01T00:00:00Z", "2026-01-15T03:00:00Z", "2026-03-08T06:59:59.999Z", "2026-06-15T12:00:00Z", "2024-02-29T00:00:00+13:00")
DAYS = ("2022-02-11", "2026-03-20", "2026-06-15", "2025-12-31")
SPANS = ("PT0S", "PT6M", "PT1H", "P1D", "P2DT3H4M5.678S", "PT26H")
TEXTS = ("", "a", "Anna Schmidt", "“", "%", "\\", '"', "'", "é", "\U0001f9da")
_WHOLES = (0, 1, 2, 5, -1, 2_147_483_647)


class Inputs:
    """Makes values for one operation; `wrap` may put a variable in the place of a value of a type."""

    def __init__(self, random: Random, samples: Samples, wrap: Wrap) -> None:
        self._random = random
        self._samples = samples
        self._wrap = wrap

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
                    found[name] = {quantifier: self._nested(inner_form(inner, quantifier), depth)}
            elif "isNull" in inner.fields:
                found[name] = self._leaf(inner, form.name.removesuffix("Filter"), name)
            elif depth < 2:
                found[name] = self._nested(inner, depth)
        return found

    def order(self, form: GraphQLInputObjectType) -> list[dict[str, Any]]:
        """Keys of an order, such as `[CustomerOrder!]`."""
        random = self._random
        names = random.sample(list(form.fields), min(len(form.fields), random.choice((0, 1, 1, 2))))
        return [{name: self._wrap(Word(random.choice(("ASC", "DESC"))), f"{form.fields[name].type}!") for name in [each]} for each in names]

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
        return self._wrap(Inputs(self._random, self._samples, lambda value, _: value).filter(form, depth + 1), form.name + bang)

    def _leaf(self, form: GraphQLInputObjectType, type_name: str, name: str) -> dict[str, Any]:
        random = self._random
        found: dict[str, Any] = {}
        for operator in random.sample(list(form.fields), random.choice((1, 1, 1, 1, 2))):
            type_ = form.fields[operator].type
            made = self.value(type_, (type_name, name))
            if operator in ("contains", "startsWith", "endsWith") and made:
                start = random.randrange(len(made))
                made = {"contains": made[start : start + 3], "startsWith": made[: start + 1], "endsWith": made[start:]}[operator]
            found[operator] = self._wrap(made, str(type_))
        return found

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
