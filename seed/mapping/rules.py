"""Reads one record table of a mapping: its key, its fields and when it is made; each mistake names line, nearest name and remedy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import cast

from graph_api.errors import RecordError
from graph_api.records.record import Record
from seed.mapping.conditions import Scope, column, conditions
from seed.mapping.formats import override
from seed.mapping.language import Column, Ordinal, RecordRule, Text, Value
from seed.mapping.located import Located, nearest
from seed.mapping.shapes import Shape, choices, shapes_of_item, writable

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|([{}])")
_OWN_WORDS = ("key", "only", "keep")
_WAYS = ("column", "always", "ordinal", "row")
_OPTIONS = (*_WAYS, "values", "otherwise", "missing", "split", "at", "of", "times", "off", "plus", "minus")
_OVERRIDES = ("date", "time", "zone", "decimal", "thousands", "empty", "true", "false", "repeated")


def text(place: Located, scope: Scope) -> Text:
    """Return a column, or a text with columns in braces; raises MappingError for a brace without its pair."""
    written = place.text()
    if "{" not in written and "}" not in written:
        if not written.strip():
            raise place.error(f"{place.name} names no column; leave the line out where there is none")
        return Text((column(written, scope),))
    parts: list[str | Column] = []
    at = 0
    for found in _PART.finditer(written):
        if found[2]:
            raise place.error(f"{found[2]} in {written!r} has no pair; write {{Column}}, or {{{{ for a brace of its own")
        parts.append(written[at : found.start()])
        parts.append(found[0][0] if found[1] is None else column(found[1], scope))
        at = found.end()
    parts.append(written[at:])
    return Text(tuple(part for part in parts if part != ""))


def record_rule(place: Located, record_class: type[Record], scope: Scope) -> RecordRule:
    """Return the rule for one record of each row; raises MappingError."""
    shapes = writable(record_class)
    found = place.only([*_OWN_WORDS, *shapes])
    keep = found["keep"].text() if "keep" in found else ""
    if keep not in ("", "first"):
        raise found["keep"].error(f'keep is {keep!r}; the only thing it may be is "first"')
    fields = {name: value(each, shapes[name], scope) for name, each in found.items() if name not in _OWN_WORDS}
    twice = Counter(shapes[name].attribute for name in fields).most_common(1)
    if twice and twice[0][1] > 1:
        names = " and ".join(name for name in fields if shapes[name].attribute == twice[0][0])
        raise place.error(f"{names} are one amount; write one of them")
    key = _key(found["key"], scope) if "key" in found else ()
    only = conditions(found["only"], scope) if "only" in found else ()
    return RecordRule(place, scope.form, record_class, key, fields, only, bool(keep))


def _key(place: Located, scope: Scope) -> tuple[Text | Ordinal, ...]:
    return tuple(_key_part(each, scope) for each in place.each())


def _key_part(place: Located, scope: Scope) -> Text | Ordinal:
    return _ordinal(place.only(["ordinal"])["ordinal"], scope) if place.is_table else text(place, scope)


def _ordinal(place: Located, scope: Scope) -> Ordinal:
    return Ordinal(tuple(column(each.text(), scope) for each in place.each()))


def value(place: Located, shape: Shape, scope: Scope) -> Value:
    """Return what a field is filled with; raises MappingError for what the field cannot take."""
    if shape.item is not None:
        return _items(place, shape, scope)
    given = place.value
    if all(isinstance(each.value, str) for each in place.each()) and given != []:
        return Value(place, scope.form, tuple(text(each, scope) for each in place.each()))
    if place.is_table:
        return _described(place, shape, scope)
    return Value(place, scope.form, always=constant(place, shape))


def _items(place: Located, shape: Shape, scope: Scope) -> Value:
    assert shape.item is not None
    inner = shapes_of_item(shape.item)
    key = next(iter(inner))
    items: list[Mapping[str, Value]] = []
    for each in place.each():
        if isinstance(each.value, str):
            items.append({key: Value(each, scope.form, (text(each, scope),))})
        else:
            items.append({name: value(found, inner[name], scope) for name, found in each.only(inner).items()})
            if key not in items[-1]:
                raise each.error(f"{shape.name} lacks {key}")
    return Value(place, scope.form, items=tuple(items))


def _described(place: Located, shape: Shape, scope: Scope) -> Value:
    found = place.only([*_OPTIONS, *_OVERRIDES])
    ways = [way for way in _WAYS if way in found]
    if len(ways) != 1:
        raise place.error(f"{place.name} needs exactly one of column, always, ordinal and row")
    misplaced = [name for name in found if name not in ways] if ways != ["column"] else []
    if misplaced:
        raise found[misplaced[0]].error(f"{misplaced[0]} goes with column, and {place.name} has {ways[0]}")
    form = override(scope.form, {name: found[name] for name in _OVERRIDES if name in found})
    if ways == ["always"]:
        return Value(place, form, always=constant(found["always"], shape))
    if ways == ["row"]:
        if found["row"].value != shape.refers:
            raise place.error(
                f"{shape.name} names no {found['row'].value!r}; {nearest(str(found['row'].value), [shape.refers or 'a column'])}"
            )
        return Value(place, form, row=shape.refers)
    if ways == ["ordinal"]:
        return Value(place, form, ordinal=_ordinal(found["ordinal"], scope))
    made = Value(place, form, tuple(text(each, scope) for each in found["column"].each()))
    return _refined(made, found, shape, scope)


def _refined(made: Value, found: Mapping[str, Located], shape: Shape, scope: Scope) -> Value:
    for name in ("times", "off", "plus", "minus"):
        if name in found and shape.sort not in ("amount", "whole", "number"):
            raise found[name].error(f"{shape.name} is no number; {name} is for numbers and amounts")
    if "of" in found and not shape.refers:
        raise found["of"].error(f"{shape.name} names no other record; of says whose key it is")
    if "split" in found and shape.sort not in ("list", "numbers"):
        raise found["split"].error(f"{shape.name} is no list; split is for lists")
    if "at" in found and shape.sort != "instant":
        raise found["at"].error(f"{shape.name} is no moment; at gives a day its time")
    if "otherwise" in found and "values" not in found:
        raise found["otherwise"].error("otherwise says what values do not; there are no values")
    return replace(
        made,
        values={name: constant(each, shape) for name, each in found["values"].table().items()} if "values" in found else None,
        otherwise=constant(found["otherwise"], shape) if "otherwise" in found else None,
        missing=constant(found["missing"], shape) if "missing" in found else None,
        split=found["split"].text() if "split" in found else "",
        at=_hour(found["at"]) if "at" in found else "",
        of=found["of"].text() if "of" in found else "",
        times=_texts(found, "times", scope),
        off=_texts(found, "off", scope),
        plus=_texts(found, "plus", scope),
        minus=_texts(found, "minus", scope),
    )


def _texts(found: Mapping[str, Located], name: str, scope: Scope) -> tuple[Text, ...]:
    return tuple(text(each, scope) for each in found[name].each()) if name in found else ()


def _hour(place: Located) -> str:
    written = place.value.isoformat() if isinstance(place.value, time) else place.text()
    try:
        return time.fromisoformat(written).isoformat()
    except ValueError:
        raise place.error(f'at is {written!r}; write a time of day such as "12:00"') from None


def constant(place: Located, shape: Shape) -> object:
    """Return a value that stands in the mapping itself; raises MappingError when the field cannot take it."""
    given = place.value
    if shape.rule is None:
        return given
    if shape.sort == "amount":
        if isinstance(given, bool) or not isinstance(given, (int, float, str)):
            raise place.error(f"{shape.name} is {given!r}; write an amount such as 12.50")
        return Decimal(str(given))
    if shape.sort == "day" and isinstance(given, datetime):
        given = given.date()
    if isinstance(given, list):
        given = tuple(cast("list[object]", given))
    if isinstance(given, (date, time)) and shape.sort not in ("day", "instant"):
        given = given.isoformat()
    try:
        return shape.rule.test(given)
    except (ValueError, RecordError) as error:
        raise place.error(f"{shape.name} {given!r} {error}{_near(given, shape)}") from None


def _near(given: object, shape: Shape) -> str:
    found = nearest(given, choices(shape)) if isinstance(given, str) else ""
    return f"; {found}" if found.startswith("did") else ""
