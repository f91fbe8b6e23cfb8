"""Looks at the first rows of a file: how it is encoded and divided, and what its columns hold."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import cast

from graph_api.errors import LoadError
from seed.mapping import patterns
from seed.mapping.formats import BLANKS
from seed.mapping.json_rows import read_json
from seed.mapping.language import Format
from seed.mapping.numbers import Numbers
from seed.mapping.row import written
from seed.mapping.rows import open_text, read_header, read_rows

_SAMPLE = 2_000  # rows
_PIECE = 1 << 16  # bytes
_DELIMITERS = (",", ";", "\t", "|")
_DAYS = (
    *("YYYY-MM-DD", "DD.MM.YYYY", "DD.MM.YY", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "YYYY/MM/DD", "YYYYMMDD"),
    *("DD/MM/YY", "MM/DD/YY", "DD MMM YYYY", "DD-MMM-YYYY", "MMM DD, YYYY"),
)
_HOURS = (" HH:mm", " HH:mm:ss", "THH:mm:ss", ", HH:mm", " hh:mm A", " hh:mm:ss A", " HH:mm:ssZ", " HH:mm:ss Z", "THH:mm:ss.SSSZ")
_POINTS = ((".", ""), (",", ""), (".", ","), (",", "."), (",", " "), (".", "'"))
_CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d ()/.-]{7,20}")
_NOTHING = frozenset({"NULL", "null", "NA", "N/A", "n/a", "NaN", "k.A.", "\\N", "-"})  # what files write where nothing is known
_TRUTHS = frozenset({"true", "false", "yes", "no", "ja", "nein", "oui", "non", "y", "n", "t", "f"})


@dataclass(frozen=True)
class ColumnLook:
    """What a column holds: `sort` is one of empty, truth, whole, decimal, day, clock, moment, email, phone and text.

    `forms` are the patterns of days and moments that fit every value, or the signs of a number; `values` the different values.
    """

    name: str
    sort: str
    values: tuple[str, ...]
    is_unique: bool
    is_full: bool
    forms: tuple[str, ...] = ()
    is_zoned: bool = False


@dataclass(frozen=True)
class FileLook:
    """What a file looks like."""

    path: Path
    form: Format
    is_json: bool
    columns: tuple[ColumnLook, ...]

    @property
    def name(self) -> str:
        """The name of its table in a mapping."""
        return self.path.name.split(".")[0]


def look(path: Path) -> FileLook:
    """Return what a file looks like; raises LoadError when it cannot be read."""
    is_json = any(suffix in (".jsonl", ".ndjson", ".json") for suffix in path.suffixes)
    form = Format(encoding=_encoding(path))
    if is_json:
        rows = [row.values for row in islice(read_json(path, form), _SAMPLE) if not row.problem]
        names = tuple(dict.fromkeys(name for row in rows for name in row))
    else:
        form = replace(form, delimiter=_delimiter(path, form.encoding))
        names = read_header(path, form)
        rows = [row.values for row in islice(read_rows(path, form), _SAMPLE) if not row.problem]
    if not rows:
        raise LoadError(f"{path}: has no row to look at")
    texts = {name: [_text(row.get(name)) for row in rows] for name in names}
    nothing = _NOTHING.intersection(text for column in texts.values() for text in column)
    columns = [_column(name, ["" if text in nothing else text for text in column]) for name, column in texts.items()]
    return FileLook(path, replace(form, empty=form.empty | nothing), is_json, tuple(columns))


def _text(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(str, cast("list[object]", value)))
    return "" if value is None else written(value).strip()


def _encoding(path: Path) -> str:
    with open_text(path, "latin-1") as file:
        start = file.read(_PIECE).encode("latin-1")
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8-sig"


def _delimiter(path: Path, encoding: str) -> str:
    """The sign that stands equally often in the first lines; more often is better."""
    with open_text(path, encoding) as file:
        lines = [line for line in islice(file, 20) if line.strip()]
    unquoted = [re.sub(r'"[^"]*"', "", line) for line in lines]
    counts = {sign: [line.count(sign) for line in unquoted] for sign in _DELIMITERS}
    if not any(map(sum, counts.values())) and len({len(line.split()) for line in lines}) == 1 and len(lines[0].split()) > 1:
        return BLANKS
    return max(_DELIMITERS, key=lambda sign: (len(set(counts[sign])) == 1 and counts[sign][0] > 0, sum(counts[sign])))


def _column(name: str, values: Sequence[str]) -> ColumnLook:
    given = [value for value in values if value]
    distinct = tuple(dict.fromkeys(given))
    sort, forms = _sort(distinct)
    zoned = sort == "moment" and all(re.search(r"(Z|[+-]\d\d:?\d\d)$", value) for value in distinct)
    return ColumnLook(name, sort, distinct, len(distinct) == len(given), len(given) == len(values), forms, zoned)


def _sort(values: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    if not values:
        return "empty", ()
    for sort, forms in (("day", _DAYS), ("moment", ("ISO", *(day + hour for day in _DAYS for hour in _HOURS)))):
        fitting = tuple(form for form in forms if _fits(values, form))
        if fitting:
            return sort, ("ISO",) if fitting[0] in ("YYYY-MM-DD", "ISO") else fitting
    return _number(values) or (_word(values), ())


def _fits(values: Sequence[str], form: str) -> bool:
    try:
        return all(patterns.read(value, form) is not None for value in values)
    except ValueError:
        return False


def _number(values: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    if all(re.fullmatch(r"-?(0|[1-9]\d{0,17})", value) for value in values):
        return "whole", ()
    for decimal, thousands in _POINTS:
        if _all(values, Numbers(decimal, thousands).number) and not any(re.match(r"0\d", value) for value in values):
            return "decimal", (decimal, thousands)
    return None


def _all(values: Sequence[str], read: Callable[[str], object]) -> bool:
    try:
        return all(read(value) is not None for value in values)
    except ValueError:
        return False


def _word(values: Sequence[str]) -> str:
    if all(_CLOCK.fullmatch(value) for value in values):
        return "clock"
    if all(_EMAIL.fullmatch(value) for value in values):
        return "email"
    if all(value.casefold() in _TRUTHS for value in values):
        return "truth"
    return "phone" if all(_PHONE.fullmatch(value) and sum(map(str.isdigit, value)) > 6 for value in values) else "text"
