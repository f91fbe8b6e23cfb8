"""How values stand in a statement: stored ones, the form they are compared and ordered in, and the form they are sent in."""

from __future__ import annotations

from ...catalog.lex import Token, items, renamed, text_of
from ..nature import Frame
from ..tree import Leaf, Stored
from .draft import Names

AS_TEXT = frozenset({"DateTime", "Date", "Duration"})


def stored(frame: Frame, type_name: str, item: Stored, names: Names) -> str:
    """A stored property of a node or relationship, or a column of a row, as an expression."""
    kind = frame.kind(type_name)
    if kind is None or kind.family == "row":
        return names.get(item.name, item.name)
    return _written(kind.stored[item.name], names)


def stored_part(frame: Frame, type_name: str, item: Stored, names: Names, index: int) -> str:
    """One side of a stored Money: the property itself where the file spells the pair out, for an index knows no pairs."""
    kind = frame.kind(type_name)
    if kind is not None and kind.family != "row" and (sides := items(kind.stored[item.name])):
        return _written(sides[index], names)
    return f"{stored(frame, type_name, item, names)}[{index}]"


def _written(expression: tuple[Token, ...], names: Names) -> str:
    for known, here in names.items():
        expression = renamed(expression, known, here)
    return text_of(expression).strip()


def compared(leaf: Leaf, expression: str) -> str:
    """The form in which values are compared and ordered: durations have no order of their own, so as nanoseconds."""
    if leaf.type != "Duration" or leaf.item:
        return expression
    return f"(({expression}.days * 86400 + {expression}.seconds) * 1000000000 + {expression}.nanosecondsOfSecond)"


def sent(leaf: Leaf, expression: str) -> str:
    """The form in which values leave the database: times and durations as text, which costs the driver nothing."""
    if leaf.type not in AS_TEXT:
        return expression
    return f"[item IN {expression} | toString(item)]" if leaf.item else f"toString({expression})"
