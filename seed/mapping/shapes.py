"""What a mapping may write for each kind of record: its fields by the names of the graph, and amounts without `Minor` too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from graph_api.records import values
from graph_api.records.fields import Field, fields_of
from graph_api.records.kinds import KINDS
from graph_api.records.recognition import Identifier, IdentifierHolding
from graph_api.records.record import Record

_MINOR = "Minor"
_OURS = frozenset({"source", "source_key"})
KIND_NAMES = tuple(record_class.__name__ for record_class in KINDS if record_class.__name__ != "Source")
_SORTS: Mapping[object, str] = {
    values.instant: "instant",
    values.day: "day",
    values.whole: "whole",
    values.count: "whole",
    values.share: "number",
    values.fine: "number",
    values.truth: "truth",
    values.embedding: "numbers",
    values.words: "words",
}


@dataclass(frozen=True)
class Shape:
    """A field as a mapping sees it.

    `sort` says how text becomes its value: text, words, instant, day, whole, number, truth, numbers, amount, list, or items.
    """

    name: str  # as the mapping writes it
    attribute: str  # as the record class does
    sort: str
    required: bool
    refers: str = ""
    item: type[msgspec.Struct] | None = None
    enum: type[StrEnum] | None = None
    rule: Field | None = None

    @property
    def is_fine(self) -> bool:
        """Whether it is an amount that may be finer than the smallest unit of its currency."""
        return self.rule is not None and self.rule.form == "fine amount"


@cache
def shapes_of(record_class: type[Record]) -> Mapping[str, Shape]:
    """Return what may be written for a kind; an amount stands there twice: whole minor units, and as people write it."""
    hints = get_type_hints(record_class, include_extras=True)
    needed = {each.name for each in msgspec.structs.fields(record_class) if each.required}
    written = [field for field in fields_of(record_class) if field.name not in _OURS and not field.name.endswith("_offset")]
    return _named([_shape(field, hints[field.name], field.name in needed) for field in written])


@cache
def writable(record_class: type[Record]) -> Mapping[str, Shape]:
    """Return what a table of the mapping may say: the fields, and for an identifier who holds it, for she stands in the same row."""
    if record_class is not Identifier:
        return shapes_of(record_class)
    holding = shapes_of(IdentifierHolding)
    own = {name: shape for name, shape in shapes_of(Identifier).items() if name != "normalizedValue"}
    return {**own, **{name: replace(holding[name], required=False) for name in ("customer", "validFrom", "validTo")}}


@cache
def shapes_of_item(item: type[msgspec.Struct]) -> Mapping[str, Shape]:
    """Return what may be written for the items of a list, such as the payers of an order."""
    found = msgspec.structs.fields(item)
    sorts = {int: "whole", str: "text"}
    return _named([Shape(each.encode_name, each.name, sorts.get(each.type, "text"), each.required) for each in found])


def choices(shape: Shape) -> tuple[str, ...]:
    """Return the words that a field takes when it takes no others."""
    hint = shape.enum
    return tuple(hint) if hint is not None else ()


def _named(shapes: list[Shape]) -> Mapping[str, Shape]:
    found: dict[str, Shape] = {}
    for shape in shapes:
        if shape.name.endswith(_MINOR):
            name = shape.name.removesuffix(_MINOR)
            found[name] = replace(shape, name=name, sort="amount", required=False)
        found[shape.name] = shape
    return found


def _shape(field: Field, hint: object, required: bool) -> Shape:
    sort, item = _SORTS.get(field.test, "text"), None
    if field.keys is not None and any(get_origin(each) is tuple for each in _inner(hint)):
        item = _item(hint)
        sort = "list" if item is None else "items"
    enum = next((each for each in _inner(hint) if isinstance(each, type) and issubclass(each, StrEnum)), None)
    return Shape(field.property, field.name, sort, required, field.target, item, enum, field)


def _item(hint: object) -> type[msgspec.Struct] | None:
    for each in _inner(hint):
        inside: Any = get_args(each)[0] if get_origin(each) is tuple else None
        if isinstance(inside, type) and issubclass(inside, msgspec.Struct):
            return inside
    return None


def _inner(hint: object) -> tuple[object, ...]:
    """The types that an annotation is made of, without `Annotated` and `None`."""
    if get_origin(hint) in (Union, UnionType):
        return tuple(inner for each in get_args(hint) for inner in _inner(each))
    metadata = getattr(hint, "__metadata__", None)
    return _inner(get_args(hint)[0]) if metadata is not None else (hint,)
