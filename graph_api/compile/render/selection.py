"""What is asked of an object: expressions for its row, and scopes for everything that a body has to find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..params import Param
from ..tree import ById, Choice, Cursor, Data, Identity, Items, Key, Member, One, Page, Part, Reached, Rows, Selection, Stored, Value
from ..walk import data
from .body import several, single
from .draft import Draft
from .groups import groups
from .rows import Asked, Row, any_row, expressions, keep_outer, needed, rows, seen_from
from .value import sent, stored

AT_HAND = Stored | Identity | Member | Items | Part | Reached  # what needs no scope of its own


def listed(draft: Draft, row: Row, items: Iterable[Data]) -> str:
    """A list expression with the items of a row in their order; their scopes are written before it."""
    items = list(items)
    own = [item for item in items if not isinstance(item, AT_HAND) and (None, item) not in row.found]
    renamed = any(known != here for known, here in row.names.items())
    if own and renamed:
        inner = replace(row, names={known: known for known in row.names}, found={})
        with draft.scope(row.names):
            answers = {item: _scoped(draft, inner, item) for item in own}
            draft.line(f"RETURN {', '.join(name for names, _ in answers.values() for name in names)}")
    else:
        answers = {item: _scoped(draft, row, item) for item in own}
    return "[" + ", ".join(answers[item][1] if item in answers else _plain(draft, row, item) for item in items) + "]"


def shown(draft: Draft, row: Row, selections: Sequence[Selection], keys: Sequence[Key] = ()) -> str:
    """A list expression with what selections and keys ask of a row; before it the values that conditions further in compare with."""
    keep_outer(draft, row, dict.fromkeys(target for selection in selections for target in selection.outer))
    return listed(draft, row, data(selections, keys))


def _plain(draft: Draft, row: Row, item: Data) -> str:
    """What needs no scope of its own."""
    if isinstance(item, Stored):
        return sent(item.leaf, stored(draft.frame, row.type, item, row.names))
    if isinstance(item, Identity):
        return f"{item.column}.id"
    if isinstance(item, Member):
        return _member(draft, row, item)
    if isinstance(item, Items):
        return _items(item)
    assert isinstance(item, Value | Part | Reached)
    return sent(item.leaf, expressions(draft, row).value(item))


def _member(draft: Draft, row: Row, item: Member) -> str:
    if isinstance(item.selection, Choice):
        return _choice(draft, row, item.name, item.selection)
    return f"CASE WHEN {item.name} IS NOT NULL THEN {_object(draft, row, item.name, item.selection)} END"


def _items(item: Items) -> str:
    fields = [sent(field.leaf, f"item.{field.name}") for field in data([item.selection]) if isinstance(field, Stored)]
    return f"[item IN {item.name} | [{', '.join(fields)}]]"


def _object(draft: Draft, row: Row, column: str, selection: Selection) -> str:
    known = draft.frame.names(selection.type)[0]
    return shown(draft, Row(selection.type, {known: column}, around=row), [selection])


def _choice(draft: Draft, row: Row, column: str, choice: Choice) -> str:
    """A node of one of several labels: the index of its type, then what is asked of that type, written once where several ask the same."""
    labels: list[str] = []
    answers: dict[str, list[str]] = {}
    for option in choice.options:
        kind = draft.frame.kind(option.type)
        assert kind is not None
        label = kind.label or option.type
        labels.append(label)
        answers.setdefault(_option(draft, row, column, option), []).append(f"{column}:{label}")
    known = draft.param(Param(tuple(labels), many=True))
    index = f"head([index IN range(0, size({known}) - 1) WHERE {known}[index] IN labels({column})])"
    *cases, (last, _) = sorted(answers.items(), key=lambda answer: len(answer[1]))
    answer = " ".join(f"WHEN {' OR '.join(tests)} THEN {text}" for text, tests in cases)
    return f"CASE WHEN {column} IS NOT NULL THEN [{index}, {f'CASE {answer} ELSE {last} END' if cases else last}] END"


def _option(draft: Draft, row: Row, column: str, option: Selection) -> str:
    kind = draft.frame.kind(option.type)
    if kind is None or all(isinstance(item, Stored) for item in data([option])):
        return _object(draft, row, column, option)
    known = kind.tuple[0]
    with draft.block((column,)):
        draft.line(f"WITH {column} AS {known} WHERE {known}:{kind.label or option.type}")
        draft.sees((known, column))
        return draft.answer(f"collect({shown(draft, Row(option.type, {known: known}, around=row), [option])})[0]", "c")


Answer = tuple[tuple[str, ...], str]  # the names a scope returns, and the expression that stands for it


def _scoped(draft: Draft, row: Row, item: Data) -> Answer:
    if isinstance(item, Value):
        return _value(draft, row, item)
    if isinstance(item, One):
        return _one(draft, row, item)
    if isinstance(item, Rows):
        return _rows(draft, row, item)
    if isinstance(item, Page):
        return _page(draft, row, item)
    assert isinstance(item, ById)
    return _by_id(draft, row, item)


def _value(draft: Draft, row: Row, item: Value) -> Answer:
    with draft.scope(seen_from(draft.frame, row, item.body.type), item.body.path):
        if item.many:
            assert item.leaf.item is not None
            column = several(draft, item.body, item.args)
            draft.line(f"WITH {column} ORDER BY {column}")
            name = draft.answer(f"collect([{sent(item.leaf.item, column)}])", "c")
            return (name,), name
        expression = single(draft, item.body, item.args)
        name = draft.answer(sent(item.leaf, expression), "c")
    return (name,), name


def _one(draft: Draft, row: Row, item: One) -> Answer:
    with draft.scope(seen_from(draft.frame, row, item.source.body.type), item.source.body.path):
        kind, columns = draft.frame.kind(item.source.type), needed(draft.frame, item.source.type, [item.selection])
        found = rows(draft, row, item.source, Asked(columns=columns, present=kind is not None and kind.family != "row"))
        expression = shown(draft, found, [item.selection])
        name = draft.answer(f"collect({expression})[0]", "c")
    return (name,), name


def _rows(draft: Draft, row: Row, item: Rows) -> Answer:
    with draft.scope(seen_from(draft.frame, row, item.source.body.type), item.source.body.path):
        columns = needed(draft.frame, item.source.type, [item.selection])
        found = rows(draft, row, item.source, Asked(keys=item.keys, sorts=True, columns=columns))
        expression = shown(draft, found, [item.selection])
        name = draft.answer(f"collect({expression})", "c")
    return (name,), name


def _by_id(draft: Draft, row: Row, item: ById) -> Answer:
    kind = draft.frame.kind(item.selection.type)
    assert kind is not None
    known = kind.tuple[0]
    with draft.scope({}):
        draft.line(f"MATCH ({known}:{kind.label} {{id: {draft.param(item.id)}}})")
        draft.sees((known,))
        expression = shown(draft, Row(item.selection.type, {known: known}, around=row), [item.selection])
        name = draft.answer(f"collect({expression})[0]", "c")
    return (name,), name


def _page(draft: Draft, row: Row, page: Page) -> Answer:
    """The rows of a page, and what is asked about the whole list, each in a scope of its own."""
    answers: list[str] = []
    if page.reads_rows:
        answers.append(_page_rows(draft, row, page))
    if any(page.asked("totalCount")):
        answers.append(_total(draft, row, page))
    if page.after and page.asks("hasPreviousPage"):
        answers.append(_any(draft, row, page, (page.after, True)))
    if page.before and page.asks("hasNextPage"):
        answers.append(_any(draft, row, page, (page.before, False)))
    answers += [groups(draft, row, page, asked, shown) for asked in page.groups]
    return tuple(answers), answers[0] if len(answers) == 1 else f"[{', '.join(answers)}]"


def _page_rows(draft: Draft, row: Row, page: Page) -> str:
    keys = page.keys if page.writes_cursors else ()
    positions = [(cursor, after) for cursor, after in ((page.after, True), (page.before, False)) if cursor is not None]
    with draft.scope(seen_from(draft.frame, row, page.source.body.type), page.source.body.path):
        columns = needed(draft.frame, page.source.type, page.selections)
        asked = Asked(page.condition, page.keys, tuple(positions), limit=page.limit, backward=page.backward, sorts=True, columns=columns)
        found = rows(draft, row, page.source, asked)
        expression = shown(draft, found, page.selections, keys)
        return draft.answer(f"collect({expression})", "c")


def _total(draft: Draft, row: Row, page: Page) -> str:
    with draft.scope(seen_from(draft.frame, row, page.source.body.type), page.source.body.path):
        found = rows(draft, row, page.source, Asked(page.condition))
        kind = draft.frame.kind(page.source.type)
        # A node is never null, and the count store knows them all; a column of a row may be.
        counted = "*" if kind is None or kind.family == "row" else next(iter(found.names.values()))
        return draft.answer(f"count({counted})", "c")


def _any(draft: Draft, row: Row, page: Page, position: tuple[Cursor, bool]) -> str:
    """Whether any row of the list stands on the other side of a cursor, the cursor's own row included."""
    with draft.scope(seen_from(draft.frame, row, page.source.body.type), page.source.body.path):
        return any_row(draft, row, page.source, Asked(page.condition, page.keys, (position,), opposite=True))


def root(draft: Draft, selection: Selection) -> None:
    """The whole statement: one scope for each root field, one row with all answers."""
    expression = listed(draft, Row(selection.type, {}), data([selection]))
    draft.line(f"RETURN {expression} AS row")
