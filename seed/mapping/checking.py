"""Holds a mapping against the columns that its files really have, before the first row is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from graph_api.records.recognition import Identifier
from seed.mapping.language import OWN, Column, FileRule, Ordinal, RecordRule, Text, Value
from seed.mapping.located import Located, nearest
from seed.mapping.shapes import writable

Columns = Mapping[str, Collection[str]]  # of the file itself under "", of each joined one under its name


def completed(rule: RecordRule, columns: Columns, *, alone: bool) -> dict[str, Value]:
    """Return what fills the fields of a record; where the file makes no other, a column that is named like a field needs no line.

    Raises MappingError for a column that no file has, and for a field that a record cannot be without.
    """
    fields = {**(_same_names(rule, columns[OWN]) if alone else {}), **rule.fields}
    for value in fields.values():
        for column in value_columns(value):
            check_column(column, columns, value.place)
    for part in rule.key:
        for column in part.group if isinstance(part, Ordinal) else part.columns:
            check_column(column, columns, rule.place.inside("key", None))
    for condition in rule.only:
        check_column(condition.column, columns, rule.place.inside("only", None))
    _check_complete(rule, fields, columns[OWN])
    return fields


def _same_names(rule: RecordRule, columns: Collection[str]) -> dict[str, Value]:
    shapes = writable(rule.record_class)
    taken = {shapes[name].attribute for name in rule.fields}
    found: dict[str, Value] = {}
    for name, shape in shapes.items():
        column = next((each for each in (name, snake(name)) if each in columns), None)
        if column is not None and shape.attribute not in taken and shape.item is None:
            found[name] = Value(rule.place, rule.form, (Text((Column(column),)),))
            taken.add(shape.attribute)
    return found


def snake(name: str) -> str:
    """Return `display_name` for `displayName`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _check_complete(rule: RecordRule, fields: Mapping[str, Value], columns: Collection[str]) -> None:
    shapes, label = writable(rule.record_class), rule.record_class.__name__
    if not rule.key and rule.record_class is not Identifier:
        raise rule.place.error(f'{label} has no key; name the column, or the columns, that tell one from all others, such as key = "Nr"')
    if rule.key and rule.record_class is Identifier:
        raise rule.place.error("Identifier takes no key: its type and its value are the key")
    if rule.keeps_first and rule.record_class is Identifier:
        raise rule.place.inside("keep", None).error("Identifier takes no keep: equal values are one identifier")
    filled = {shapes[name].attribute for name in fields}
    if rule.form.currency:
        filled.add("currency")
    missing = [name for name, shape in shapes.items() if shape.required and shape.attribute not in filled]
    if missing:
        names = ", ".join(name.removesuffix("Minor") for name in missing)
        raise rule.place.error(f"{label} lacks {names}; the columns are {', '.join(columns)}")


def check_column(column: Column, columns: Columns, place: Located) -> None:
    """Raise MappingError with the nearest name when no file has the column."""
    known = columns[column.file]
    if column.name in known:
        return
    others = [f"{file}.{name}" for file, names in columns.items() if file for name in names]
    where = f"{column.file} has" if column.file else "there is"
    choices = known if column.file else [*known, *others]
    raise place.error(f"{where} no column {column.name!r}; {nearest(column.name, choices)}")


def check_file(rule: FileRule, columns: Columns) -> None:
    """Raise MappingError when a condition or a join of a file names a column that is not there."""
    for name, conditions in (("only", rule.only), ("skip", rule.skip)):
        for condition in conditions:
            check_column(condition.column, columns, rule.place.inside(name, None))
    for name, join in rule.joins.items():
        for mine, theirs in zip(join.mine, join.theirs, strict=True):
            check_column(mine, columns, join.place)
            check_column(Column(theirs, name), columns, join.place)


def value_columns(value: Value) -> Iterator[Column]:
    """Yield every column that a value is made of."""
    for text in (*value.texts, *value.times, *value.off, *value.plus, *value.minus):
        yield from text.columns
    for part in value.key:
        yield from part.group if isinstance(part, Ordinal) else part.columns
    if value.ordinal is not None:
        yield from value.ordinal.group
    for item in value.items:
        for inner in item.values():
            yield from value_columns(inner)


def ordinals(rule: FileRule) -> tuple[Ordinal, ...]:
    """Return every way in which the rows of a file are numbered."""
    found: dict[Ordinal, None] = {}
    for record in rule.records:
        found.update(dict.fromkeys(part for part in record.key if isinstance(part, Ordinal)))
        found.update(dict.fromkeys(value.ordinal for value in record.fields.values() if value.ordinal is not None))
    return tuple(found)
