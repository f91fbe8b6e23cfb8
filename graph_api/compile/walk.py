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
    Key,
    Logic,
    Member,
    Nothing,
    One,
    Page,
    Rows,
    Selection,
    Through,
    Typename,
    Value,
)


def data(selections: Iterable[Selection], keys: Iterable[Key] = ()) -> dict[Data, int]:
    """What has to be fetched for selections over one object, each thing once, with its place in the row."""
    places: dict[Data, int] = {}
    for selection in selections:
        for item in _flat(selection):
            places.setdefault(item, len(places))
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
    return int(condition is not None and isinstance(condition.target, Value))


def _flat(selection: Selection) -> Iterator[Data]:
    for _, item in selection.fields:
        if isinstance(item, Facet):
            yield from _flat(item.selection)
        elif isinstance(item, Amount):
            yield item.source
        elif not isinstance(item, Typename | Introspection | Nothing):
            yield item
