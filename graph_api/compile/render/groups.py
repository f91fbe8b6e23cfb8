"""Rows put together: keys, measures, which groups are wanted, and the first rows of each.

Amounts are collected and added up currency by currency in a scope of their own: no other form gives several of them, medians among
them, from one reading of the rows. What no condition and no order needs is worked out after the limit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..groups import COUNTING, MEANS, Function, GroupKey, GroupOrder, Groups, Having, Measure, Members, TimeUnit
from ..nature import MONEY
from ..params import Context, Param
from ..tree import Leaf, Page, Part, Selection, Stored, Target, Value
from .draft import Draft
from .filter import SIGNS, Expressions
from .rows import Asked, Opened, Row, expressions, narrowed, needed, rows, seen_from

Shown = Callable[[Draft, Row, Sequence[Selection]], str]
_TRUNCATED = {TimeUnit.MINUTE: "minute", TimeUnit.HOUR: "hour"}
_PARTS = {TimeUnit.WEEKDAY: "dayOfWeek", TimeUnit.HOUR_OF_DAY: "hour"}
_PERCENTILES = {Function.MEDIAN: "0.5", Function.P90: "0.9"}
_EVEN = "toInteger(round({}, 0, 'HALF_EVEN'))"


def groups(draft: Draft, row: Row, page: Page, asked: Groups, shown: Shown) -> str:
    """Write the scope of a list's groups; answers its name. A group is its keys in a list, its measures, and its rows."""
    with draft.scope(seen_from(draft.frame, row, page.source.body.type), page.source.body.path):
        selections = [members.selection for members in asked.members]
        columns = needed(draft.frame, page.source.type, selections, page.keys if selections else ())
        found = rows(draft, row, page.source, Asked(page.condition, computes=asked.targets, columns=columns))
        written = expressions(draft, found)
        keys = {key: draft.fresh("k") for key in asked.by}
        measures = {measure: draft.fresh("m") for measure in asked.measures if not measure.is_amount}
        amounts = {measure.target: draft.fresh("m") for measure in asked.measures if measure.is_amount}
        members = draft.fresh("m") if asked.members else ""
        items = [f"{_key(draft, written, key)} AS {name}" for key, name in keys.items()]
        items += [f"{_aggregate(written, measure)} AS {name}" for measure, name in measures.items()]
        items += [f"collect({_amount(written, target)}) AS {name}" for target, name in amounts.items()]
        items += [f"collect({_tuple(found)}) AS {members}"] if members else []
        draft.line("WITH " + ",\n     ".join(items))
        early = [measure for measure in asked.measures if measure.is_amount and measure in asked.early]
        measures |= {measure: _amounts(draft, measure, amounts[measure.target]) for measure in early}
        _choose(draft, asked, keys, measures, [*amounts.values(), *([members] if members else [])])
        late = [measure for measure in asked.measures if measure.is_amount and measure not in asked.early]
        measures |= {measure: _amounts(draft, measure, amounts[measure.target]) for measure in late}
        behind = [_members(draft, found, page, each, (members, shown)) for each in asked.members]
        sent = [_spelt(measure.leaf, measures[measure]) for measure in asked.measures]
        sent = [f"[{', '.join(_sent(key, keys[key]) for key in asked.by)}]", *sent, *behind]
        return draft.answer(f"collect([{', '.join(sent)}])", "c")


def _tuple(row: Row) -> str:
    names = list(row.names.values())
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def _key(draft: Draft, written: Expressions, key: GroupKey) -> str:
    """What rows are put together by; the planner is told that a missing time has no unit, for truncating it would fail."""
    expression, unit = written.target(key.target), key.unit
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
    return f"CASE WHEN {expression} IS NOT NULL THEN {found} END"


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
    if target is None:
        return "count(*)"
    held = _amount(written, target) if target.leaf.type == MONEY else written.target(target)
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


def _amount(written: Expressions, target: Target | None) -> str:
    """A Money as a pair, null where it has no minor units, for those of a stored one may be missing."""
    assert isinstance(target, Stored | Value)
    minor, currency = written.value(Part(target, 0)), written.value(Part(target, 1))
    return f"CASE WHEN {minor} IS NOT NULL THEN [{minor}, {currency}] END"


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
    operand, value = _compared(draft, having, measures), draft.param(having.value)
    if having.operator == "ne":
        return f"NOT coalesce({operand} = {value}, false)"
    return f"{operand} {SIGNS[having.operator]} {value}"


def _members(draft: Draft, row: Row, page: Page, asked: Members, where: tuple[str, Shown]) -> str:
    """The first rows of a group in the order of the list."""
    collected, shown = where
    names = list(row.names.values())
    with draft.block((collected,)):
        draft.line(f"UNWIND {collected} AS {names[0] if len(names) == 1 else 'member'}")
        parts = [f"member[{place}] AS {name}" for place, name in enumerate(names)]
        draft.line(f"WITH {names[0] if len(names) == 1 else ', '.join(parts)}")
        draft.sees(names)
        inner = Row(row.type, row.names, around=row.around)
        narrowed(draft, inner, Asked(keys=page.keys, limit=asked.limit, sorts=True), names, Opened())
        return draft.answer(f"collect({shown(draft, inner, [asked.selection])})", "c")
