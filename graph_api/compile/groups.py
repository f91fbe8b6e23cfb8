"""The groups of a list in a plan: what rows are put together by, what is measured of each group, and which of them are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from .nature import MONEY
from .params import Param
from .tree import Leaf, Selection, Source, Target


class TimeUnit(Enum):
    """How long a time is taken together, in the time zone of the business."""

    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    WEEKDAY = "WEEKDAY"
    HOUR_OF_DAY = "HOUR_OF_DAY"


class Function(Enum):
    """What is worked out of the rows of a group, or of the values of one field in them."""

    N = "n"
    COUNT = "count"
    MISSING = "missing"
    DISTINCT = "distinct"
    SUM = "sum"
    AVG = "avg"
    MEDIAN = "median"
    P90 = "p90"
    MIN = "min"
    MAX = "max"


COUNTING = (Function.N, Function.COUNT, Function.MISSING, Function.DISTINCT)
MEANS = (Function.AVG, Function.MEDIAN, Function.P90)


@dataclass(frozen=True)
class GroupKey:
    """What rows of one group have in common; of a time, the unit it falls into."""

    target: Target
    unit: TimeUnit | None = None


@dataclass(frozen=True)
class Trail:
    """Everything that a path leads to from a row, over however many neighbours: values at its end, or the nodes there.

    Each step is a body, or the node in a column.
    """

    source: Source | None
    column: str | None
    type: str
    end: Trail | Target | None

    @property
    def steps(self) -> int:
        """How many steps there are, this one included."""
        return 1 + (self.end.steps if isinstance(self.end, Trail) else 0)


@dataclass(frozen=True)
class Measure:
    """One number of a group; without a target it counts rows."""

    function: Function
    target: Target | Trail | None = None

    @property
    def is_amount(self) -> bool:
        """Whether there is one for each currency."""
        return not isinstance(self.target, Trail | None) and self.target.leaf.type == MONEY and self.function not in COUNTING

    @property
    def is_collected(self) -> bool:
        """Whether its values are collected first: the amounts of several currencies, or all that a path leads to."""
        return self.is_amount or isinstance(self.target, Trail)

    @property
    def leaf(self) -> Leaf:
        """The type of the number; means of whole numbers are fractions, and there is none of no values."""
        if isinstance(self.target, Trail | None) or self.function in COUNTING:
            return Leaf("Int", nonnull=True)
        return Leaf("Float" if self.function in MEANS and self.target.leaf.type == "Int" else self.target.leaf.type, nonnull=False)


ROWS = Measure(Function.N)


@dataclass(frozen=True)
class Having:
    """A condition on a group; amounts are compared in one currency."""

    measure: Measure
    operator: str
    value: Param | bool
    currency: Param | None


@dataclass(frozen=True)
class GroupOrder:
    """One key of the order of groups: the place of one of their own keys, or a measure."""

    by: int | Measure
    currency: Param | None
    descending: bool


@dataclass(frozen=True)
class Members:
    """The first rows of a group."""

    limit: Param
    selection: Selection


@dataclass(frozen=True)
class Outliers:
    """The rows of a group that lie far from the others by one of their values; amounts are compared in one currency."""

    target: Target
    currency: Param | None
    limit: Param
    selection: Selection


@dataclass(frozen=True)
class Groups:
    """The groups of one list. `fields` are (response key, field, what is asked of it)."""

    by: tuple[GroupKey, ...]
    having: tuple[Having, ...]
    order: tuple[GroupOrder, ...]
    limit: Param
    fields: tuple[tuple[str, str, Any], ...]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Everything that has to be worked out, each once; how many rows there are is always among it."""
        measured = (part for _, _, inner in self.fields if isinstance(inner, tuple) for part in cast("tuple[tuple[Any, ...], ...]", inner))
        asked = (part[2] for part in measured if isinstance(part[2], Measure))
        alone = (inner for _, _, inner in self.fields if isinstance(inner, Measure))
        return tuple(dict.fromkeys((ROWS, *self.early, *asked, *alone)))

    @property
    def early(self) -> tuple[Measure, ...]:
        """Those that decide which groups are wanted, and in which order."""
        return (*(having.measure for having in self.having), *(key.by for key in self.order if isinstance(key.by, Measure)))

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every value of a row that keys, measures and outliers use."""
        measured = (measure.target for measure in self.measures if not isinstance(measure.target, Trail | None))
        return (*(key.target for key in self.by), *measured, *(each.target for each in self.members if isinstance(each, Outliers)))

    @property
    def trails(self) -> tuple[Trail, ...]:
        """Every path that is followed from each row."""
        return tuple(dict.fromkeys(measure.target for measure in self.measures if isinstance(measure.target, Trail)))

    @property
    def members(self) -> tuple[Members | Outliers, ...]:
        """The rows that are asked for, each request for them once."""
        return tuple(dict.fromkeys(inner for _, _, inner in self.fields if isinstance(inner, Members | Outliers)))
