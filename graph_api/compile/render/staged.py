"""Groups in two steps: rows are put together by what is quickly at hand, and the few that are left by the keys themselves.

A hundred thousand conversations are counted by channel and hour, then each channel's kind and each hour's quarter is looked up once:
120 ms, where looking up both for every row took 390. Only what adds up from parts can be worked out so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..groups import Function, GroupKey, Groups, Measure, TimeUnit, Trail
from ..params import Context, Grain, Param
from ..zones import SINCE
from .draft import Draft
from .filter import Expressions, Row

_COUNTED = (Function.N, Function.COUNT, Function.MISSING)
_EXTREME = (Function.MIN, Function.MAX)


@dataclass(frozen=True)
class Held:
    """The value of a key as an expression, and what tells that there is one."""

    expression: str
    known: str


def is_staged(asked: Groups, row: Row) -> bool:
    """Whether two steps give the same groups as one, from fewer things to look up."""
    return (
        not asked.members
        and all(_adds_up(measure) for measure in asked.measures)
        and any(row.node(None, key.target) is not None or _is_coarse(key) for key in asked.by)
    )


def at_hand(draft: Draft, written: Expressions, row: Row, by: Iterable[GroupKey]) -> tuple[list[str], dict[GroupKey, Held]]:
    """Write the seconds of the times among the keys; what the first step puts rows together by, and the value of each key after it."""
    times = {written.target(key.target): draft.fresh("s") for key in by if _is_coarse(key) and row.node(None, key.target) is None}
    if times:
        seconds = (f"{f'({time})' if ' ' in time else time}.epochSeconds AS {name}" for time, name in times.items())
        draft.line(f"WITH {', '.join([*row.names.values(), *row.at_hand, *seconds])}")
    items: dict[str, str] = {}
    keys: dict[GroupKey, Held] = {}
    for key in by:
        value, node = written.target(key.target), row.node(None, key.target)
        if node is not None:
            items[node] = node
            keys[key] = Held(value, value)
        elif _is_coarse(key):
            name = items.setdefault(_together(draft, times[value]), draft.fresh("k"))
            keys[key] = Held(f"datetime({{epochSeconds: {name}}})", name)
        else:
            name = items.setdefault(value, draft.fresh("k"))
            keys[key] = Held(name, name)
    return [kept if kept == name else f"{kept} AS {name}" for kept, name in items.items()], keys


def added(measure: Measure, name: str) -> str:
    """A measure of a group from the same measure of its parts."""
    if measure.function in _COUNTED:
        return f"sum({name})"
    if measure.function in _EXTREME:
        return f"{measure.function.value}({name})"
    return f"CASE WHEN count({name}) > 0 THEN sum({name}) END"


def _adds_up(measure: Measure) -> bool:
    """Whether a measure of all follows from that of parts; sums of fractions depend on the order in which they are added."""
    if measure.is_collected:
        return False
    whole = not isinstance(measure.target, Trail | None) and measure.target.leaf.type in ("Int", "Duration")
    return measure.function in (*_COUNTED, *_EXTREME) or (measure.function is Function.SUM and whole)


def _is_coarse(key: GroupKey) -> bool:
    """Whether all times of an hour, or of whatever the clocks of a zone need, have the same key."""
    return key.target.leaf.type == "DateTime" and key.unit not in (None, TimeUnit.MINUTE)


def _together(draft: Draft, second: str) -> str:
    """The first second of an hour, or of what the clocks of a zone need; before 1973 the second itself, for clocks were set by the sun."""
    grain = draft.param(Param(Grain(Context("timeZone")), "Int"))
    return f"CASE WHEN {second} < {int(SINCE.timestamp())} THEN {second} ELSE {second} - {second} % {grain} END"
