"""Order, cursors and pages of a connection: a total order, nulls last in both directions, positions by key values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, get_named_type

from .amounts import Money
from .areas import REFERENCES
from .conditions import Around, fits
from .graph import Row, Thing
from .groups import List
from .moments import spelt
from .values import Holder, value
from .world import World

DEFAULT_SIZE = 20
CURSOR = "naive-cursor-"
PAGING = ("first", "last", "after", "before", "filter", "orderBy")
Path = tuple[Any, ...]
Key = tuple[Path, bool]
Keys = tuple[Key, ...]


@dataclass(frozen=True)
class Position:
    """Where a row stands in a list: its key values, and which list it was."""

    keys: tuple[Any, ...]
    belongs_to: str

    @property
    def field(self) -> str:
        """The field whose list it is, `Customer.orders`."""
        return self.belongs_to.partition("{")[0]


@dataclass
class CursorBook:
    """Every cursor handed out, with what it stands for; its text says nothing."""

    positions: dict[str, Position] = field(default_factory=dict[str, Position])

    def write(self, position: Position) -> str:
        """The text for a position, always the same; its first half tells the row, its second the list."""
        row = repr([None if each is None else spelt(each) for each in position.keys])
        text = f"{CURSOR}{_digest(row)}.{_digest(position.belongs_to)}"
        self.positions[text] = position
        return text


def _digest(said: str) -> str:
    return blake2b(said.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True)
class Desk:
    """What every page is made with: the world, the cursors handed out, and the input types of filters."""

    world: World
    book: CursorBook
    schema: GraphQLSchema


def page(desk: Desk, around: Around, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The page of a connection that its arguments ask for, of the last of the things around; `given` lacks the ones left out."""
    world, book, holder = desk.world, desk.book, around[-1]
    rows = _filtered(desk, around, name, given)
    row_type = _row_type(desk.schema, holder.type, name)
    asked = [key for item in given.get("orderBy") or () for key in _asked(item, row_type)]
    keys = order(f"{holder.type}.{name}", asked, rows)
    ordered = in_order([(_key_values(world, row, keys), row) for row in rows], keys)
    window, shown = _window(ordered, keys, book, given)
    belongs_to = identity(f"{holder.type}.{name}", given)
    cursors = [book.write(Position(values, belongs_to)) for values, _ in shown]
    return {
        "nodes": [row for _, row in shown],
        "edges": [{"cursor": cursor, "node": row} for cursor, (_, row) in zip(cursors, shown, strict=True)],
        "pageInfo": {**window, "startCursor": cursors[0] if cursors else None, "endCursor": cursors[-1] if cursors else None},
        "totalCount": len(rows),
        "groups": lambda **asked: List(world, [row for _, row in ordered], row_type).groups(asked),
    }


def _filtered(desk: Desk, around: Around, name: str, given: Mapping[str, Any]) -> list[Any]:
    holder = around[-1]
    rows = value(desk.world, holder, name, {each: given[each] for each in given if each not in PAGING})
    condition = given.get("filter")
    if not condition:
        return rows
    type_ = desk.schema.type_map[holder.type]
    assert isinstance(type_, GraphQLObjectType)
    form = get_named_type(type_.fields[name].args["filter"].type)
    assert isinstance(form, GraphQLInputObjectType)
    return [row for row in rows if fits(desk.world, (*around, row), condition, form)]


def identity(name: str, given: Mapping[str, Any]) -> str:
    """What the cursors of a list belong to: its field, its own arguments, its filter and its order."""
    fixed = {each: given[each] for each in sorted(given) if each not in ("first", "last", "after", "before") and given[each] is not None}
    return f"{name}{fixed!r}"


def order(name: str, asked: Sequence[Key], rows: Sequence[Holder]) -> Keys:
    """The client's keys or the promised ones, then what tells equal rows apart: the promised order of rows, the id of all else."""
    keys = list(asked)
    are_rows = bool(rows) and isinstance(rows[0], Row)
    if are_rows or not asked:
        keys += [((each,), descending) for each, descending in REFERENCES[name].order]
    if not are_rows:
        keys.append((("id",), False))
    firsts: dict[Path, bool] = {}
    for each, descending in keys:
        firsts.setdefault(each, descending)
    return tuple(firsts.items())


def _row_type(schema: GraphQLSchema, type_name: str, name: str) -> GraphQLObjectType:
    type_ = schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType)
    connection = get_named_type(type_.fields[name].type)
    assert isinstance(connection, GraphQLObjectType)
    row = get_named_type(connection.fields["nodes"].type)
    assert isinstance(row, GraphQLObjectType)
    return row


def _asked(item: Mapping[str, Any], type_: GraphQLObjectType) -> list[Key]:
    """What a key compares, and whether it falls: the way there, field below field. Amounts stand currency by currency."""
    [(name, below)] = [each for each in item.items() if each[0] != "args"]
    found = get_named_type(type_.fields[name].type)
    given = tuple(sorted((below.get("args") or {}).items(), key=repr)) if isinstance(below, dict) else ()
    step = (name, *given) if given else name
    if isinstance(below, dict) and "sort" not in below:
        assert isinstance(found, GraphQLObjectType)
        return [((step, *path), descending) for path, descending in _asked(below, found)]
    descending = (below if isinstance(below, str) else below["sort"]) == "DESC"
    if found.name == "Money":
        return [((step, "currency"), False), ((step, "minor"), descending)]
    return [((step,), descending)]


def in_order(rows: list[tuple[tuple[Any, ...], Any]], keys: Keys) -> list[tuple[tuple[Any, ...], Any]]:
    """Rows with their key values, sorted by them."""
    for place in reversed(range(len(keys))):
        known = [row for row in rows if row[0][place] is not None]
        known.sort(key=lambda row: row[0][place], reverse=keys[place][1])
        rows = known + [row for row in rows if row[0][place] is None]
    return rows


def listed(world: World, holder: Holder, name: str, arguments: Mapping[str, Any]) -> list[Any]:
    """A short list that is never paged, in its promised order."""
    rows = value(world, holder, name, dict(arguments))
    keys = tuple(((each,), descending) for each, descending in REFERENCES[f"{holder.type}.{name}"].order)
    return [row for _, row in in_order([(_key_values(world, row, keys), row) for row in rows], keys)]


def _window(ordered: list[Any], keys: Keys, book: CursorBook, given: Mapping[str, Any]) -> tuple[dict[str, bool], list[Any]]:
    after, before = (book.positions[text].keys if (text := given.get(end)) is not None else None for end in ("after", "before"))
    inside = [
        row
        for row in ordered
        if (after is None or _compared(row[0], after, keys) > 0) and (before is None or _compared(row[0], before, keys) < 0)
    ]
    first, last = given.get("first"), given.get("last")
    size = last if last is not None else DEFAULT_SIZE if first is None else first
    shown = inside[:size] if last is None else inside[max(0, len(inside) - size) :]
    more = len(inside) > size
    beyond_after = after is not None and any(_compared(row[0], after, keys) <= 0 for row in ordered)
    beyond_before = before is not None and any(_compared(row[0], before, keys) >= 0 for row in ordered)
    return {
        "hasNextPage": (more and last is None) or beyond_before,
        "hasPreviousPage": (more and last is not None) or beyond_after,
    }, shown


def _key_values(world: World, row: Holder, keys: Keys) -> tuple[Any, ...]:
    return tuple(_at(world, row, path) for path, _ in keys)


def _at(world: World, row: Holder, path: Path) -> Any:
    """What stands at the end of a path: null where the way ends before, the id of a thing."""
    found: Any = row
    for step in path:
        name, *given = step if isinstance(step, tuple) else (step,)
        if found is not None:
            found = getattr(found, name) if isinstance(found, Money) else value(world, found, name, dict(given))
    return found.id if isinstance(found, Thing) else found


def _compared(left: tuple[Any, ...], right: tuple[Any, ...], keys: Keys) -> int:
    """Below zero when the left row stands before the right one."""
    for one, other, (_, descending) in zip(left, right, keys, strict=True):
        if one == other:
            continue
        if one is None or other is None:
            return 1 if one is None else -1
        return (1 if one > other else -1) * (-1 if descending else 1)
    return 0
