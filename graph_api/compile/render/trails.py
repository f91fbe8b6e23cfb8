"""All that a path leads to from each row of a list, collected, so that a group can tell how many different things there are."""

from __future__ import annotations

from ..groups import Trail
from ..nature import MONEY
from ..tree import Target
from .draft import Draft
from .rows import Asked, Opened, Row, expressions, narrowed, rows, seen_from


def collected(draft: Draft, row: Row, trail: Trail) -> str:
    """A scope that collects all that a path leads to from a row; its name."""
    with draft.block(row.names.values()):
        draft.sees(row.names.values())
        return draft.answer(f"collect(DISTINCT {_end(draft, row, trail)})", "v")


def _end(draft: Draft, row: Row, end: Trail | Target | None) -> str:
    """The rest of a path, a scope for each step; an expression with one value, or one node, a row."""
    if end is None:
        return next(iter(row.names.values()))
    if not isinstance(end, Trail):
        narrowed(draft, row, Asked(computes=(end,)), list(row.names.values()), Opened(filters_here=False))
        written = expressions(draft, row)
        return written.amount(end) if end.leaf.type == MONEY else written.target(end)
    if end.source is None:
        return _end(draft, Row(end.type, {draft.frame.names(end.type)[0]: str(end.column)}, around=row), end.end)
    body = end.source.body
    with draft.scope(seen_from(draft.frame, row, body.type), body.path, body.parsed.names):
        found = rows(draft, row, end.source, Asked(columns=None))
        return draft.answer(_end(draft, found, end.end), "v")
