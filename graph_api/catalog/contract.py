"""Whether the files and the model say the same, in both directions: what no file can know of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..errors import CatalogError
from .entries import Body, Catalog, Kind
from .header import nearest
from .lex import aggregates

Key = tuple[str, str]


@dataclass(frozen=True)
class FieldFacts:
    """What the model says of one field. `result_type` is the row's type where the field is a list or a connection of rows.

    `is_scalar` holds for scalars, enums and Money, alone or in lists: their body returns one column, `value`. Connections, edges,
    inputs and Money have no facts of their own; rows without a folder and interfaces have.
    """

    type: str
    field: str
    result_type: str
    is_list: bool
    is_scalar: bool
    arguments: tuple[str, ...]
    is_interface: bool = False
    is_required: bool = False


def check(catalog: Catalog, fields: Iterable[FieldFacts], own: frozenset[Key] = frozenset()) -> None:
    """Raise CatalogError with the first violation and the number of the others; `own` are fields that the compiler answers itself."""
    found = violations(catalog, fields, own)
    for first in found[:1]:
        more = f" ({len(found) - 1} more such places.)" if len(found) > 1 else ""
        raise CatalogError(first + more)


def violations(catalog: Catalog, fields: Iterable[FieldFacts], own: frozenset[Key] = frozenset()) -> tuple[str, ...]:
    """Every place where `cypher/` and the model disagree, one line each, sorted."""
    facts = {(one.type, one.field): one for one in fields}
    found = [*_without_field(catalog, facts), *_without_file(catalog, facts, own)]
    for key, body in catalog.bodies.items():
        if key in facts:
            found += _of_body(body, facts[key], catalog, facts)
    return tuple(sorted(found))


def _without_field(catalog: Catalog, facts: Mapping[Key, FieldFacts]) -> Iterator[str]:
    places = {key: f"{body.path}:1" for key, body in catalog.bodies.items()}
    for name, kind in catalog.kinds.items():
        places |= {(name, column): f"{kind.path}:{tokens[-1].line}" for column, tokens in kind.stored.items()}
    for (type_name, field), place in places.items():
        if (type_name, field) not in facts:
            known = {one.field for one in facts.values() if one.type == type_name}
            yield f"{place}: the model has no field {type_name}.{field}.{nearest(field, known)}"


def _without_file(catalog: Catalog, facts: Mapping[Key, FieldFacts], own: frozenset[Key]) -> Iterator[str]:
    for key, one in facts.items():
        kind = catalog.kinds.get(one.type)
        if key in catalog.bodies or key in own or (kind is None and one.type not in ("Query", "Mutation")):
            continue
        if kind is None or one.field not in (*kind.stored, *(kind.tuple if kind.family == "row" else ())):
            known = {field for type_name, field in catalog.bodies if type_name == one.type} - {one.field}
            folder = kind.path.rpartition("/")[0] if kind else f"cypher/{one.type.lower()}"
            yield f"{folder}: the model's {one.type}.{one.field} has no file, stored property or column.{nearest(one.field, known)}"


def _of_body(body: Body, fact: FieldFacts, catalog: Catalog, facts: Mapping[Key, FieldFacts]) -> Iterator[str]:
    yield from _arguments(body, fact)
    yield from _columns(body, fact, catalog, facts)
    yield from _list(body, fact)
    yield from _orders(body, fact, catalog, facts)
    yield from _inverse(body, fact, facts)


def _arguments(body: Body, fact: FieldFacts) -> Iterator[str]:
    declared = body.header.parameters
    for name in declared:
        if name not in fact.arguments:
            line = body.header.line("param", name)
            yield f"{body.path}:{line}: {name} is no argument of {fact.type}.{fact.field} in the model.{nearest(name, fact.arguments)}"
    for name in fact.arguments:
        if name not in declared:
            yield f"{body.path}:1: the model's argument {name} has no `param  {name}` line.{nearest(name, declared)}"


def _columns(body: Body, fact: FieldFacts, catalog: Catalog, facts: Mapping[Key, FieldFacts]) -> Iterator[str]:
    names = tuple(column.name for column in body.parsed.columns)
    ordered = {name for name, _ in body.header.orders}
    wanted = _wanted(fact, catalog, facts)
    kind = catalog.kinds.get(fact.result_type)
    one_node = kind is not None and kind.family != "row" and not fact.is_scalar
    if one_node and fact.result_type == fact.type:
        if names[0] == wanted[0]:
            yield f"{_end(body)}: {names[0]} is what the body was given; the other end of a self-edge needs another name."
        wanted = names[:1]
    if fact.is_interface:
        wanted = names[:1]
    missing = [name for name in wanted if name not in names]
    extra = [name for name in names if name not in wanted and name not in ordered]
    if missing or extra:
        returned = ", ".join(names)
        yield f"{_end(body)}: {fact.type}.{fact.field} is a {fact.result_type}: RETURN {', '.join(wanted)}, not {returned}."


def _wanted(fact: FieldFacts, catalog: Catalog, facts: Mapping[Key, FieldFacts]) -> tuple[str, ...]:
    """The columns that the type of a field asks of its body."""
    if fact.is_scalar:
        return ("value",)
    kind = catalog.kinds.get(fact.result_type)
    if kind is not None:
        return kind.tuple
    return tuple(field for type_name, field in facts if type_name == fact.result_type)


def _list(body: Body, fact: FieldFacts) -> Iterator[str]:
    if not fact.is_list:
        if body.header.orders:
            yield f"{body.path}:{body.header.line('order')}: {fact.type}.{fact.field} is no list; a list alone has an order."
        return
    if body.parsed.tail:
        line, clause = body.parsed.tail[0].line, body.parsed.tail[0].text
        yield f"{body.path}:{line}: a list has no {clause} behind its last RETURN: order stands in the header, a limit in an earlier WITH."
    if any(aggregates(column.expression) for column in body.parsed.columns):
        yield f"{_end(body)}: a list has no aggregation in its last RETURN; put it into a WITH before."


def _orders(body: Body, fact: FieldFacts, catalog: Catalog, facts: Mapping[Key, FieldFacts]) -> Iterator[str]:
    kind: Kind | None = None if fact.is_scalar else catalog.kinds.get(fact.result_type)
    known = {column.name for column in body.parsed.columns}
    if kind is not None:
        known |= set(kind.stored) | {one.field for one in facts.values() if one.type == kind.type and one.is_scalar}
    for name, _ in body.header.orders:
        if name not in known:
            line = body.header.line("order", name)
            yield f"{body.path}:{line}: order {name} is no column and no property of {fact.result_type}.{nearest(name, known)}"


def _inverse(body: Body, fact: FieldFacts, facts: Mapping[Key, FieldFacts]) -> Iterator[str]:
    named = body.header.one("inverse")
    if named is None:
        return
    type_name, _, field = named.partition(".")
    back = facts.get((type_name, field))
    if back is not None and (back.type, back.result_type) != (fact.result_type, fact.type):
        line = body.header.line("inverse")
        yield f"{body.path}:{line}: {named} leads from {back.type} to {back.result_type}, not from {fact.result_type} back to {fact.type}."


def _end(body: Body) -> str:
    """The place of the last RETURN's first column."""
    return f"{body.path}:{body.parsed.columns[0].expression[-1].line}"
