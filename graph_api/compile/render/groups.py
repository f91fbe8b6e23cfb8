"""Rows put together: keys, measures, which groups are wanted, and the first rows of each.

Amounts are collected and added up currency by currency in a scope of their own: no other form gives several of them, medians among
them, from one reading of the rows. What no condition and no order needs is worked out after the limit.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..groups import COUNTING, MEANS, Function, GroupKey, GroupOrder, Groups, Having, Measure, TimeUnit, Trail
from ..nature import MONEY
from ..params import Context, Param
from ..tree import Leaf, Page
from .behind import Shown, behind, kept, member
from .draft import Draft
from .filter import Expressions, comparison
from .rows import Asked, Row, expressions, needed, rows, seen_from
from .staged import Held, added, at_hand, is_staged
from .trails import collected

_TRUNCATED = {TimeUnit.MINUTE: "minute", TimeUnit.HOUR: "hour"}
_PARTS = {TimeUnit.WEEKDAY: "dayOfWeek", TimeUnit.HOUR_OF_DAY: "hour"}
_PERCENTILES = {Function.MEDIAN: "0.5", Function.P90: "0.9"}
_EVEN = "toInteger(round({}, 0, 'HALF_EVEN'))"


def groups(draft: Draft, row: Row, page: Page, asked: Groups, shown: Shown) -> str:
    """Write the scope of a list's groups; answers its name. A group is its keys in a list, its measures, and its rows."""
    with draft.scope(seen_from(draft.frame, row, page.source.body.type), page.source.body.path):
        found = rows(draft, row, page.source, Asked(page.condition, computes=asked.targets, columns=_columns(draft, page, asked)))
        trails = {trail: collected(draft, found, trail) for trail in asked.trails}
        written = expressions(draft, found)
        keys = {key: draft.fresh("k") for key in asked.by}
        measures = {measure: draft.fresh("m") for measure in asked.measures if not measure.is_collected}
        lists = {measure.target: draft.fresh("m") for measure in asked.measures if measure.is_collected}
        members = {each: draft.fresh("m") for each in dict.fromkeys(map(kept, asked.members))}
        aggregated = {measure: _aggregate(written, measure) for measure in measures}
        if is_staged(asked, found):
            items, held = at_hand(draft, written, found, asked.by)
            parts = {measure: draft.fresh("m") for measure in measures}
            draft.line(_with([*items, *(f"{aggregated[measure]} AS {name}" for measure, name in parts.items())]))
            aggregated = {measure: added(measure, name) for measure, name in parts.items()}
        else:
            held = {key: Held(value, value) for key in asked.by for value in (written.target(key.target),)}
        items = [f"{_key(draft, held[key], key)} AS {name}" for key, name in keys.items()]
        items += [f"{aggregated[measure]} AS {name}" for measure, name in measures.items()]
        items += [
            f"collect({trails[target] if isinstance(target, Trail) else written.amount(target)}) AS {name}"
            for target, name in lists.items()
        ]
        items += [f"collect({member(draft, written, found, each)}) AS {name}" for each, name in members.items()]
        draft.line(_with(items))
        later = [measure for measure in asked.measures if measure.is_collected and measure not in asked.early]
        early = [measure for measure in asked.measures if measure.is_collected and measure in asked.early]
        measures |= {measure: _worked_out(draft, measure, lists[measure.target]) for measure in early}
        _choose(draft, asked, keys, measures, [*lists.values(), *members.values()])
        measures |= {measure: _worked_out(draft, measure, lists[measure.target]) for measure in later}
        rows_behind = [behind(draft, found, page, each, (members[kept(each)], shown)) for each in asked.members]
        sent = [_spelt(measure.leaf, measures[measure]) for measure in asked.measures]
        sent = [f"[{', '.join(_sent(key, keys[key]) for key in asked.by)}]", *sent, *rows_behind]
        return draft.answer(f"collect([{', '.join(sent)}])", "c")


def _columns(draft: Draft, page: Page, asked: Groups) -> frozenset[str] | None:
    """What of a row is needed besides keys and measures."""
    selections = [members.selection for members in asked.members]
    return None if asked.trails else needed(draft.frame, page.source.type, selections, page.keys if selections else ())


def _with(items: Sequence[str]) -> str:
    return "WITH " + ",\n     ".join(items)


def _key(draft: Draft, held: Held, key: GroupKey) -> str:
    """What rows are put together by; the planner is told that a missing time has no unit, for truncating it would fail."""
    expression, unit = held.expression, key.unit
    if unit is None:
        return expression
    place = expression
    if key.target.leaf.type == "DateTime":
        place = f"datetime({{datetime: {expression}, timezone: {draft.param(Param(Context('timeZone')))}}})"
    if unit in _TRUNCATED:  # by the offset of that very moment: a zone would make one hour of the two when clocks go back
        place = f"datetime({{datetime: {expression}, timezone: {place}.offset}})"
    if unit in _PARTS:
        found = f"{place}.{_PARTS[unit]}"
    elif unit in _TRUNCATED:
        found = f"datetime.truncate('{_TRUNCATED[unit]}', {place})"
    else:
        found = f"date.truncate('{unit.name.lower()}', {place})"
    return f"CASE WHEN {held.known} IS NOT NULL THEN {found} END"


def _sent(key: GroupKey, name: str) -> str:
    if key.unit in _PARTS:
        return name
    if key.unit in _TRUNCATED:
        return f"CASE WHEN {name} IS NOT NULL THEN toString(datetime({{datetime: {name}, timezone: 'Z'}})) END"
    return _spelt(key.target.leaf, name)


def _spelt(leaf: Leaf, name: str) -> str:
    """Times and lengths of time as text; lengths were compared and added up in nanoseconds."""
    if leaf.type == "Duration":
        return f"CASE WHEN {name} IS NOT NULL THEN toString(duration({{nanoseconds: {name}}})) END"
    return f"toString({name})" if leaf.type in ("DateTime", "Date") else name


def _aggregate(written: Expressions, measure: Measure) -> str:
    """One measure over the rows of a group, of anything but amounts."""
    target, function = measure.target, measure.function
    if isinstance(target, Trail | None):
        return "count(*)"
    held = written.amount(target) if target.leaf.type == MONEY else written.target(target)
    if function in COUNTING:
        return _counted(function, held)
    if function in (Function.MIN, Function.MAX):
        found = f"{function.value}({held})"
    elif function is Function.SUM:
        found = f"CASE WHEN count({held}) > 0 THEN sum({held}) END"
    elif function is Function.AVG:
        found = f"avg({held})" if target.leaf.type == "Float" else _mean(held)
    else:
        found = f"percentileCont({held}, {_PERCENTILES[function]})"
    return f"1000000 * toInteger(round(({found}) / 1000000))" if function in MEANS and target.leaf.type == "Duration" else found


def _mean(whole: str) -> str:
    """Of whole numbers, exactly: Neo4j's own mean is corrected number by number, and loses the last digits on the way."""
    return f"CASE WHEN count({whole}) > 0 THEN toFloat(sum({whole})) / count({whole}) END"


def _counted(function: Function, value: str) -> str:
    if function is Function.MISSING:
        return f"count(*) - count({value})"
    return f"count({'DISTINCT ' if function is Function.DISTINCT else ''}{value})"


def _worked_out(draft: Draft, measure: Measure, name: str) -> str:
    """A scope that makes a measure of collected values."""
    if measure.is_amount:
        return _amounts(draft, measure, name)
    with draft.block((name,)):
        draft.line(f"UNWIND {name} AS found")
        draft.line("UNWIND found AS each")
        return draft.answer("count(DISTINCT each)", "m")


def _amounts(draft: Draft, measure: Measure, name: str) -> str:
    """A scope that adds up collected amounts, one for each currency, rounded half to even."""
    function = measure.function
    found = f"{function.value}(amount[0])"
    if function is Function.AVG:
        found = _EVEN.format(_mean("amount[0]"))
    elif function in _PERCENTILES:
        found = _EVEN.format(f"percentileCont(amount[0], {_PERCENTILES[function]})")
    with draft.block((name,)):
        draft.line(f"UNWIND {name} AS amount")
        draft.line(f"WITH amount[1] AS currency, {found} AS minor ORDER BY currency")
        return draft.answer("collect([minor, currency])", "m")


def _choose(draft: Draft, asked: Groups, keys: dict[GroupKey, str], measures: dict[Measure, str], lists: Sequence[str]) -> None:
    """Which groups are wanted: conditions, a total order, and how many."""
    draft.line(f"WITH {', '.join([*keys.values(), *measures.values(), *lists])}")
    conditions = [_condition(draft, having, measures) for having in asked.having]
    if conditions:
        draft.line("WHERE " + "\n  AND ".join(conditions))
    parts: list[str] = []
    for key in asked.order:
        operand = keys[asked.by[key.by]] if isinstance(key.by, int) else _compared(draft, key, measures)
        parts += [f"{operand} IS NULL", f"{operand}{' DESC' if key.descending else ''}"]
    for name in keys.values():
        parts += [f"{name} IS NULL", name]
    if parts:
        draft.line(f"ORDER BY {', '.join(parts)}")
    draft.line(f"LIMIT {draft.param(asked.limit)}")


def _compared(draft: Draft, of: Having | GroupOrder, measures: dict[Measure, str]) -> str:
    measure = of.measure if isinstance(of, Having) else of.by
    assert isinstance(measure, Measure)
    name = measures[measure]
    if of.currency is None:
        return name
    return f"head([pair IN {name} WHERE pair[1] = {draft.param(of.currency)} | pair[0]])"


def _condition(draft: Draft, having: Having, measures: dict[Measure, str]) -> str:
    value = having.value if isinstance(having.value, bool) else draft.param(having.value)
    return comparison(_compared(draft, having, measures), having.operator, value)
