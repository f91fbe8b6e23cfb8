"""One row while records are made of it: its own columns, those of joined files, and its numbers within groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from graph_api.errors import RecordError
from seed.mapping.language import Column, Condition, Ordinal, Text

Lookup = Callable[["Row"], Sequence[Mapping[str, object]]]


class Row:
    """The values of a row. `empty` are the texts that mean nothing."""

    __slots__ = ("_empty", "_found", "_joins", "_ordinals", "values")

    def __init__(
        self, values: Mapping[str, object], empty: frozenset[str], joins: Mapping[str, Lookup], ordinals: Mapping[Ordinal, int]
    ) -> None:
        self.values = values
        self._empty, self._joins, self._ordinals = empty, joins, ordinals
        self._found: dict[str, Sequence[Mapping[str, object]]] = {}

    def every(self, column: Column) -> list[object]:
        """Return what a column holds: nothing, one value, or one for each joined row and each item of a JSON array."""
        rows = [self.values] if not column.file else self.joined(column.file)
        found: list[object] = []
        for row in rows:
            value = row.get(column.name)
            for each in cast("list[object]", value) if isinstance(value, list) else [value]:
                given = self._given(each)
                if given is not None:
                    found.append(given)
        return found

    def one(self, column: Column) -> object:
        """Return the only value of a column, None when it has none; raises RecordError when it has several."""
        if not column.file:
            value = self.values.get(column.name)
            if not isinstance(value, list):
                return self._given(value)
        found = list(dict.fromkeys(self.every(column)))
        if len(found) > 1:
            raise RecordError(f"{column} has {len(found)} values for this row, {found[0]!r} and {found[1]!r}; one is needed")
        return found[0] if found else None

    def text(self, text: Text, *, partly: bool = False) -> str | None:
        """Return the text with its columns filled in; None where one is empty, or all are where it may be filled partly."""
        alone = text.column
        if alone is not None:
            value = self.one(alone)
            return None if value is None else written(value)
        parts = [part if isinstance(part, str) else self.one(part) for part in text.parts]
        missing = [part is None for part in parts]
        if any(missing) and (not partly or all(isinstance(part, str) or gone for part, gone in zip(text.parts, missing, strict=True))):
            return None
        whole = "".join("" if part is None else written(part) for part in parts)
        return " ".join(whole.split()) if partly else whole.strip() or None

    def joined(self, file: str) -> Sequence[Mapping[str, object]]:
        """Return the rows of another file that belong to this one."""
        if file not in self._found:
            self._found[file] = self._joins[file](self)
        return self._found[file]

    def ordinal(self, ordinal: Ordinal) -> int:
        """Return the number of the row within its group, from 1."""
        return self._ordinals[ordinal]

    def beside(self, file: str, found: Mapping[str, object]) -> Row:
        """Return this row with one of the rows that are joined from a file, for the items of a list."""
        row = Row(self.values, self._empty, self._joins, self._ordinals)
        row._found.update(self._found)
        row._found[file] = [found]
        return row

    def _given(self, value: object) -> object:
        if isinstance(value, str):
            value = value.strip()
            return None if value in self._empty else value
        return value


def written(value: object) -> str:
    """Return a value of a file as text; numbers and truths of JSON as JSON writes them."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)


def holds(row: Row, condition: Condition, number: Callable[[str], Decimal]) -> bool:
    """Tell whether a row meets a condition; what is no number lies within no bounds."""
    found = row.every(condition.column)
    if condition.empty is not None and bool(found) is condition.empty:
        return False
    texts = [written(each) for each in found] or [""]
    if condition.among is not None and not any(text in condition.among for text in texts):
        return False
    if any(text in condition.beside for text in texts):
        return False
    if condition.least is None and condition.below is None:
        return True
    return any(_within(text, condition, number) for text in texts)


def _within(text: str, condition: Condition, number: Callable[[str], Decimal]) -> bool:
    try:
        value = number(text)
    except ValueError:
        return False
    return (condition.least is None or value >= condition.least) and (condition.below is None or value < condition.below)
