"""Walks over a plan: what has to be fetched for an object, and where its pages stand; rendering, binding and decoding agree on both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .tree import (
    Amount,
    ById,
    Choice,
    Condition,
    Data,
    Facet,
    Inside,
    Introspection,
    Items,
    Key,
    Logic,
    Member,
    Nothing,
    One,
    Page,
    Part,
    Reached,
    Relative,
    Rows,
    Selection,
    Stored,
    Target,
    Through,
    Typename,
    Value,
)


def data(selections: Iterable[Selection], keys: Iterable[Key] = ()) -> dict[Data, int]:
    """What has to be fetched for selections over one object, each thing once, with its place in the row.

    The places do not depend on the order in which a document names its fields: planning takes the database longest, and whoever asks
    the same in other words has its plan at hand.
    """
    asked = dict.fromkeys(item for selection in selections for item in _flat(selection))
    places: dict[Data, int] = {item: place for place, item in enumerate(sorted(asked, key=_name))}
    for key in keys:
        places.setdefault(key.target, len(places))
    return places


def pages(item: Any) -> Iterator[Page]:
    """Every page of a plan, outermost first, in the order of the answer."""
    if isinstance(item, Selection):
        for _, inner in item.fields:
            yield from pages(inner)
    elif isinstance(item, Choice):
        for option in item.options:
            yield from pages(option)
    elif isinstance(item, Facet | Member | One | Rows | ById):
        yield from pages(item.selection)
    elif isinstance(item, Page):
        yield item
        for selection in (*item.selections, *(members.selection for groups in item.groups for members in groups.members)):
            yield from pages(selection)


def parts(condition: Condition | None) -> int:
    """How many bodies a condition has to look into."""
    if isinstance(condition, Logic):
        return sum(parts(part) for part in condition.parts)
    if isinstance(condition, Inside):
        return parts(condition.condition)
    if isinstance(condition, Through):
        return 1 + parts(condition.condition)
    if condition is None:
        return 0
    return bodies(condition.target) + (bodies(condition.value.target) if isinstance(condition.value, Relative) else 0)


def bodies(target: Target) -> int:
    """How many bodies a value takes."""
    if isinstance(target, Part):
        return bodies(target.source)
    if isinstance(target, Reached):
        return bodies(target.target) + (target.source is not None)
    return int(isinstance(target, Value))


def _name(item: Data) -> tuple[int, str, str]:
    """What things are put in order by: values at hand before those that have to be found, by their names and arguments."""
    match item:
        case Stored() | Member() | Items():
            return 0, item.name, ""
        case Value():
            return 1, item.body.path, repr(item.args)
        case One() | Rows() | Page():
            return 2, item.source.body.path, repr(item.source.args)
        case _:
            return 3, type(item).__name__, ""


def _flat(selection: Selection) -> Iterator[Data]:
    for _, item in selection.fields:
        if isinstance(item, Facet):
            yield from _flat(item.selection)
        elif isinstance(item, Amount):
            yield item.source
        elif not isinstance(item, Typename | Introspection | Nothing):
            yield item
