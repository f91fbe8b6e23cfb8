"""Filter and order arguments become conditions and keys, refused where they could be read two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from graphql import Undefined

from ..errors import Code
from .arguments import bound, param
from .cursor import refusal
from .nature import MONEY, TO_ONE, Frame
from .params import Args, Context, Horizon, Param
from .tree import Compare, Condition, Identity, Inside, Key, Leaf, Logic, Part, Reached, Source, Stored, Target, Through, Value
from .wrapping import object_type

ARGUMENTS, SORT = "args", "sort"  # what stands beside conditions and keys on a field that takes arguments
MANY = frozenset({"in", "notIn"})
NEGATED = {"ne": "eq"}
QUANTIFIERS: tuple[Literal["every", "none", "some"], ...] = ("every", "none", "some")
ID = Stored("id", Leaf("ID", nonnull=True))


class Conditions:
    """Reads filters and orders; `now` is the clock of the list."""

    def __init__(self, frame: Frame, now: Param) -> None:
        self._frame = frame
        self._now = now

    def condition(self, type_name: str, given: Mapping[str, Any], place: str) -> Condition | None:
        """The filter of a list, in sorted key order so that its text is stable; None when it asks nothing.

        Raises a GraphQL error for a null anywhere in it: `isNull` exists, and a null that was dropped would match everybody.
        """
        parts = tuple(self._parts(type_name, given, place))
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else Logic("and", parts)

    def keys(self, source: Source, order: Iterable[Mapping[str, Any]]) -> tuple[Key, ...]:
        """The total order of a list: the client's keys or the header's, then what tells equal rows apart.

        Raises a GraphQL error for a key that is null, or that names several fields below one with arguments.
        """
        asked = [key for item in order for key in self._asked(source.type, item, "orderBy")]
        header = [Key(self._header_target(source, name), descending) for name, descending in source.body.header.orders]
        kind = self._frame.kind(source.type)
        is_row = kind is None or kind.family == "row"
        keys = [*asked, *header] if is_row or not asked else asked
        keys += [] if is_row else [Key(ID, descending=False)]
        firsts: dict[Target, Key] = {}
        for key in keys:
            firsts.setdefault(key.target, key)
        return tuple(firsts.values())

    def _parts(self, type_name: str, given: Mapping[str, Any], place: str) -> Iterator[Condition]:
        for name in sorted(given):
            value, here = given[name], f"{place}.{name}"
            _refuse_null(value, here)
            if name in ("and", "or"):
                yield Logic(name, tuple(self._whole(type_name, part, here) for part in value))
            elif name == "not":
                yield Logic("not", (self._whole(type_name, value, here),))
            else:
                yield from self._field(type_name, name, value, here)

    def _whole(self, type_name: str, given: Mapping[str, Any], place: str) -> Condition:
        return self.condition(type_name, given, place) or Logic("and", ())

    def _field(self, type_name: str, name: str, given: Mapping[str, Any], place: str) -> Iterator[Condition]:
        nature, asked = self._frame.nature(type_name, name), {word: given[word] for word in sorted(given) if word != ARGUMENTS}
        if nature.form in ("stored", "value"):
            target = self.target(type_name, name, given)
            for operator, operand in asked.items():
                yield from self._compare(target, operator, operand, f"{place}.{operator}")
        elif nature.form == "amount":
            yield from self._amounts(self.target(type_name, name, given), asked, place)
        elif nature.form in ("facet", "member"):
            yield Inside(nature.result, None if nature.form == "facet" else name, self._whole(nature.result, asked, place))
        elif nature.form == "one":
            yield Through(self._source(type_name, name, given), "some", self._whole(nature.result, asked, place))
        else:
            source = self._source(type_name, name, given)
            for quantifier in QUANTIFIERS:
                if quantifier not in asked:
                    continue
                here = f"{place}.{quantifier}"
                _refuse_null(asked[quantifier], here)
                yield Through(source, quantifier, self._whole(nature.result, asked[quantifier], here))

    def _compare(self, target: Stored | Value | Part, operator: str, given: Any, place: str) -> Iterator[Compare]:
        if given is None:
            raise refusal(f"{place} is null; ask with isNull.", Code.BAD_USER_INPUT)
        type_name = target.leaf.type
        if operator == "isNull":
            yield Compare(target, operator, bool(given))
        elif operator == "within":
            zone = Context("timeZone") if type_name == "Date" else ""
            for sign, latest in (("gte", False), ("lte", True)):
                yield Compare(target, sign, Param(Horizon(given, self._now.source, latest, zone), type_name, role="operand"))
        else:
            yield Compare(target, operator, param(given, type_name, many=operator in MANY, role="operand"))

    def _amounts(self, source: Stored | Value, asked: Mapping[str, Any], place: str) -> Iterator[Condition]:
        """Conditions on a Money: one in another currency is neither equal, smaller nor greater. A currency alone asks for any in it."""
        for word, operand in asked.items():
            if operand is None:
                remedy = "leave it out for the business's own" if word == "currency" else "ask with isNull"
                raise refusal(f"{place}.{word} is null; {remedy}.", Code.BAD_USER_INPUT)
        if "currency" in asked and "isNull" in asked:
            raise refusal(f"{place}.isNull asks for an amount in any currency; leave the currency out.", Code.BAD_USER_INPUT)
        currency = asked.get("currency", Context("currency"))
        same = Compare(Part(source, 1), "eq", param(currency, "Currency", role="operand"))
        if list(asked) == ["currency"]:
            yield same
        for operator, operand in asked.items():
            if operator == "isNull":
                yield Compare(Part(source, 0), operator, bool(operand))
            elif operator != "currency":
                amount = Param((operand, currency), MONEY, role="operand")
                both = Logic("and", (same, Compare(Part(source, 0), NEGATED.get(operator, operator), amount)))
                yield Logic("not", (both,)) if operator in NEGATED else both

    def _asked(self, type_name: str, given: Mapping[str, Any], place: str) -> list[Key]:
        """The keys for one key of an order: of a Money two, for its currency comes first."""
        names = [name for name in given if name != ARGUMENTS]
        if len(names) != 1:
            raise refusal(f"{place} names {len(names) or 'no'} fields; an order has exactly one at each step.", Code.BAD_USER_INPUT)
        name, value = names[0], given[names[0]]
        here = f"{place}.{name}"
        _refuse_null(value, here)
        nature = self._frame.nature(type_name, name)
        if nature.form in TO_ONE:
            inner = self._asked(nature.result, value, here)
            if nature.form == "facet":
                return inner
            return [replace(key, target=self._further(key.target, type_name, name, value)) for key in inner]
        below = cast("dict[str, Any]", value) if isinstance(value, dict) else {SORT: value}
        _refuse_null(below.get(SORT), f"{here}.{SORT}")
        descending, target = below[SORT].name == "DESC", self.target(type_name, name, below)
        if nature.form == "amount":
            return [Key(Part(target, 1), descending=False), Key(Part(target, 0), descending)]
        return [Key(target, descending)]

    def _further(self, target: Target, type_name: str, name: str, given: Mapping[str, Any]) -> Target:
        """A target one step further away; of an amount the whole is fetched, once for both its sides."""
        if isinstance(target, Part):
            return Part(self.reached(type_name, name, given, target.source), target.index)
        return self.reached(type_name, name, given, target)

    def reached(self, type_name: str, name: str, given: Mapping[str, Any], target: Target) -> Reached:
        """A value of the neighbour that a field leads to, or of the node in a column."""
        nature = self._frame.nature(type_name, name)
        is_member = nature.form == "member"
        source = None if is_member else self._source(type_name, name, given)
        return Reached(source, name if is_member else None, nature.result, target)

    def target(self, type_name: str, name: str, given: Mapping[str, Any]) -> Stored | Value:
        """What a field of a type is to be compared by."""
        nature = self._frame.nature(type_name, name)
        assert nature.leaf is not None
        if nature.body is None:
            return Stored(name, nature.leaf)
        return Value(nature.body, self._arguments(type_name, name, given), nature.leaf)

    def _header_target(self, source: Source, name: str) -> Target:
        nature = self._frame.natures.get((source.type, name))
        if nature is None:
            return Stored(name, Leaf("", nonnull=False))
        return Identity(name, Leaf("ID", nature.nonnull)) if nature.form == "member" else self.target(source.type, name, {})

    def _source(self, type_name: str, name: str, given: Mapping[str, Any]) -> Source:
        nature = self._frame.nature(type_name, name)
        assert nature.body is not None
        return Source(nature.body, self._arguments(type_name, name, given), nature.result)

    def _arguments(self, type_name: str, name: str, given: Mapping[str, Any]) -> Args:
        """What `args` gives to the body of a field; an argument that is left out has its default."""
        body = self._frame.nature(type_name, name).body
        assert body is not None
        definitions = object_type(self._frame.schema, type_name).fields[name].args
        defaults = {key: argument.default_value for key, argument in definitions.items() if argument.default_value is not Undefined}
        return bound(body, definitions, {**defaults, **(given.get(ARGUMENTS) or {})}, self._now)


def _refuse_null(given: Any, place: str) -> None:
    if given is None:
        raise refusal(f"{place} is null; leave it out, or ask with isNull.", Code.BAD_USER_INPUT)
