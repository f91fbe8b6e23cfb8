"""Filter and order arguments become conditions and keys, refused where they could be read two ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ..catalog import Body
from ..errors import Code
from .arguments import param
from .cursor import refusal
from .nature import Frame, Nature
from .tree import Args, Compare, Condition, Identity, Inside, Key, Leaf, Logic, Source, Stored, Target, Through, Value

MANY = frozenset({"in", "notIn"})
QUANTIFIERS = ("every", "none", "some")
ID = Stored("id", Leaf("ID", nonnull=True))


class Conditions:
    """Reads filters and orders; `arguments` gives the arguments that a body gets when none are written."""

    def __init__(self, frame: Frame, arguments: Callable[[Body], Args]) -> None:
        self._frame = frame
        self._arguments = arguments

    def condition(self, type_name: str, given: Mapping[str, Any], place: str) -> Condition | None:
        """The filter of a list, in sorted key order so that its text is stable; None when it asks nothing.

        Raises a GraphQL error for a null anywhere in it: `isNull` exists, and a null that was dropped would match everybody.
        """
        parts = tuple(self._parts(type_name, given, place))
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else Logic("and", parts)

    def keys(self, source: Source, order: Iterable[Mapping[str, Any]]) -> tuple[Key, ...]:
        """The total order of a list: the client's keys or the header's, then what tells equal rows apart."""
        asked = [Key(self._target(source.type, name), value.name == "DESC") for item in order for name, value in item.items()]
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
        nature = self._frame.nature(type_name, name)
        if nature.form in ("stored", "value"):
            for operator in sorted(given):
                yield self._compare(self._target(type_name, name), operator, given[operator], f"{place}.{operator}")
        elif nature.form in ("facet", "member"):
            yield Inside(nature.result, None if nature.form == "facet" else name, self._whole(nature.result, given, place))
        elif nature.form == "one":
            yield Through(self._source(nature), "some", self._whole(nature.result, given, place))
        else:
            for quantifier in QUANTIFIERS:
                if quantifier not in given:
                    continue
                here = f"{place}.{quantifier}"
                _refuse_null(given[quantifier], here)
                yield Through(self._source(nature), quantifier, self._whole(nature.result, given[quantifier], here))

    def _compare(self, target: Target, operator: str, given: Any, place: str) -> Compare:
        assert not isinstance(target, Identity)
        if given is None:
            raise refusal(f"{place} is null; ask with isNull.", Code.BAD_USER_INPUT)
        if operator == "isNull":
            return Compare(target, operator, bool(given))
        return Compare(target, operator, param(given, target.leaf.type, many=operator in MANY, role="operand"))

    def _target(self, type_name: str, name: str) -> Target:
        nature = self._frame.nature(type_name, name)
        assert nature.leaf is not None
        if nature.body is None:
            return Stored(name, nature.leaf)
        return Value(nature.body, self._arguments(nature.body), nature.leaf)

    def _header_target(self, source: Source, name: str) -> Target:
        nature = self._frame.natures.get((source.type, name))
        if nature is None:
            return Stored(name, Leaf("", nonnull=False))
        return Identity(name, Leaf("ID", nature.nonnull)) if nature.form == "member" else self._target(source.type, name)

    def _source(self, nature: Nature) -> Source:
        assert nature.body is not None
        return Source(nature.body, self._arguments(nature.body), nature.result)


def _refuse_null(given: Any, place: str) -> None:
    if given is None:
        raise refusal(f"{place} is null; leave it out, or ask with isNull.", Code.BAD_USER_INPUT)
