"""How many rows and bytes an operation could bring, known before the database is asked.

Rows are counted as GitHub's node limit counts them: the sizes of the pages that stand inside one another, multiplied. The
walk over the plan is made once for a shape; a request only multiplies its sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from .groups import Groups, Members, Outliers
from .params import Param
from .tree import (
    Amount,
    ById,
    Choice,
    Facet,
    Item,
    Leaf,
    Member,
    One,
    Page,
    Rows,
    Selection,
    Stored,
    Typename,
    Value,
)

FEW = 5  # of what is never paged: values of a list, amounts of several currencies, rows of a short list
SIGNS = 4  # around a key: quotes, colon and comma
CURSOR = 60
# Characters of a value as JSON, a guess from real answers; texts vary most.
WIDTHS: Mapping[str, int] = {"Int": 4, "Float": 8, "Boolean": 5, "DateTime": 27, "Date": 12, "Duration": 10, "Decimal": 10, "ID": 30}
TEXT = 30


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an answer could hold at most: rows of its lists; and about how many bytes if they are there."""

    nodes: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the one that it repeats in (-1: none), how many rows it may have, and the bytes of a row and of the list itself."""

    within: int
    size: Param | int
    row: int
    wrapper: int


def listings(selection: Selection) -> tuple[Listing, ...]:
    """Every list of a plan, each behind the one it stands in; the first is the answer itself, once."""
    walk = _Walk([Listing(-1, 1, 0, 0)])
    walk.found[0] = Listing(-1, 1, walk.thing(selection, 0), 0)
    return tuple(walk.found)


def estimate(lists: Sequence[Listing], sizes: Sequence[int]) -> Estimate:
    """Rows and bytes for the sizes of one request; the answer itself is no row."""
    counts: list[int] = []
    total = 0
    for listing, size in zip(lists, sizes, strict=True):
        around = counts[listing.within] if counts else 1
        counts.append(around * size)
        total += around * listing.wrapper + around * size * listing.row
    return Estimate(sum(counts) - 1, total)


@dataclass
class _Walk:
    found: list[Listing]

    def thing(self, selection: Selection, within: int) -> int:
        """The bytes of a thing without its lists, which are found on the way."""
        return sum(len(key) + SIGNS + self._item(item, within) for key, item in selection.fields)

    def _item(self, item: Item, within: int) -> int:
        match item:
            case Facet(selection=selection) | One(selection=selection) | ById(selection=selection):
                return self.thing(selection, within)
            case Member(selection=Choice(options=options)):
                return max(self.thing(option, within) for option in options)
            case Member(selection=Selection() as selection):
                return self.thing(selection, within)
            case Rows(selection=selection):
                return self._list(FEW, within, partial(self.thing, selection))
            case Page():
                return self._page(item, within)
            case _:
                return _value(item)

    def _list(self, size: Param | int, within: int, row: Callable[[int], int]) -> int:
        """A list of its own, whose rows are no part of what it stands in; `row` finds their bytes."""
        place = len(self.found)
        self.found.append(Listing(within, size, 0, 0))
        self.found[place] = Listing(within, size, row(place), SIGNS)
        return 0

    def _page(self, page: Page, within: int) -> int:
        plumbing = sum(len(key) + SIGNS + _plumbing(inner) for key, _, inner in page.fields)
        if page.selections:
            self._list(page.limit, within, partial(self._row, page))
        for groups in page.groups:
            self._list(groups.limit, within, partial(self._group, groups))
        return plumbing

    def _row(self, page: Page, within: int) -> int:
        cursors = CURSOR * any(name == "cursor" for edge in page.asked("edges") for _, name, _ in edge)
        return cursors + sum(self.thing(each, within) for each in page.selections)

    def _group(self, groups: Groups, within: int) -> int:
        for members in groups.members:
            self._list(members.limit, within, partial(self.thing, members.selection))
        fields = sum(len(key) + SIGNS + _plumbing(inner) for key, _, inner in groups.fields if not isinstance(inner, Members | Outliers))
        return fields + len(groups.by) * TEXT


def _value(item: Item) -> int:
    """What is told of a thing itself."""
    match item:
        case Typename(name=name):
            return len(name)
        case Stored(leaf=leaf):
            return _width(leaf)
        case Value(leaf=leaf, many=many):
            return _width(leaf) * (FEW if many else 1)
        case Amount(source=source, fields=fields):
            one = sum(len(key) + SIGNS + WIDTHS["Decimal"] for key, _ in fields)
            return one * (1 if source.leaf.item is None else FEW)
        case _:
            return SIGNS


def _plumbing(inner: Any) -> int:
    """What a connection, an edge or a measure wraps around its rows."""
    if not isinstance(inner, tuple):
        return SIGNS
    return sum(len(str(field[0])) + SIGNS + WIDTHS["Float"] for field in cast("tuple[tuple[Any, ...], ...]", inner))


def _width(leaf: Leaf) -> int:
    if leaf.item is not None:
        return FEW * _width(leaf.item)
    return WIDTHS.get(leaf.type, TEXT)
