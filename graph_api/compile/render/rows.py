"""Body, filter, order and limit in one scope: what every list, total, flag and neighbour condition is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..nature import ROOT, Frame
from ..params import Param
from ..tree import Condition, Cursor, Identity, Item, Key, Logic, Member, Part, Reached, Selection, Source, Stored, Target, Through
from ..walk import data
from .body import first_node, opening, single
from .draft import Draft, Names
from .filter import Expressions, Row, beyond, computed, conjuncts, known, neighbours, order, outward, present, targets
from .start import start, without, write


@dataclass(frozen=True)
class Asked:
    """Which rows of a source are wanted: a filter, positions in the order, the order itself and how many."""

    condition: Condition | None = None
    keys: tuple[Key, ...] = ()
    positions: tuple[tuple[Cursor, bool], ...] = ()  # (cursor, whether the rows after it are meant)
    opposite: bool = False  # the rows that are not beyond the position
    limit: Param | None = None
    backward: bool = False
    sorts: bool = False
    leading: str = ""  # what comes before all keys
    present: bool = False  # leaves out a row whose node is null
    computes: tuple[Target, ...] = ()  # values to be at hand afterwards
    columns: frozenset[str] | None = frozenset()  # what else is needed of a row; None = everything

    @property
    def certain(self) -> tuple[Key, ...]:
        """The keys, never null where the filter says so: an index has no order that puts nulls last."""
        there = known(self.condition)
        return tuple(_never_null(key) if key.target in there else key for key in self.keys)


@dataclass(frozen=True)
class Opened:
    """What a clause that carries rows on leaves: conditions to add, whether it is a root list, and whether a filter may follow at once."""

    texts: Sequence[str] = ()
    root: bool = False
    filters_here: bool = True


def rows(draft: Draft, around: Row, source: Source, asked: Asked) -> Row:
    """Write the rows that a source has for the row around them, up to order and limit, inside a scope that the caller has opened."""
    found = start(draft.frame, source, asked.condition)
    if found is not None:
        return _rows_from(draft, around, source, asked, found)
    wanted = _wanted(draft.frame, source.type, asked)
    carried, filters_here = opening(draft, source, wanted)
    row = Row(source.type, _names(draft.frame, source.type, carried), around=around)
    texts = [f"{carried[0]} IS NOT NULL"] if asked.present and not _only_matches(source) else []
    narrowed(draft, row, asked, carried, Opened(texts, root=source.body.type == ROOT, filters_here=filters_here))
    return row


def _rows_from(draft: Draft, around: Row, source: Source, asked: Asked, through: Through) -> Row:
    """The same, begun at neighbours: those that the condition finds, then the rows that they lead to, each once."""
    name, neighbour = write(draft, source, through)
    row = Row(source.type, _names(draft.frame, source.type, [name]), around=around)
    beside = Row(through.source.type, _names(draft.frame, through.source.type, [neighbour]), around=row)
    narrowed(draft, beside, Asked(through.condition), [name, neighbour], Opened())
    draft.line(f"WITH DISTINCT {name}")
    narrowed(draft, row, replace(asked, condition=without(asked.condition, through)), [name], Opened(filters_here=False))
    return row


def narrowed(draft: Draft, row: Row, asked: Asked, carried: Sequence[str], opened: Opened) -> None:
    """Write filter, computed values, order and limit over rows that a WITH has just carried on."""
    parts = conjuncts(asked.condition)
    clashing = {part: _clashes(draft, part) for part in parts}
    outer = dict.fromkeys(target for part in parts for target in outward(part))
    late = [part for part in parts if clashing[part] or any(targets(part)) or any(True for _ in outward(part))]
    targets_later = [*(key.target for key in asked.keys), *asked.computes]
    late_keys = any(True for target in targets_later for _ in computed(target))
    early = [part for part in parts if part not in late]
    written = expressions(draft, row)
    texts = [*opened.texts, *(written.write(part) for part in early)]
    if not late_keys:
        texts += _place(draft, written, asked, root=opened.root) if not late else []
    _where(draft, carried, texts, again=not opened.filters_here)
    if late or late_keys:
        _find_values(draft, row, late, targets_later)
        keep_outer(draft, row, outer)
        _find_neighbours(draft, row, late)
        carried = [*carried, *row.at_hand]
        texts = [written.write(part) for part in late]
        draft.line(f"WITH {', '.join(carried)}")
        _where(draft, carried, texts + _place(draft, written, asked, root=opened.root), again=False)
    if asked.sorts and asked.keys:
        keys = order(written, asked.certain, backward=asked.backward)
        draft.line(f"ORDER BY {f'{asked.leading}, {keys}' if asked.leading else keys}")
    if asked.limit is not None:
        draft.line(f"LIMIT {draft.param(asked.limit)}")


def _never_null(key: Key) -> Key:
    assert isinstance(key.target, Stored)
    return replace(key, target=replace(key.target, leaf=replace(key.target.leaf, nonnull=True)))


def _reach(draft: Draft, row: Row, column: str | None, reached: Reached) -> None:
    """A scope for the neighbour that a key stands at: for the neighbour itself where its value is stored, and else for the value."""
    source, target = reached.source, reached.target
    assert source is not None
    is_stored = isinstance(target, Stored) and len(draft.frame.names(reached.type)) == 1
    if row.node(column, reached) is not None:
        return
    with draft.scope(seen_from(draft.frame, row, source.body.type, column), source.body.path, source.body.parsed.names):
        if is_stored:
            row.nodes[column, source] = draft.answer(_node(draft, row, source), "f")
            return
        found = rows(draft, row, source, Asked(keys=(Key(target, descending=False),)))
        row.found[column, reached] = draft.answer(f"collect({expressions(draft, found).value(target)})[0]", "f")


def _node(draft: Draft, row: Row, source: Source) -> str:
    """Write the neighbour itself; its expression, null where there is none."""
    expression = first_node(draft, source)
    if expression is None:
        (name,) = rows(draft, row, source, Asked()).names.values()
        return f"collect({name})[0]"
    return expression


def expressions(draft: Draft, row: Row) -> Expressions:
    """What writes conditions and values over a row."""
    return Expressions(draft, row, lambda through, inner: _exists(draft, through, inner))


def any_row(draft: Draft, around: Row, source: Source, asked: Asked, *, wanted: bool = True) -> str:
    """Write whether a source has such a row, inside a scope that ends with it; the name of the answer."""
    rows(draft, around, source, asked)
    draft.line("WITH 1 AS one LIMIT 1")
    return draft.answer(f"count(one) {'>' if wanted else '='} 0", "e")


def seen_from(frame: Frame, row: Row, type_name: str, column: str | None = None) -> Names:
    """What a body over a type sees of a row, or of the node in a column of it."""
    if column is not None:
        return {frame.names(type_name)[0]: column}
    return {known: row.names[known] for known in frame.names(type_name)}


def _only_matches(source: Source) -> bool:
    """Whether a body is a MATCH with its WHERE: then no row lacks its node."""
    words = {token.text for token in source.body.parsed.head if token.kind == "word" and token.depth == 0 and token.text.isupper()}
    return not words & {"OPTIONAL", "WITH", "CALL", "UNION", "UNWIND"} and len(source.body.parsed.columns[0].expression) == 1


def needed(frame: Frame, type_name: str, selections: Sequence[Selection], keys: Sequence[Key] = ()) -> frozenset[str] | None:
    """The columns of a row that selections and keys use; None when bodies below need the whole tuple."""
    outer = (target for selection in selections for target in selection.outer)
    return _columns(frame, type_name, [*data(selections, keys), *outer])


def _columns(frame: Frame, type_name: str, items: Iterable[Item | Target]) -> frozenset[str] | None:
    if (kind := frame.kind(type_name)) is not None and kind.family != "row":
        return None
    names: set[str] = set()
    for item in items:
        if isinstance(item, Part):
            item = item.source
        if isinstance(item, Stored | Member):
            names.add(item.name)
        elif isinstance(item, Identity) or (isinstance(item, Reached) and item.column):
            names.add(str(item.column))
        else:
            return None
    return frozenset(names)


def _wanted(frame: Frame, type_name: str, asked: Asked) -> frozenset[str] | None:
    columns = _columns(frame, type_name, [*(key.target for key in asked.keys), *asked.computes])
    if columns is None or asked.columns is None or asked.condition is not None:
        return None
    return columns | asked.columns


def _names(frame: Frame, type_name: str, carried: Sequence[str]) -> Names:
    kind = frame.kind(type_name)
    if kind is not None and kind.family != "row":
        return {kind.tuple[0]: carried[0]}
    return {name: name for name in carried}


def _place(draft: Draft, expressions: Expressions, asked: Asked, *, root: bool) -> list[str]:
    """Where in the order the rows stand."""
    if asked.opposite:
        ((cursor, after),) = asked.positions
        return [*present(expressions, asked.keys, root=root), f"NOT ({beyond(expressions, draft, asked.certain, cursor, after=after)})"]
    if asked.positions:
        return [beyond(expressions, draft, asked.certain, cursor, after=after) for cursor, after in asked.positions]
    return present(expressions, asked.keys, root=root) if asked.sorts else []


def _where(draft: Draft, carried: Sequence[str], texts: Sequence[str], *, again: bool) -> None:
    if not texts:
        return
    if again:
        draft.line(f"WITH {', '.join(carried)}")
    draft.line("WHERE " + "\n  AND ".join(texts))


def _find_values(draft: Draft, row: Row, late: Sequence[Condition], wanted: Iterable[Target]) -> None:
    """Scopes for the computed values of late conditions, and of what is wanted besides."""
    values = [pair for part in late for pair in targets(part)]
    values += [pair for target in wanted for pair in computed(target)]
    for column, value in dict.fromkeys(values):
        if isinstance(value, Reached):
            _reach(draft, row, column, value)
            continue
        body = value.body
        with draft.scope(seen_from(draft.frame, row, body.type, column), body.path, body.parsed.names):
            row.found[column, value] = draft.answer(single(draft, body, value.args), "f")


def keep_outer(draft: Draft, row: Row, wanted: Iterable[Target]) -> None:
    """Scopes that give values of a row names of their own, under which scopes further in know them: no body binds those."""
    missing = [target for target in wanted if target not in row.outer]
    _find_values(draft, row, (), [target for target in missing if any(row.name(*pair) is None for pair in computed(target))])
    for target in missing:
        found = [str(row.name(*pair)) for pair in computed(target)]
        with draft.block((*row.names.values(), *found)):
            name = draft.answer(expressions(draft, row).value(target), "o")
        row.outer[target] = draft.keep(name)


def _find_neighbours(draft: Draft, row: Row, late: Sequence[Condition]) -> None:
    """Scopes for neighbours that cannot stand in an EXISTS."""
    for column, through in dict.fromkeys(pair for part in late for pair in neighbours(part)):
        names = seen_from(draft.frame, row, through.source.body.type, column)
        with draft.scope(names, through.source.body.path, through.source.body.parsed.names):
            wanted = through.quantifier == "some"
            row.found[column, through] = any_row(draft, row, through.source, Asked(_turned(through)), wanted=wanted)


def _exists(draft: Draft, through: Through, row: Row) -> str:
    seen = seen_from(draft.frame, row, through.source.body.type)
    before = draft.visible
    with draft.aside() as lines:
        with draft.scope(seen, through.source.body.path, through.source.body.parsed.names):
            rows(draft, row, through.source, Asked(_turned(through)))
            draft.answer("1", "e")
        draft.line("RETURN 1")
    draft.visible = before
    text = "\n".join(lines)
    return f"{'' if through.quantifier == 'some' else 'NOT '}EXISTS {{\n{text}\n}}"


def _turned(through: Through) -> Condition:
    """What a single neighbour must be like to decide the question."""
    if through.quantifier == "every":
        return Logic("not", (through.condition,))
    return through.condition


def _clashes(draft: Draft, condition: Condition) -> bool:
    """Whether something below an EXISTS would bind a name that is visible outside it: 5.26 and cyclic filters refuse that."""
    return any(_bound(draft.frame, through, column) & draft.visible for column, through in neighbours(condition))


def _bound(frame: Frame, through: Through, column: str | None) -> frozenset[str]:
    body = through.source.body
    names = body.parsed.names - frozenset(frame.names(body.type)) | body.parsed.rebound
    if column is not None:
        names |= frozenset(frame.names(body.type))
    return names | _bound_in(frame, through.condition, through.source.type, body.parsed.columns[0].name)


def _bound_in(frame: Frame, condition: Condition, type_name: str, here: str) -> frozenset[str]:
    renames = frozenset(frame.names(type_name)) - {here}
    values = frozenset(name for _, value in targets(condition) for name in value.body.parsed.names)
    below = frozenset(name for column, through in neighbours(condition) for name in _bound(frame, through, column))
    needs = renames if values or below else frozenset[str]()
    return values | below | needs


__all__ = ["Asked", "Opened", "Row", "any_row", "expressions", "keep_outer", "narrowed", "needed", "rows", "seen_from"]
