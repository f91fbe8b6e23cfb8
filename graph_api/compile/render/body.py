"""A `.cypher` body in a scope: its parameters bound, its last RETURN turned into WITH; nothing else of it changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...catalog import Body
from ...catalog.lex import Token, text_of
from ..tree import Args, Source
from .draft import Draft

AGGREGATE = re.compile(r"\b(?:count|sum|avg|min|max|collect|stDevP?|percentileCont|percentileDisc)\s*\(", re.I)


def head(draft: Draft, body: Body, args: Args) -> list[tuple[str, str]]:
    """Write the body up to its last RETURN; answers that RETURN's columns as (expression, name)."""
    bound = {name: draft.param(param) for name, param in args}
    draft.sees(body.parsed.names)
    text = _text(body.parsed.head, bound)
    if body.parsed.union:
        names = draft.frame.names(body.type)
        with draft.block(f"CALL ({', '.join(names)}) {{"):
            draft.line(text)
        return [(column.name, column.name) for column in body.parsed.columns]
    draft.line(text)
    return [(_text(column.expression, bound).strip(), column.name) for column in body.parsed.columns]


def opening(draft: Draft, source: Source, wanted: frozenset[str] | None) -> tuple[list[str], bool]:
    """Write a body and its last RETURN as WITH; answers the names that it carries on, and whether a filter may follow in that clause.

    Columns that nobody wants are left out, where that cannot change the rows.
    """
    body = source.body
    columns = head(draft, body, source.args)
    aggregates = any(AGGREGATE.search(expression) for expression, _ in columns)
    if wanted is not None and not body.parsed.distinct and not aggregates:
        columns = [column for column in columns if column[1] in wanted] or columns[:1]
    items = ", ".join(name if expression == name else f"{expression} AS {name}" for expression, name in columns)
    tail = _text(body.parsed.tail, {name: draft.param(param) for name, param in source.args}).strip()
    draft.line(f"WITH {'DISTINCT ' if body.parsed.distinct else ''}{items}{' ' + tail if tail else ''}")
    return [name for _, name in columns], not (body.parsed.distinct or tail or aggregates)


def single(draft: Draft, body: Body, args: Args) -> str:
    """Write the body of a scalar, up to a clause that may return the expression this answers."""
    columns = head(draft, body, args)
    expression, name = columns[0]
    tail = _text(body.parsed.tail, {name: draft.param(param) for name, param in args}).strip()
    if not tail and not body.parsed.distinct and _is_aggregate(expression):
        return expression
    draft.line(
        f"WITH {'DISTINCT ' if body.parsed.distinct else ''}{'' if expression == name else expression + ' AS '}{name} {tail}".rstrip()
    )
    return f"collect({name})[0]"


def _is_aggregate(expression: str) -> bool:
    """Whether it is one aggregate from its first character to its last: then there is exactly one row."""
    match = AGGREGATE.match(expression)
    if match is None:
        return False
    depth = 0
    for index in range(match.end() - 1, len(expression)):
        depth += {"(": 1, ")": -1}.get(expression[index], 0)
        if depth == 0:
            return index == len(expression) - 1
    return False


def _text(tokens: Iterable[Token], bound: Mapping[str, str]) -> str:
    return text_of(token._replace(text=bound.get(token.text[1:], token.text)) if token.kind == "parameter" else token for token in tokens)
