"""A plan becomes one generated function from the row of the statement to the answer, checking every leaf on the way.

Generated because it is what runs for every row of every answer: a function for each selection, each a single expression.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from .bind import PageRun
from .composed import FIELDS, Violation, excerpt, loose_money, money
from .groups import ROWS, Groups, Measure, Members, Outliers
from .leaves import bad, first, float_of, texts
from .nature import EXCERPT, MONEY
from .tree import (
    Amount,
    ById,
    Choice,
    Data,
    Facet,
    Identity,
    Introspection,
    Item,
    Items,
    Leaf,
    Member,
    Nothing,
    One,
    Page,
    Rows,
    Selection,
    Stored,
    Typename,
    Value,
)
from .walk import data, pages

Decoder = Callable[[Any, list[PageRun]], tuple[dict[str, Any], int]]  # the answer, and how many rows its lists have
Places = Mapping[Data, int]


def decoder(selection: Selection, *, checked: bool = True) -> Decoder:
    """The function for a plan. Unchecked it raises nothing, and tells the type of every interface, for the slow path."""
    writer = _Writer(selection, checked)
    name = writer.selection(selection, data([selection]))
    source = "def make(P, count):\n" + "\n".join(writer.lines) + f"\n    return {name}\n"
    space: dict[str, Any] = {
        "bad": bad,
        "money": money if checked else loose_money,
        "excerpt": excerpt,
        "float_of": float_of,
        "first": first,
        "texts": texts,
        **writer.constants,
    }
    exec(compile(source, "<decoder>", "exec"), space)
    make = space["make"]

    def decode(row: Any, page_runs: list[PageRun]) -> tuple[dict[str, Any], int]:
        counted = 0

        def count(rows: list[Any]) -> list[Any]:
            nonlocal counted
            counted += len(rows)
            return rows

        try:
            return make(page_runs, count)(row), counted
        except (TypeError, IndexError, KeyError, AttributeError, ValueError) as error:
            raise Violation(str(error)) from error

    return decode


class _Writer:
    """Source lines of the functions below `make`, whose parameter `P` holds the pages' own values; `count` counts the rows of a list."""

    def __init__(self, selection: Selection, checked: bool) -> None:
        self.lines: list[str] = []
        self.constants: dict[str, Any] = {}
        self._checked = checked
        self._pages = {id(page): index for index, page in enumerate(pages(selection))}
        self._count = 0

    def selection(self, selection: Selection, places: Places, *, typename: bool = False) -> str:
        """A function from a row's list to the object; answers its name."""
        entries = [(key, self._item(item, places)) for key, item in selection.fields if not isinstance(item, Introspection)]
        if typename and not self._checked:
            entries.append(("__typename", repr(selection.type)))
        name = self._fresh("d")
        self._define(name, "r", ["return {" + ", ".join(f"{key!r}: {text}" for key, text in entries) + "}"])
        return name

    def _item(self, item: Item, places: Places) -> str:
        if isinstance(item, Typename):
            return repr(item.name)
        if isinstance(item, Nothing):
            return "None"
        if isinstance(item, Facet):
            return f"{self.selection(item.selection, places)}(r)"
        if isinstance(item, Amount):
            return self._amount(item, f"r[{places[item.source]}]")
        assert not isinstance(item, Introspection)
        return self._data(item, f"r[{places[item]}]")

    def _data(self, item: Any, at: str) -> str:
        match item:
            case Identity():
                return at
            case Value(many=True, leaf=Leaf(item=Leaf() as each)):
                return f"[{self._leaf(each, 'x[0]')} for x in {at}]"
            case Stored(leaf=leaf) | Value(leaf=leaf):
                return self._leaf(leaf, at)
            case Rows(selection=selection):
                return f"[{self._below(selection)}(x) for x in count({at})]"
            case Items(selection=selection):
                return f"[{self._below(selection)}(x) for x in {at}]"
            case Page():
                return f"{self._page(item)}({at})"
            case One(selection=selection, nonnull=nonnull) | Member(selection=selection, nonnull=nonnull):
                function = self._choice(selection) if isinstance(selection, Choice) else self._below(selection)
                return self._nullable(at, f"{function}(v)", nonnull)
            case ById(selection=selection):
                return self._nullable(at, f"{self.selection(selection, data([selection]), typename=True)}(v)", False)
            case _:
                raise AssertionError(item)

    def _nullable(self, at: str, text: str, nonnull: bool) -> str:
        nothing = "bad()" if nonnull and self._checked else "None"
        return f"({nothing} if (v := {at}) is None else {text})"

    def _below(self, selection: Selection) -> str:
        return self.selection(selection, data([selection]))

    def _choice(self, choice: Choice) -> str:
        functions = [self.selection(option, data([option]), typename=True) for option in choice.options]
        name = self._fresh("d")
        unknown = [] if self._checked else ["if r[0] is None: return None"]  # a node of a label that the model does not know
        self._define(name, "r", [*unknown, f"return ({', '.join(functions)},)[r[0]](r[1])"])
        return name

    def _amount(self, item: Amount, at: str) -> str:
        leaf = item.source.leaf
        fields = ", ".join(f"{key!r}: {self._part(leaf.type, field)}" for key, field in item.fields)
        if leaf.type == EXCERPT:
            return f"[{{{fields}}} for v in excerpt({at})]"
        if leaf.item is not None:
            return f"[{{{fields}}} for v in map(money, {at})]"
        return self._nullable(at, f"(v := money(v)) and {{{fields}}}", leaf.nonnull)

    def _part(self, type_name: str, field: str) -> str:
        """One field of a value that is made of others."""
        return f"v[{FIELDS[type_name].index(field)}]" if field in FIELDS[type_name] else repr(type_name)

    def _leaf(self, leaf: Leaf, at: str) -> str:
        if not self._checked:
            return at
        if leaf.item is not None:
            items = f"[{self._leaf(leaf.item, 'x')} for x in v] if type(v) is list else bad()"
            return f"({'bad()' if leaf.nonnull else 'None'} if (v := {at}) is None else {items})"
        nothing = "" if leaf.nonnull else " or v is None"
        if leaf.values:
            return f"(v if (v := {at}) in {self._constant(leaf.values)}{nothing} else bad())"
        tests = {
            "Int": f"type(v := {at}) is int and -2147483648 <= v <= 2147483647",
            "Boolean": f"type(v := {at}) is bool",
            "Float": f"type(v := {at}) is float and v - v == 0.0",
        }
        test = tests.get(leaf.type, f"type(v := {at}) is str")
        otherwise = "float_of(v)" if leaf.type == "Float" else "bad()"
        return f"(v if {test}{nothing} else {otherwise})"

    def _page(self, page: Page) -> str:
        """A function from a page's parts to the connection."""
        places = data(page.selections, page.keys if page.writes_cursors else ())
        index, name = self._pages[id(page)], self._fresh("d")
        parts = self._parts(page)
        lines = [f"rows = {parts['rows']}", f"size = P[{index}].limit", "more = len(rows) > size", "rows = rows[:size]"]
        lines += ["rows.reverse()"] if page.backward else []
        if page.writes_cursors:
            keys = ", ".join(f"x[{places[key.target]}]" for key in page.keys)
            lines += [f"write = P[{index}].write", f"cursors = [write([{keys}]) for x in rows]"]
        fields = [(key, self._connection(page, field, inner, places, parts)) for key, field, inner in page.fields]
        lines += ["count(rows)"] if page.selections else []
        lines = lines if page.reads_rows else []
        self._define(name, "r", [*lines, "return {" + ", ".join(f"{key!r}: {text}" for key, text in fields) + "}"])
        return name

    def _parts(self, page: Page) -> dict[Any, str]:
        """Where the parts of a page's answer stand: alone, or side by side in a list."""
        names = [
            *(["rows"] if page.reads_rows else []),
            *(["total"] if any(page.asked("totalCount")) else []),
            *(["before"] if page.after and page.asks("hasPreviousPage") else []),
            *(["behind"] if page.before and page.asks("hasNextPage") else []),
            *page.groups,
        ]
        found: dict[Any, str] = {name: f"r[{index}]" for index, name in enumerate(names)} if len(names) > 1 else dict.fromkeys(names, "r")
        return {"rows": "[]", **found}

    def _connection(self, page: Page, field: str, inner: Any, places: Places, parts: dict[Any, str]) -> str:
        if field == "__typename":
            return repr(inner)
        if field == "totalCount":
            return self._leaf(Leaf("Int", nonnull=True), parts["total"])
        if field == "nodes":
            return f"[{self.selection(inner, places)}(x) for x in rows]"
        if field == "pageInfo":
            return self._page_info(page, inner, parts)
        if field == "groups":
            return f"[{self._group(inner)}(x) for x in count({parts[inner]})]"
        entries = [f"{key!r}: {self._edge(name, below, places)}" for key, name, below in inner]
        both = "zip(rows, cursors)" if page.writes_cursors else "((x, None) for x in rows)"
        return f"[{{{', '.join(entries)}}} for x, c in {both}]"

    def _edge(self, name: str, below: Any, places: Places) -> str:
        if name == "node":
            return f"{self.selection(below, places)}(x)"
        return "c" if name == "cursor" else repr(below)

    def _page_info(self, page: Page, inner: Any, parts: dict[Any, str]) -> str:
        """`more` tells of the direction that was read; a scope of its own tells of the other."""
        texts = {
            "hasNextPage": " or ".join([*(["more"] if not page.backward else []), *([parts["behind"]] if "behind" in parts else [])])
            or "False",
            "hasPreviousPage": " or ".join([*(["more"] if page.backward else []), *([parts["before"]] if "before" in parts else [])])
            or "False",
            "startCursor": "first(cursors)",
            "endCursor": "first(cursors[-1:])",
        }
        return "{" + ", ".join(f"{key!r}: {texts.get(name, repr(below))}" for key, name, below in inner) + "}"

    def _group(self, groups: Groups) -> str:
        """A function from one group: its keys in a list, then its measures, then its rows."""
        parts = [*groups.measures, *groups.members]
        places = {part: f"r[{index}]" for index, part in enumerate(parts, start=1)}
        texts = {"keys": "texts(r[0])", "n": self._leaf(Leaf("Int", nonnull=True), places[ROWS])}
        entries: list[str] = []
        for key, name, inner in groups.fields:
            if isinstance(inner, Measure):
                text = self._leaf(inner.leaf, places[inner])
            elif isinstance(inner, Members | Outliers):
                text = f"[{self._below(inner.selection)}(x) for x in count({places[inner]})]"
            elif isinstance(inner, tuple):
                text = self._measured(cast("tuple[Any, ...]", inner), places)
            else:
                text = texts.get(name, repr(inner))
            entries.append(f"{key!r}: {text}")
        name = self._fresh("d")
        self._define(name, "r", ["return {" + ", ".join(entries) + "}"])
        return name

    def _measured(self, fields: tuple[Any, ...], places: Mapping[Any, str]) -> str:
        """The fields of one measure; amounts are lists, for there is one for each currency."""
        entries: list[str] = []
        for key, _, measure, sides in fields:
            if not isinstance(measure, Measure):
                text = repr(measure)
            elif measure.is_amount:
                parts = ", ".join(f"{inner!r}: {self._part(MONEY, name)}" for inner, name in sides)
                text = f"[{{{parts}}} for v in map(money, {places[measure]})]"
            else:
                text = self._leaf(measure.leaf, places[measure])
            entries.append(f"{key!r}: {text}")
        return "{" + ", ".join(entries) + "}"

    def _constant(self, value: Any) -> str:
        name = self._fresh("K")
        self.constants[name] = value
        return name

    def _fresh(self, letter: str) -> str:
        self._count += 1
        return f"{letter}{self._count}"

    def _define(self, name: str, parameter: str, lines: list[str]) -> None:
        self.lines += [f"    def {name}({parameter}):", *(f"        {line}" for line in lines)]
