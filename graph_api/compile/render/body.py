"""A `.cypher` body in a scope: its parameters bound, its last RETURN turned into WITH; nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...catalog import Body
from ...catalog.lex import Token, aggregates, is_aggregate, text_of
from ..params import Args
from ..tree import Source
from .draft import Draft


def head(draft: Draft, body: Body, args: Args) -> list[tuple[str, str]]:
    """Write the body up to its last RETURN; answers that RETURN's columns as (expression, name)."""
    bound = {name: draft.param(param) for name, param in args}
    draft.sees(body.parsed.names)
    text = _text(body.parsed.head, bound)
    if body.parsed.union:
        names = draft.frame.names(body.type)
        with draft.block(names):
            draft.line(text)
        return [(column.name, column.name) for column in body.parsed.columns]
    draft.line(text)
    return [(_text(column.expression, bound).strip(), column.name) for column in body.parsed.columns]


def opening(draft: Draft, source: Source, wanted: frozenset[str] | None) -> tuple[list[str], bool]:
    """Write a body and its last RETURN as WITH; answers the names that it carries on, and whether a filter may follow in that clause.

    Columns that nobody wants are left out, where that cannot change the rows.
    """
    parsed = source.body.parsed
    columns = head(draft, source.body, source.args)
    grouped = parsed.distinct or (not parsed.union and any(aggregates(column.expression) for column in parsed.columns))
    if wanted is not None and not grouped:
        columns = [column for column in columns if column[1] in wanted] or columns[:1]
    tail = _with(draft, source.body, source.args, columns)
    return [name for _, name in columns], not (grouped or tail)


def first_node(draft: Draft, source: Source) -> str | None:
    """Write a body that ends with its node of the least id up to a clause that may return this expression; None for any other body.

    To choose among collected nodes, of which there is one as a rule, takes a third of the time of an ordered subquery for each row.
    """
    parsed = source.body.parsed
    tail = text_of(parsed.tail).strip()
    if parsed.distinct or parsed.union or tail != f"ORDER BY {parsed.columns[0].name}.id LIMIT 1":
        return None
    ((node, _),) = head(draft, source.body, source.args)
    least, each = draft.fresh("q"), draft.fresh("q")
    chosen = f"CASE WHEN {least} IS NULL OR {each}.id < {least}.id THEN {each} ELSE {least} END"
    return f"reduce({least} = null, {each} IN collect({node}) | {chosen})"


def single(draft: Draft, body: Body, args: Args) -> str:
    """Write the body of a scalar, up to a clause that may return the expression this answers."""
    parsed = body.parsed
    if parsed.distinct or parsed.union or text_of(parsed.tail).strip() or not is_aggregate(parsed.columns[0].expression):
        return f"collect({several(draft, body, args)})[0]"
    return head(draft, body, args)[0][0]


def several(draft: Draft, body: Body, args: Args) -> str:
    """Write the body of a list of scalars; answers the name of its column."""
    columns = head(draft, body, args)
    _with(draft, body, args, columns)
    return columns[0][1]


def _with(draft: Draft, body: Body, args: Args, columns: Iterable[tuple[str, str]]) -> str:
    """Write the last RETURN as WITH; answers what stood behind its columns."""
    items = ", ".join(name if expression == name else f"{expression} AS {name}" for expression, name in columns)
    tail = _text(body.parsed.tail, {name: draft.param(param) for name, param in args}).strip()
    draft.line(f"WITH {'DISTINCT ' if body.parsed.distinct else ''}{items}{' ' + tail if tail else ''}")
    return tail


def _text(tokens: Iterable[Token], bound: Mapping[str, str]) -> str:
    return text_of(token._replace(text=bound.get(token.text[1:], token.text)) if token.kind == "parameter" else token for token in tokens)
