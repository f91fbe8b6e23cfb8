"""Conditions as expressions, and positions in an order; two-valued, so that `not` means what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from ..params import Context, CursorKey, Param
from ..tree import (
    NEGATED,
    Compare,
    Condition,
    Cursor,
    Identity,
    Inside,
    Key,
    Logic,
    Part,
    Reached,
    Relative,
    Source,
    Stored,
    Target,
    Through,
    Value,
)
from .draft import Draft, Names
from .value import compared, stored, stored_part

SIGNS = {"eq": "=", "lt": "<", "lte": "<=", "gt": ">", "gte": ">=", "in": "IN"}
WORDS = {"contains": "CONTAINS", "startsWith": "STARTS WITH", "endsWith": "ENDS WITH"}
Computed = Value | Reached
Found = dict[tuple[str | None, Computed | Through], str]
Exists = Callable[[Through, "Row"], str]


@dataclass(frozen=True)
class Row:
    """A row in scope: its names, the computed values and answers of neighbour conditions already at hand, and the row around it.

    `nodes` are the single neighbours at hand, by the column they were found from. `outer` are the names of those of its values
    that conditions further in compare with.
    """

    type: str
    names: Names
    found: Found = field(default_factory=dict["tuple[str | None, Computed | Through]", str])
    around: Row | None = None
    outer: dict[Target, str] = field(default_factory=dict["Target", str])
    nodes: dict[tuple[str | None, Source], str] = field(default_factory=dict["tuple[str | None, Source]", str])

    @property
    def at_hand(self) -> tuple[str, ...]:
        """Every name besides the row's own that a WITH has to carry on."""
        return (*self.found.values(), *self.nodes.values(), *self.outer.values())

    def node(self, column: str | None, value: Target) -> str | None:
        """The neighbour at hand that stores a value; None for any other value."""
        if isinstance(value, Reached) and value.source is not None and isinstance(value.target, Stored):
            return self.nodes.get((column, value.source))
        return None

    def name(self, column: str | None, value: Computed) -> str | None:
        """The name of a computed value, or of the neighbour that stores it; None for what is not at hand."""
        return self.node(column, value) or self.found.get((column, value))


def conjuncts(condition: Condition | None) -> list[Condition]:
    """The parts that must all hold."""
    if condition is None:
        return []
    if isinstance(condition, Logic) and condition.operator == "and" and condition.parts:
        return [part for whole in condition.parts for part in conjuncts(whole)]
    return [condition]


def known(condition: Condition | None) -> frozenset[Stored]:
    """The stored values that a filter lets through only where they are there."""
    compared = (part for part in conjuncts(condition) if isinstance(part, Compare))
    there = (part.target for part in compared if part.operator not in NEGATED and part.value is not True)
    return frozenset(target for target in there if isinstance(target, Stored))


def computed(target: Target) -> Iterator[tuple[str | None, Computed]]:
    """What a scope has to work out before a target can be compared: (None = for the row itself, or a column of it, value)."""
    if isinstance(target, Part):
        yield from computed(target.source)
    elif isinstance(target, Reached) and target.source is None:
        for column, value in computed(target.target):
            yield target.column if column is None else column, value
    elif isinstance(target, Value | Reached):
        yield None, target


def targets(condition: Condition) -> Iterator[tuple[str | None, Computed]]:
    """The computed values that a condition compares in its own scope, as `computed` tells them."""
    if isinstance(condition, Compare):
        yield from computed(condition.target)
    elif isinstance(condition, Inside):
        for column, value in targets(condition.condition):
            yield condition.column if column is None else column, value
    elif isinstance(condition, Logic):
        for part in condition.parts:
            yield from targets(part)


def outward(condition: Condition, level: int = 0) -> Iterator[Target]:
    """The values of a row that conditions compare with, its own among them; `level` counts how far in the condition stands."""
    if isinstance(condition, Compare):
        if isinstance(condition.value, Relative) and condition.value.level == level:
            yield condition.value.target
    elif isinstance(condition, Logic):
        for part in condition.parts:
            yield from outward(part, level)
    else:
        yield from outward(condition.condition, level + isinstance(condition, Through))


def neighbours(condition: Condition, column: str | None = None) -> Iterator[tuple[str | None, Through]]:
    """The conditions on neighbours in a condition's own scope, with the column they start from."""
    if isinstance(condition, Through):
        yield column, condition
    elif isinstance(condition, Inside):
        yield from neighbours(condition.condition, condition.column or column)
    elif isinstance(condition, Logic):
        for part in condition.parts:
            yield from neighbours(part, column)


class Expressions:
    """Writes conditions over one row, or over the node in a column of it."""

    def __init__(self, draft: Draft, row: Row, exists: Exists, column: str | None = None) -> None:
        self._draft = draft
        self._row = row
        self._exists = exists
        self._column = column

    def write(self, condition: Condition, *, strict: bool = False) -> str:
        """One condition; `strict` below anything that negates: there a null counts as false."""
        if isinstance(condition, Compare):
            return self._compare(condition, strict)
        if isinstance(condition, Through):
            return self._row.found.get((self._column, condition)) or self._exists(condition, self._row)
        if isinstance(condition, Inside):
            return self._inside(condition, strict)
        return self._logic(condition, strict)

    def target(self, target: Target) -> str:
        """A key or an operand as it is compared."""
        return compared(target.leaf, self.value(target))

    def value(self, target: Target) -> str:
        """A key or an operand as it is."""
        match target:
            case Identity(column=column):
                return f"{column}.id"
            case Stored():
                return stored(self._draft.frame, self._row.type, target, self._row.names)
            case Part(source=Stored() as source, index=index):
                return stored_part(self._draft.frame, self._row.type, source, self._row.names, index)
            case Part(source=source, index=index):
                return f"{self.value(source)}[{index}]"
            case Reached(source=None, column=str(column), type=type_name, target=inner):
                return self._of_node(type_name, column, inner)
            case Reached(type=type_name, target=Stored() as inner) if (node := self._row.node(self._column, target)) is not None:
                return self._of_node(type_name, node, inner)
            case _:
                return self._row.found[self._column, target]

    def _of_node(self, type_name: str, node: str, target: Target) -> str:
        """A value of a node that may be missing, and is null then: a file may say what a property stands for where it is not there."""
        value = self._at(type_name, node).value(target)
        return value if value.removeprefix(f"{node}.").isidentifier() else f"CASE WHEN {node} IS NOT NULL THEN {value} END"

    def amount(self, target: Target | None) -> str:
        """A Money as a pair, null where it has no minor units, for those of a stored one may be missing."""
        assert isinstance(target, Stored | Value | Reached)
        minor, currency = self.value(Part(target, 0)), self.value(Part(target, 1))
        return f"CASE WHEN {minor} IS NOT NULL THEN [{minor}, {currency}] END"

    def _logic(self, condition: Logic, strict: bool) -> str:
        if condition.operator == "not":
            return f"NOT ({self.write(condition.parts[0], strict=True)})"
        if not condition.parts:
            return self._draft.param(Param(condition.operator == "and", "Boolean"))
        word = f" {condition.operator.upper()} "
        return "(" + word.join(self.write(part, strict=strict) for part in condition.parts) + ")"

    def _compare(self, condition: Compare, strict: bool) -> str:
        operand = self.target(condition.target)
        value = condition.value
        if isinstance(value, Relative):
            operand, value = self._times(operand, condition.target.leaf.type, value)
        elif isinstance(value, Param):
            value = self._draft.param(value)
        return comparison(operand, condition.operator, value, strict=strict)

    def _times(self, operand: str, type_name: str, relative: Relative) -> tuple[str, str]:
        """Both sides of a comparison with a time that stands elsewhere; where one of them is a day, both are."""
        row = self._row
        for _ in range(relative.level):
            assert row.around is not None
            row = row.around
        there = self._draft.use(row.outer[relative.target])
        shifted = f"{there} + {self._draft.param(relative.plus)}" if relative.plus else there
        if type_name == relative.target.leaf.type:
            return operand, shifted
        if type_name == "Date":
            return operand, self._day(there, shifted)
        return self._day(operand, operand), shifted

    def _day(self, moment: str, expression: str) -> str:
        """The day of a moment for the business; of a missing one none, for the conversion would fail."""
        zone = self._draft.param(Param(Context("timeZone")))
        return f"CASE WHEN {moment} IS NOT NULL THEN date(datetime({{datetime: {expression}, timezone: {zone}}})) END"

    def _inside(self, condition: Inside, strict: bool) -> str:
        column = condition.column
        text = self._at(condition.type, column).write(condition.condition, strict=strict)
        return text if column is None else f"({column} IS NOT NULL AND {text})"

    def _at(self, type_name: str, column: str | None) -> Expressions:
        """The same over the node in a column, or over a facet."""
        names = self._row.names if column is None else {self._draft.frame.names(type_name)[0]: column}
        return Expressions(self._draft, replace(self._row, type=type_name, names=names), self._exists, column or self._column)


def comparison(operand: str, operator: str, value: str | bool, *, strict: bool = False) -> str:
    """An operand compared with a value, or whether it is null; `strict` makes a null false, as below anything that negates."""
    if isinstance(value, bool):
        return f"{operand} IS {'' if value else 'NOT '}NULL"
    sign = NEGATED.get(operator, operator)
    text = f"{operand} {SIGNS.get(sign) or WORDS[sign]} {value}"
    if operator in NEGATED:
        return f"NOT coalesce({text}, false)"
    return f"coalesce({text}, false)" if strict else text


def present(expressions: Expressions, keys: tuple[Key, ...], *, root: bool) -> list[str]:
    """A row without a key that it must have stands nowhere in the order; saying so also opens the index at a root. Ids are always there."""
    asked = [key for index, key in enumerate(keys) if _must(key.target) and ((root and index == 0) or not _is_id(key.target))]
    return [f"{expressions.target(key.target)} IS NOT NULL" for key in asked]


def beyond(expressions: Expressions, draft: Draft, keys: tuple[Key, ...], cursor: Cursor, *, after: bool) -> str:
    """The rows after a cursor, or before it. A key that cannot be null is written so that an index can jump to it."""
    key, rest = keys[0], keys[1:]
    index = len(cursor.nulls) - len(keys)
    operand, then = expressions.target(key.target), beyond(expressions, draft, rest, cursor, after=after) if rest else None
    value = draft.param(Param(CursorKey(cursor.source, index), key.target.leaf.type, role="operand"))
    sign = ">" if after != key.descending else "<"
    if _must(key.target):
        return f"{operand} {sign}= {value} AND ({operand} {sign} {value} OR {then})" if then else f"{operand} {sign} {value}"
    if cursor.nulls[index]:
        same = f"({operand} IS NULL AND {then})" if then else ""
        parts = ([] if after else [f"{operand} IS NOT NULL"]) + ([same] if same else [])
        return f"coalesce({' OR '.join(parts) or draft.param(Param(False, 'Boolean'))}, false)"
    parts = [
        f"{operand} {sign} {value}",
        *([f"{operand} IS NULL"] if after else []),
        *([f"({operand} = {value} AND {then})"] if then else []),
    ]
    return f"coalesce({' OR '.join(parts)}, false)"


def order(expressions: Expressions, keys: tuple[Key, ...], *, backward: bool) -> str:
    """The keys of an order, nulls last in both directions, mirrored when the page is read from its end."""
    parts: list[str] = []
    for key in keys:
        operand = expressions.target(key.target)
        if not _must(key.target):
            parts.append(f"{operand} IS NULL{' DESC' if backward else ''}")
        parts.append(f"{operand}{' DESC' if key.descending != backward else ''}")
    return ", ".join(parts)


def _is_id(target: Target) -> bool:
    return isinstance(target, Identity) or (isinstance(target, Stored) and target.name == "id")


def _must(target: Target) -> bool:
    return target.leaf.nonnull
