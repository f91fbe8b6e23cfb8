"""Proposes a mapping by looking at the columns of files: what can be seen is filled in, what only people know is asked.

A question is the value "?" with the question beside it. A mapping with a question does not load, so that nothing is guessed for
somebody who did not look: which zone a clock stood in, whether 03/04 is in March, what `x` in a column of states means.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph_api.records.business import ChannelKind
from graph_api.records.kinds import BY_LABEL
from seed.mapping.looking import ColumnLook, FileLook, look
from seed.mapping.shapes import Shape, choices, writable
from seed.mapping.vocabulary import kind_of, likeness, words

_MOST_CHOICES = 12  # values of a column that may be names for the values of a field
_KEY = re.compile(r"(?i)(nr|id|no|key|code|number|nummer|numero|sku|ean|upc|isbn)\.?$|^(id|no|nr)\b")
_SORTS: Mapping[str, tuple[str, ...]] = {
    "instant": ("moment", "day"),
    "day": ("day", "moment"),
    "whole": ("whole",),
    "number": ("decimal", "whole"),
    "amount": ("decimal", "whole"),
    "truth": ("truth",),
}
_SOURCE = """\
# Proposed by looking at {files}. Each "?" is a question that only you can answer;
# then try it, and nothing is written: customer-graph load {form} {folder} --mapping THIS.toml --dry-run

[source]
key = "?"          # a short name of the system that these files come from, such as shop; it becomes a part of every id
kind = "?"         # CRM, SHOP, SUPPORT, SURVEY, SOCIAL, EMPLOYEE, MODEL or INVENTED
coverage = "?"     # COMPLETE when the files hold everything of their kind, else SAMPLED
timeZone = "?"     # {zone}
"""


def propose(files: Sequence[Path]) -> str:
    """Return the text of a mapping for the files; raises LoadError when one cannot be read or holds nothing."""
    looks = [look(path) for path in files]
    kinds = [(found, kind_of(found.name)) for found in looks]
    keys = [_key(found) for found in looks]
    known = {kind: frozenset(key.values) for (_, kind), key in reversed(list(zip(kinds, keys, strict=True))) if key is not None}
    given: set[str] = set()
    kinds_there = {kind for _, kind in kinds}
    lines = [*_head(looks), *_format(looks)]
    for (found, kind), key in zip(kinds, keys, strict=True):
        lines += ["", *_Proposal(found, kind, key, known, frozenset(kinds_there), given).lines()]
    return "\n".join(lines) + "\n"


def _head(looks: Sequence[FileLook]) -> Iterator[str]:
    bare = [f"{found.path.name} {column.name}" for found in looks for column in found.columns if _is_bare(column)]
    zone = "such as Europe/Berlin: in which zone do the people of this system live?"
    if bare:
        zone = f"such as Europe/Berlin: by which clock were stamps without a zone written ({', '.join(bare[:3])})?"
    names = ", ".join(found.path.name for found in looks)
    form = "jsonl" if looks[0].is_json else "csv"
    yield from _SOURCE.format(files=names, form=form, folder=looks[0].path.parent, zone=zone).splitlines()
    amounts = [column.name for found in looks for column in found.columns if _is_amount(column)]
    if amounts:
        yield f'currency = "?"     # such as EUR, of amounts that name none ({", ".join(amounts[:3])}); without amounts remove the line'


def _is_bare(column: ColumnLook) -> bool:
    return column.sort == "clock" or (column.sort == "moment" and not column.is_zoned)


def _is_amount(column: ColumnLook) -> bool:
    return column.sort == "decimal" and max(likeness(column.name, field) for field in ("list", "revenue", "paid", "discount")) > 0


def _format(looks: Sequence[FileLook]) -> Iterator[str]:
    """What most files have in common; where they differ each says its own."""
    yield from ("", "[format]")
    yield from _written(_common(looks))


def _common(looks: Sequence[FileLook]) -> dict[str, str]:
    said = [dict(_said(found)) for found in looks]
    return {name: Counter(each[name] for each in said if name in each).most_common(1)[0][0] for each in said for name in each}


def _written(words: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{name} = {value}" for name, value in words.items())


def _said(found: FileLook) -> Iterator[tuple[str, str]]:
    if found.form.encoding != "utf-8-sig":
        yield "encoding", _quoted(found.form.encoding)
    if not found.is_json and found.form.delimiter != ",":
        yield "delimiter", _quoted("tab" if found.form.delimiter == "\t" else found.form.delimiter)
    nothing = sorted(found.form.empty - {""})
    if nothing:
        yield "empty", json.dumps(nothing, ensure_ascii=False)
    decimals = [column.forms for column in found.columns if column.sort == "decimal"]
    for name, index, usual in (("decimal", 0, "."), ("thousands", 1, "")):
        different = {forms[index] for forms in decimals} - {usual}
        if different:
            yield name, _quoted(sorted(different)[0])
    yield from _patterns(found)


def _patterns(found: FileLook) -> Iterator[tuple[str, str]]:
    days = [column for column in found.columns if column.sort == "day" and column.forms != ("ISO",)]
    moments = [column for column in found.columns if column.sort == "moment" and column.forms != ("ISO",)]
    clock = next((column for column in found.columns if column.sort == "clock"), None)
    if days and clock is not None and not moments:
        hour = " HH:mm:ss" if clock.values[0].count(":") > 1 else " HH:mm"
        moments = [replace(day, forms=tuple(form + hour for form in day.forms)) for day in days]
    for name, columns in (("date", days), ("time", moments)):
        if columns:
            yield name, _pattern(columns)


def _pattern(columns: Sequence[ColumnLook]) -> str:
    """One pattern when only one fits; otherwise a question, for nobody can see whether 03/04 is in March."""
    fitting = [form for form in columns[0].forms if all(form in column.forms for column in columns)]
    if len(fitting) == 1:
        return _quoted(fitting[0])
    if fitting:
        return f'"?"  # {" or ".join(fitting)}? {columns[0].name} has {columns[0].values[0]}'
    return json.dumps(list(dict.fromkeys(form for column in columns for form in column.forms[:1])), ensure_ascii=False)


def _key(found: FileLook) -> ColumnLook | None:
    """The first column that tells all rows apart and is called a number, a key or the like, or as the file is."""
    unique = (column for column in found.columns if column.is_unique and column.is_full and column.sort in ("whole", "text", "email"))
    return next((column for column in unique if _KEY.search(column.name) or words(found.name).startswith(words(column.name)[:5])), None)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@dataclass
class _Proposal:
    """The table of one file."""

    file: FileLook
    kind: str
    key: ColumnLook | None
    known: Mapping[str, frozenset[str]]
    there: frozenset[str]  # kinds that some file is proposed for
    given: set[str]  # keys of channels that were asked for already

    def __post_init__(self) -> None:
        self._used: set[str] = set()
        self._lacking: dict[str, ColumnLook] = {}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the table."""
        name = self.file.name if self.file.name.replace("_", "").replace("-", "").isalnum() else _quoted(self.file.name)
        name = name if name.isascii() else _quoted(self.file.name)
        yield f"[{name}]"
        yield f"file = {_quoted(self.file.path.name)}"
        yield ""
        yield f"[{name}.{self.kind}]  # the kind is guessed from the name of the file"
        yield self._key_line()
        yield from filter(None, (self._field(field, shape) for field, shape in writable(BY_LABEL[self.kind]).items()))
        yield from self._identifiers(name)
        for kind, column in self._lacking.items():
            yield from self._given(column) if kind == "Channel" else self._also(name, kind, column)
        unused = [column.name for column in self.file.columns if column.name not in self._used and column.sort != "empty"]
        if unused:
            yield f"# not used: {', '.join(map(_quoted, unused))}"

    def _key_line(self) -> str:
        if self.key is None:
            first = _quoted(self.file.columns[0].name)
            return f'key = "?"  # no column is a key: name several, ["A", "B"], or number the rows: [{first}, {{ ordinal = {first} }}]'
        self._used.add(self.key.name)
        return f"key = {_quoted(self.key.name)}"

    def _field(self, field: str, shape: Shape) -> str:
        if field in ("reportedBy", "observedAt") or field.endswith("Minor") or (shape.item is not None and not shape.required):
            return ""
        if field == "displayName" and (names := self._names()):
            return names
        column = self._column(field, shape) or (self.key if field in ("number", "sku") else None)
        if column is None:
            return self._missing(field, shape)
        told = choices(shape)
        if told and not shape.required and not {value.casefold() for value in column.values} <= {choice.casefold() for choice in told}:
            return ""
        self._used.add(column.name)
        if shape.refers and shape.refers not in self.there:
            self._lacking[shape.refers] = column
        if told:
            return self._choice(field, column, told)
        if shape.sort == "instant" and column.sort == "day":
            return self._day(field, column)
        return f"{field} = {_quoted(column.name)}"

    def _names(self) -> str:
        """A name in two columns."""
        parts = [next((each.name for each in self.file.columns if likeness(each.name, part) > 1), "") for part in ("firstName", "lastName")]
        if not all(parts):
            return ""
        self._used.update(parts)
        return f"displayName = {_quoted(' '.join(f'{{{part}}}' for part in parts))}"

    def _day(self, field: str, column: ColumnLook) -> str:
        clock = next((each for each in self.file.columns if each.sort == "clock" and each.name not in self._used), None)
        if clock is None:
            return f'{field} = {{ column = {_quoted(column.name)}, at = "?" }}  # a day alone: which time is meant, such as "12:00"?'
        self._used.add(clock.name)
        return f"{field} = {_quoted(f'{{{column.name}}} {{{clock.name}}}')}"

    def _column(self, field: str, shape: Shape) -> ColumnLook | None:
        fitting = [column for column in self.file.columns if self._fits(column, shape)]
        scored = [(self._likeness(column, field, shape), -index, column) for index, column in enumerate(fitting)]
        best = max(scored, default=(0.0, 0, None))
        return best[2] if best[0] > 0 else None

    def _likeness(self, column: ColumnLook, field: str, shape: Shape) -> float:
        """A column whose values are the keys of another file refers to it, whatever its name."""
        named = likeness(column.name, field)
        known = self.known.get(shape.refers)
        if known and column.values and shape.refers != self.kind:
            shared = sum(value in known for value in column.values) / len(column.values)
            return named + 2 if shared > 0.3 and (named or shared > 0.9) else 0
        if column is self.key and field not in ("number", "sku") and not shape.refers:
            return 0
        return named

    def _fits(self, column: ColumnLook, shape: Shape) -> bool:
        if column.sort == "empty":
            return False
        wanted = _SORTS.get(shape.sort)
        return column.sort in wanted if wanted else column.sort not in ("day", "moment") or shape.sort == "words"

    def _choice(self, field: str, column: ColumnLook, told: Sequence[str]) -> str:
        folded = {choice.casefold(): choice for choice in told}
        if len(column.values) > _MOST_CHOICES:
            return f'{field} = {{ always = "?" }}  # one of {", ".join(told)}; {column.name} holds {len(column.values)} different values'
        pairs = ", ".join(f"{_quoted(value)} = {_quoted(folded.get(value.casefold(), '?'))}" for value in column.values)
        asked = "" if all(value.casefold() in folded for value in column.values) else f"  # each one of {', '.join(told)}"
        return f"{field} = {{ column = {_quoted(column.name)}, values = {{ {pairs} }} }}{asked}"

    def _missing(self, field: str, shape: Shape) -> str:
        return self._question(field, shape) if shape.required or field in _AMOUNTS.get(self.kind, ()) else ""

    def _question(self, field: str, shape: Shape) -> str:
        told = choices(shape)
        if told:
            return f'{field} = {{ always = "?" }}  # one of {", ".join(told)}'
        if shape.refers:
            return f'{field} = "?"  # the column that names the {shape.refers}'
        if field == "position":
            return f"position = {{ ordinal = {_quoted(self.file.columns[0].name)} }}  # numbered among the rows with the same value there"
        also = ", or the number itself" if shape.sort == "whole" else ""
        return "" if field == "currency" else f'{field} = "?"  # the column with this {_NOUNS.get(shape.sort, "text")}{also}'

    def _given(self, column: ColumnLook) -> Iterator[str]:
        for value in (value for value in column.values[:_MOST_CHOICES] if value not in self.given):
            self.given.add(value)
            yield from ("", "[[given.Channel]]", f"key = {_quoted(value)}", f"name = {_quoted(value)}")
            yield f'kind = "?"  # {", ".join(ChannelKind)}'
            yield 'timeZone = "?"  # by which clock its people live, such as Europe/Berlin'

    def _also(self, name: str, kind: str, column: ColumnLook) -> Iterator[str]:
        """A record that this file names and no other file describes: what is said here of it first is kept."""
        yield from ("", f"[{name}.{kind}]  # {column.name} names it, and no file describes it", f"key = {_quoted(column.name)}")
        yield 'keep = "first"'
        inner = _Proposal(self.file, kind, column, {}, self.there | {kind}, self.given)
        inner._used.update(self._used)
        needed = {field: shape for field, shape in writable(BY_LABEL[kind]).items() if shape.required}
        yield from filter(None, (inner._field(field, shape) for field, shape in needed.items()))
        self._used.update(inner._used)

    def _identifiers(self, name: str) -> Iterator[str]:
        if self.kind != "Customer" or self.key is None:
            return
        for column in self.file.columns:
            if column.sort not in ("email", "phone") or column.name in self._used:
                continue
            self._used.add(column.name)
            yield from ("", f"[[{name}.Identifier]]", f'type = {{ always = "{column.sort.upper()}" }}', f"value = {_quoted(column.name)}")
            yield 'strength = { always = "?" }  # STRONG when one person alone has it, WEAK when several may share it'
            yield f"customer = {_quoted(self.key.name)}"


_NOUNS = {"instant": "moment", "day": "day", "whole": "whole number", "amount": "amount", "number": "number", "truth": "yes or no"}
_AMOUNTS = {"OrderLine": ("list", "revenue", "paid"), "Return": ("refund", "revenue")}
