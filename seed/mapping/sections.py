"""Reads a whole mapping file: its source, its format, the records that it gives itself, and its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph_api.errors import RecordError
from graph_api.records.business import Source
from graph_api.records.kinds import BY_LABEL, RANK
from graph_api.records.record import Record
from seed.mapping import located
from seed.mapping.conditions import Scope, column, conditions
from seed.mapping.formats import WORDS, override
from seed.mapping.language import FileRule, Format, Join, Plan, RecordRule, Value
from seed.mapping.located import Located, nearest
from seed.mapping.rules import constant, record_rule
from seed.mapping.shapes import KIND_NAMES, shapes_of

_SECTIONS = ("source", "format", "given")
_SETTINGS = ("file", "format", "columns", "each", "join", "only", "skip")


def read(path: Path) -> Plan:
    """Return what a mapping file says; raises MappingError naming the line of the first mistake and its remedy."""
    place = located.read(path)
    _check_answered(place)
    sections = place.table()
    if "source" not in sections:
        raise place.error("there is no [source]; it says who reports: key, kind, coverage, timeZone")
    source = _source(sections["source"])
    form = replace(Format(), zone=source.time_zone, currency=source.currency or "")
    if "format" in sections:
        form = override(form, sections["format"].only(WORDS))
    names = [name for name in sections if name not in _SECTIONS]
    if not names:
        raise place.error("there is no file; a table such as [customers] describes customers.csv")
    files = {name: _file(sections[name], form, names) for name in names}
    _check_use(files)
    given = tuple(_given(sections["given"], source.source)) if "given" in sections else ()
    return Plan(place, source, given, files)


def _check_answered(place: Located) -> None:
    """A question that `mapping init` asked and nobody answered stands there as "?"."""
    if place.value == "?" and place.name != "empty":  # there it is what a file writes
        raise place.error(f'{place.name} is still a question; write the answer instead of "?"')
    inner = place.each() if isinstance(place.value, list) else place.table().values() if place.is_table else ()
    for each in inner:
        _check_answered(each)


def _source(place: Located) -> Source:
    found = place.only(["key", *(name for name in shapes_of(Source) if name != "reportedBy")])
    if "key" not in found:
        raise place.error("[source] lacks key, the short name that becomes a part of every id")
    key = found.pop("key").text()
    named = {"name": key, "system": key, **{name: _plain(each, Source, name) for name, each in found.items()}}
    made = _made(place, Source, key, {"source_key": key, **{shapes_of(Source)[name].attribute: each for name, each in named.items()}})
    assert isinstance(made, Source)
    return made


def _given(place: Located, source: str) -> Iterable[Record]:
    for kind, tables in place.only(KIND_NAMES).items():
        record_class = BY_LABEL[kind]
        for table in tables.each():
            shapes = shapes_of(record_class)
            found = table.only(["key", *shapes])
            if "key" not in found:
                raise table.error(f"{kind} lacks its key")
            key = found.pop("key").text()
            values = {shapes[name].attribute: _plain(each, record_class, name) for name, each in found.items()}
            yield _made(table, record_class, source, {"source_key": key, **values})


def _plain(place: Located, record_class: type[Record], name: str) -> object:
    return constant(place, shapes_of(record_class)[name])


def _made(place: Located, record_class: type[Record], source: str, values: Mapping[str, Any]) -> Record:
    missing = [name for name, shape in shapes_of(record_class).items() if shape.required and shape.attribute not in values]
    if missing:
        raise place.error(f"[{place.name or record_class.__name__}] lacks {', '.join(missing)}")
    try:
        return record_class(source=source, **values)
    except RecordError as error:
        raise place.error(str(error)) from None


def _file(place: Located, form: Format, names: list[str]) -> FileRule:
    found = place.only([*_SETTINGS, *KIND_NAMES])
    if "format" in found:
        form = override(form, found["format"].only(WORDS))
    joins = _joins(found["join"], names) if "join" in found else {}
    scope = Scope(joins, form)
    return FileRule(
        place,
        place.name,
        found["file"].text() if "file" in found else "",
        form,
        tuple(_records(found, scope)),
        columns=found["columns"].texts() if "columns" in found else (),
        each=found["each"].text() if "each" in found else "",
        joins=joins,
        only=conditions(found["only"], scope) if "only" in found else (),
        skip=conditions(found["skip"], scope) if "skip" in found else (),
    )


def _records(found: Mapping[str, Located], scope: Scope) -> list[RecordRule]:
    """What is referred to stands before what refers to it, whatever the order in the mapping."""
    tables = [(kind, table) for kind, place in found.items() if kind in KIND_NAMES for table in place.each()]
    made = [record_rule(table, BY_LABEL[kind], scope) for kind, table in tables]
    made = [replace(rule, fields={name: _of_row(value, made) for name, value in rule.fields.items()}) for rule in made]
    return sorted(made, key=lambda rule: RANK[rule.record_class])


def _of_row(value: Value, rules: Sequence[RecordRule]) -> Value:
    """A value that names the other record of its row takes over how that one makes its key."""
    if not value.row:
        return value
    found = [rule for rule in rules if rule.record_class.__name__ == value.row]
    if len(found) != 1:
        raise value.place.error(f"each row makes {len(found)} records of kind {value.row}; row is for the only one")
    return replace(value, key=found[0].key)


def _joins(place: Located, names: list[str]) -> dict[str, Join]:
    joins: dict[str, Join] = {}
    for name, each in place.table().items():
        file = name
        pairs = each
        if {"file", "on"} <= (each.table().keys() if each.is_table else set()):
            options = each.only(["file", "on"])
            file, pairs = options["file"].text(), options["on"]
        if file not in names:
            raise each.error(f"{file} is no file of this mapping; {nearest(file, names)}")
        joins[name] = _join(each, file, pairs)
    return joins


def _join(place: Located, file: str, pairs: Located) -> Join:
    own = Scope((), Format())
    if pairs.is_table:
        found = pairs.table()
        if not found:
            raise place.error(f'{place.name} says no columns; write {{ Mine = "Theirs" }}')
        return Join(place, file, tuple(column(name, own) for name in found), tuple(each.text() for each in found.values()))
    same = pairs.texts()
    return Join(place, file, tuple(column(name, own) for name in same), same)


def _check_use(files: Mapping[str, FileRule]) -> None:
    used = {join.file for rule in files.values() for join in rule.joins.values()}
    for name, rule in files.items():
        if not rule.records and name not in used:
            near = nearest(name, _SECTIONS)
            hint = near if near.startswith("did") else f"say which, such as [{name}.Customer]"
            raise rule.place.error(f"[{name}] makes no record, and no other file joins it; {hint}")
