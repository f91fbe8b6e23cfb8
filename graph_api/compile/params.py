"""The values of a statement by where they come from: a plan names the place, binding looks there for each request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Context:
    """A value of the request itself: its clock, zone, currency or caller."""

    name: str


@dataclass(frozen=True)
class Grain:
    """How many seconds of the clock of a zone can be taken together, as `zones.grain` tells."""

    zone: Any


@dataclass(frozen=True)
class CursorKey:
    """One key value of a cursor; `cursor` is a Slot or the text itself."""

    cursor: Any
    index: int


@dataclass(frozen=True)
class CursorClock:
    """The clock of a cursor's first page, so that rolling values stay the same over all pages."""

    cursor: Any


@dataclass(frozen=True)
class Horizon:
    """One end of the time between a clock and as long after it as `span` says, or before it where that is negative.

    With a `zone` the day of it there.
    """

    span: Any
    clock: Any
    latest: bool
    zone: Any = ""


Role = Literal["argument", "operand", "limit", "size", "shift", "days"]  # of a page one row more is read than its size; a day moves by days


@dataclass(frozen=True)
class Param:
    """A value of the statement. `source` is a Slot, a Context, a CursorKey, a CursorClock, a Horizon, a constant, or a tuple of those.

    `type` is the GraphQL type of the value or of its items; `kind` keeps Python's type in equality, for 1 == True == 1.0.
    """

    source: Any
    type: str = "String"
    many: bool = False
    role: Role = "argument"
    kind: str = field(default="", init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", type(self.source).__name__)


Args = tuple[tuple[str, Param], ...]
