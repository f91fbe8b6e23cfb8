"""The groups of a list in a plan: what rows are put together by, what is measured of each group, and which of them are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from .nature import MONEY
from .params import Param
from .tree import Leaf, Selection, Target


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
class Measure:
    """One number of a group; without a target it counts rows."""

    function: Function
    target: Target | None = None

    @property
    def is_amount(self) -> bool:
        """Whether there is one for each currency."""
        return self.target is not None and self.target.leaf.type == MONEY and self.function not in COUNTING

    @property
    def leaf(self) -> Leaf:
        """The type of the number; means of whole numbers are fractions, and there is none of no values."""
        if self.target is None or self.function in COUNTING:
            return Leaf("Int", nonnull=True)
        return Leaf("Float" if self.function in MEANS and self.target.leaf.type == "Int" else self.target.leaf.type, nonnull=False)


ROWS = Measure(Function.N)


@dataclass(frozen=True)
class Having:
    """A condition on a group; amounts are compared in one currency."""

    measure: Measure
    operator: str
    value: Param
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
        return tuple(dict.fromkeys((ROWS, *self.early, *asked)))

    @property
    def early(self) -> tuple[Measure, ...]:
        """Those that decide which groups are wanted, and in which order."""
        return (*(having.measure for having in self.having), *(key.by for key in self.order if isinstance(key.by, Measure)))

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every value of a row that keys and measures use."""
        return (*(key.target for key in self.by), *(measure.target for measure in self.measures if measure.target is not None))

    @property
    def members(self) -> tuple[Members, ...]:
        """The rows that are asked for, each request for them once."""
        return tuple(dict.fromkeys(inner for _, _, inner in self.fields if isinstance(inner, Members)))
