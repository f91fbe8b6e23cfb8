"""The rows behind a group: its first ones in the order of the list, and those that lie far from the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..groups import Members, Outliers
from ..params import Param
from ..tree import Page, Part, Selection, Stored, Target, Value
from .draft import Draft
from .filter import Expressions
from .rows import Asked, Opened, Row, narrowed

Shown = Callable[[Draft, Row, Sequence[Selection]], str]
Kept = tuple[Target | None, Param | None]  # a value to keep beside each row, and the currency that it has to be in


def kept(asked: Members | Outliers) -> Kept:
    """What is collected of the rows for a request for some of them: all rows, or those that have a value beside it."""
    return (asked.target, asked.currency) if isinstance(asked, Outliers) else (None, None)


def member(draft: Draft, written: Expressions, row: Row, asked: Kept) -> str:
    """What is collected of a row: the row, or nothing of one without the value beside it."""
    target, currency = asked
    if target is None:
        return _tuple(row)
    if currency is None:
        return f"CASE WHEN {written.target(target)} IS NOT NULL THEN [{written.target(target)}, {_tuple(row)}] END"
    assert isinstance(target, Stored | Value)
    minor, same = written.value(Part(target, 0)), f"{written.value(Part(target, 1))} = {draft.param(currency)}"
    return f"CASE WHEN {minor} IS NOT NULL AND {same} THEN [{minor}, {_tuple(row)}] END"


def behind(draft: Draft, row: Row, page: Page, asked: Members | Outliers, where: tuple[str, Shown]) -> str:
    """Some rows of a group: the first in the order of the list, or the outliers, farthest from the median first."""
    collected, shown = where
    names, inner = list(row.names.values()), Row(row.type, row.names, around=row.around)
    wanted = Asked(keys=page.keys, limit=asked.limit, sorts=True)
    with draft.block((collected,), lasting=isinstance(asked, Outliers)):  # which are read twice
        draft.sees(names)
        if isinstance(asked, Outliers):
            value, middle, fences = _fences(draft, collected, names)
            narrowed(draft, inner, replace(wanted, leading=f"abs({value} - {middle}) DESC"), [*names, value, middle], Opened([fences]))
        else:
            draft.line(f"UNWIND {collected} AS member")
            draft.line(f"WITH {_unpacked('member', names)}")
            narrowed(draft, inner, wanted, names, Opened())
        return draft.answer(f"collect({shown(draft, inner, [asked.selection])})", "c")


def _fences(draft: Draft, collected: str, names: Sequence[str]) -> tuple[str, str, str]:
    """Write rows with their values and what tells of all of them; the names of value and median, and whether a row is far out.

    Far out is what lies more than one and a half times the distance of the quartiles beyond them: the inner fences of
    Tukey, Exploratory Data Analysis (1977), chapter 2, with quartiles after Hyndman and Fan (1996), type 7.
    """
    value, lower, middle, upper = (draft.fresh("q") for _ in range(4))
    parts = ", ".join(
        f"percentileCont(member[0], {share}) AS {name}" for share, name in (("0.25", lower), ("0.5", middle), ("0.75", upper))
    )
    draft.line(f"UNWIND {collected} AS member")
    draft.line(f"WITH {parts}")
    draft.line(f"UNWIND {collected} AS member")
    draft.line(f"WITH {_unpacked('member[1]', names)}, member[0] AS {value}, {lower}, {middle}, {upper}")
    reach = f"1.5 * ({upper} - {lower})"
    return value, middle, f"({value} < {lower} - {reach} OR {value} > {upper} + {reach})"


def _unpacked(place: str, names: Sequence[str]) -> str:
    """The names of a row from where it was collected."""
    if len(names) == 1:
        return f"{place} AS {names[0]}"
    return ", ".join(f"{place}[{index}] AS {name}" for index, name in enumerate(names))


def _tuple(row: Row) -> str:
    names = list(row.names.values())
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
