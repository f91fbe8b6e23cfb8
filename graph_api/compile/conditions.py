"""Filter and order arguments become conditions and keys, refused where they could be read two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from ..errors import Code
from .arguments import param
from .cursor import refusal
from .nature import MONEY, TO_ONE
from .params import Context, Horizon, Param
from .paths import Paths
from .targets import ARGUMENTS, Targets
from .tree import NEGATED, Compare, Condition, Identity, Inside, Key, Leaf, Logic, Part, Source, Stored, Target, Through, Value

SORT = "sort"  # what stands beside the arguments of a key
MANY = frozenset({"in", "notIn"})
SHIFTED = frozenset({"eq", "ne", "lt", "lte", "gt", "gte"})  # what compares with a time that stands elsewhere
QUANTIFIERS: tuple[Literal["every", "none", "some"], ...] = ("every", "none", "some")
ID = Stored("id", Leaf("ID", nonnull=True))


class Conditions:
    """Reads filters and orders; the row of a list is around its conditions while they are read."""

    def __init__(self, targets: Targets, paths: Paths) -> None:
        self._frame = targets.frame
        self._now = targets.now
        self._targets = targets
        self._paths = paths
        self._around = paths.around

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
            target = self._targets.target(type_name, name, given)
            for operator, operand in asked.items():
                yield from self._compare(target, operator, operand, f"{place}.{operator}")
        elif nature.form == "amount":
            yield from self._amounts(self._targets.target(type_name, name, given), asked, place)
        elif nature.form in ("facet", "member"):
            with self._around.part(nature.result, name):
                inner = self._whole(nature.result, asked, place)
            yield Inside(nature.result, None if nature.form == "facet" else name, inner)
        elif nature.form == "one":
            yield Through(self._targets.source(type_name, name, given), "some", self._neighbour(nature.result, asked, place))
        else:
            source = self._targets.source(type_name, name, given)
            for quantifier in QUANTIFIERS:
                if quantifier not in asked:
                    continue
                here = f"{place}.{quantifier}"
                _refuse_null(asked[quantifier], here)
                yield Through(source, quantifier, self._neighbour(nature.result, asked[quantifier], here))

    def _neighbour(self, type_name: str, given: Mapping[str, Any], place: str) -> Condition:
        with self._around.row(type_name):
            return self._whole(type_name, given, place)

    def _compare(self, target: Stored | Value | Part, operator: str, given: Any, place: str) -> Iterator[Compare]:
        refuse_null_operand(given, place)
        if isinstance(given, dict) and operator in SHIFTED:
            yield Compare(target, operator, self._paths.elsewhere(cast("Mapping[str, Any]", given), place))
        else:
            yield from (Compare(target, word, value) for word, value in operands(target.leaf.type, operator, given, self._now))

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
            return [replace(key, target=self._targets.further(key.target, type_name, name, value)) for key in inner]
        below = cast("dict[str, Any]", value) if isinstance(value, dict) else {SORT: value}
        _refuse_null(below.get(SORT), f"{here}.{SORT}")
        descending, target = below[SORT].name == "DESC", self._targets.target(type_name, name, below)
        if nature.form == "amount":
            return [Key(Part(target, 1), descending=False), Key(Part(target, 0), descending)]
        return [Key(target, descending)]

    def _header_target(self, source: Source, name: str) -> Target:
        nature = self._frame.natures.get((source.type, name))
        if nature is None:
            return Stored(name, Leaf("", nonnull=False))
        return Identity(name, Leaf("ID", nature.nonnull)) if nature.form == "member" else self._targets.target(source.type, name, {})


def operands(type_name: str, operator: str, given: Any, now: Param) -> Iterator[tuple[str, Param | bool]]:
    """What a value of a type is compared with, and how: a reach has two ends, from `now` on or up to it."""
    if operator == "isNull":
        yield operator, bool(given)
    elif operator == "within":
        zone = Context("timeZone") if type_name == "Date" else ""
        for sign, latest in (("gte", False), ("lte", True)):
            yield sign, Param(Horizon(given, now.source, latest, zone), type_name, role="operand")
    else:
        yield operator, param(given, type_name, many=operator in MANY, role="operand")


def refuse_null_operand(given: Any, place: str) -> None:
    """Raises a GraphQL error for a comparison with null, which would silently match nobody or everybody."""
    if given is None:
        raise refusal(f"{place} is null; ask with isNull.", Code.BAD_USER_INPUT)


def _refuse_null(given: Any, place: str) -> None:
    if given is None:
        raise refusal(f"{place} is null; leave it out, or ask with isNull.", Code.BAD_USER_INPUT)
