"""Data tests that nobody writes: a value that the schema promises is there, and a list that shows nothing twice.

Neo4j Community has no such constraints, and a list that could repeat a node would be wrong on every second page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...catalog import Body, Catalog, FieldFacts, Kind
from ...catalog.lex import text_of
from .draft import DIALECT


@dataclass(frozen=True)
class Promise:
    """One data test: its name, what it holds the graph to, and the query of the rows that break it (`id`, `problem`)."""

    name: str
    sentence: str
    text: str
    parameters: tuple[str, ...] = ()


def promises(catalog: Catalog, fields: Iterable[FieldFacts]) -> tuple[Promise, ...]:
    """The generated data tests, by name; arguments of a list are null, its context parameters are to be given."""
    facts = {(one.type, one.field): one for one in fields}
    found = [*_values(catalog, facts.values()), *_lists(catalog, facts.values())]
    return tuple(sorted(found, key=lambda promise: promise.name))


def _values(catalog: Catalog, facts: Iterable[FieldFacts]) -> Iterator[Promise]:
    """One for each node and relationship type with stored values that are never null."""
    needed: dict[str, list[str]] = {}
    for one in facts:
        kind = catalog.kinds.get(one.type)
        if one.is_required and kind is not None and one.field in kind.stored:
            needed.setdefault(one.type, []).append(one.field)
    for name, fields in needed.items():
        kind = catalog.kinds[name]
        lacking = ", ".join(f"CASE WHEN {text_of(kind.stored[field]).strip()} IS NULL THEN '{field}' END" for field in fields)
        text = f"{DIALECT}\n{_match(kind)}\n"
        text += f"WITH {kind.tuple[0]}, [name IN [{lacking}] WHERE name IS NOT NULL] AS missing\nWHERE missing <> []\n"
        text += f"RETURN coalesce({kind.tuple[0]}.id, elementId({kind.tuple[0]})) AS id, 'has no ' + missing[0] AS problem"
        yield Promise(f"{name}.values", f"Every {name} has its {', '.join(fields)}.", text)


def _lists(catalog: Catalog, facts: Iterable[FieldFacts]) -> Iterator[Promise]:
    """One for each list of nodes or relationships over a node or a relationship, and each root list."""
    for one in facts:
        body, row, over = catalog.body(one.type, one.field), catalog.kinds.get(one.result_type), catalog.kinds.get(one.type)
        if body is None or row is None or not one.is_list or one.is_scalar or row.family == "row":
            continue
        if over is None or over.family != "row":
            yield _unrepeated(body, over)


def _unrepeated(body: Body, over: Kind | None) -> Promise:
    column = body.parsed.columns[0]
    owner = over.tuple[0] if over else ""
    returned = "" if body.parsed.union else f"RETURN {column.text} AS {column.name}"
    if body.parsed.distinct:
        returned = returned.replace("RETURN", "RETURN DISTINCT", 1)
    scope = f"CALL ({owner}) {{\n{text_of(body.parsed.head)}\n{returned.replace(f'{column.name} AS {column.name}', column.name)}\n}}"
    grouped = ", ".join(filter(None, (owner, column.name, "count(*) AS times")))
    text = f"{DIALECT}\n{_match(over) if over else ''}\n{scope}\nWITH {grouped} WHERE times > 1\n"
    text += f"RETURN {f'{owner}.id' if owner else repr(body.field)} AS id, 'shows ' + {column.name}.id + ' ' + times + ' times' AS problem"
    return Promise(f"{body.type}.{body.field}", f"{body.type}.{body.field} shows nothing twice.", text.strip(), body.parsed.parameters)


def _match(kind: Kind) -> str:
    name = kind.tuple[0]
    return f"MATCH ({name}:{kind.label})" if kind.family == "node" else f"MATCH ()-[{name}:{kind.label}]->()"
