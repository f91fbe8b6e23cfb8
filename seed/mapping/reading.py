"""The files of a mapping, row by row, each as the records that it stands for or with the reason why it enters not."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from graph_api.errors import RecordError
from graph_api.ingest.source_row import ControlAmount, Place, SourceRow
from graph_api.records.record import Record
from seed.mapping.checking import Columns, check_file, completed, ordinals
from seed.mapping.disk import Counter, Disk, Firsts, Index
from seed.mapping.json_rows import read_json
from seed.mapping.language import OWN, FileRule, Join, Ordinal, Plan
from seed.mapping.making import Maker, Surroundings
from seed.mapping.numbers import Numbers
from seed.mapping.row import Lookup, Row, holds
from seed.mapping.rows import FileRow, read_header, read_rows
from seed.mapping.sense import Sense

_POISON = (RecordError, ValueError, ArithmeticError)  # whatever a value does to a row, the next row is read
_SAMPLE = 1_000  # lines of JSON that tell which columns there are


@dataclass(frozen=True)
class SourceFile:
    """One file that was found, with the columns that it has."""

    rule: FileRule
    path: Path
    columns: tuple[str, ...]
    is_json: bool

    def rows(self) -> Iterator[FileRow]:
        """Yield its rows; raises LoadError where it is cut off."""
        if self.is_json:
            return read_json(self.path, self.rule.form, self.rule.each)
        return read_rows(self.path, self.rule.form, self.rule.columns)


def find(rule: FileRule, path: Path, *, is_json: bool) -> SourceFile:
    """Return a file with its columns; raises LoadError when it has none."""
    if is_json:
        named = dict.fromkeys(rule.columns)
        for row in islice(read_json(path, rule.form, rule.each), _SAMPLE):
            named.update(dict.fromkeys(name for name in row.values if name))
        return SourceFile(rule, path, tuple(named), True)
    return SourceFile(rule, path, rule.columns or read_header(path, rule.form), False)


@dataclass
class Reader:
    """Reads all files of a mapping once; `left_out` counts the rows that the mapping skips."""

    plan: Plan
    sources: Mapping[str, SourceFile]
    sense: Sense
    left_out: Counts[str] = field(default_factory=Counts[str])

    def __post_init__(self) -> None:
        self._disk = Disk()
        around = Surroundings(self.plan.source.source, self.sense, lambda: Firsts(self._disk))
        self._makers: dict[str, list[Maker]] = {}
        for name, source in self.sources.items():
            columns = self._columns(source)
            check_file(source.rule, columns)
            alone = len(source.rule.records) == 1
            self._makers[name] = [Maker(rule, completed(rule, columns, alone=alone), around) for rule in source.rule.records]

    def _columns(self, source: SourceFile) -> Columns:
        joined = {name: self.sources[join.file].columns for name, join in source.rule.joins.items()}
        return {OWN: source.columns, **joined}

    def rows(self) -> Iterator[SourceRow]:
        """Yield every row that the mapping does not skip, file by file."""
        for name, source in self.sources.items():
            if self._makers[name]:
                yield from _FileReader(source, self._makers[name], self._lookups(source), self).rows()

    def _lookups(self, source: SourceFile) -> Mapping[str, Lookup]:
        return {name: self._lookup(join) for name, join in source.rule.joins.items()}

    def _lookup(self, join: Join) -> Lookup:
        index = Index(self._disk, self._keyed(join))

        def lookup(row: Row) -> list[Mapping[str, object]]:
            key = [row.one(column) for column in join.mine]
            return [] if any(part is None for part in key) else index.rows(tuple(map(str, key)))

        return lookup

    def _keyed(self, join: Join) -> Iterator[tuple[tuple[str, ...], Mapping[str, object]]]:
        theirs = self.sources[join.file]
        wanted = _Conditions(theirs.rule)
        for found in theirs.rows():
            row = Row(found.values, theirs.rule.form.empty, {}, {})
            key = tuple(str(found.values.get(name, "")).strip() for name in join.theirs)
            if not found.problem and all(key) and wanted(row):
                yield key, found.values

    def counter(self) -> Counter:
        """Return a counter of rows within groups."""
        return Counter(self._disk)


class _Conditions:
    """What `only` and `skip` of a file say of a row; those on joined files are not asked of a row that is joined itself."""

    def __init__(self, rule: FileRule) -> None:
        self._rule = rule
        self._number = Numbers(rule.form.decimal, rule.form.thousands).number

    def __call__(self, row: Row) -> bool:
        rule = self._rule
        if not all(holds(row, condition, self._number) for condition in rule.only):
            return False
        return not (rule.skip and all(holds(row, condition, self._number) for condition in rule.skip))


class _FileReader:
    """Reads one file."""

    def __init__(self, source: SourceFile, makers: list[Maker], lookups: Mapping[str, Lookup], reader: Reader) -> None:
        self._source, self._makers, self._lookups, self._reader = source, makers, lookups, reader
        self._wanted = _Conditions(source.rule)
        self._counters: dict[Ordinal, Counter] = {ordinal: reader.counter() for ordinal in ordinals(source.rule)}

    def rows(self) -> Iterator[SourceRow]:
        file = self._source.path.name
        for found in self._source.rows():
            place = Place(file, found.line)
            if found.problem:
                yield SourceRow(place, (), found.values, found.problem)
                continue
            made = self._row(found, place)
            if made is None:
                self._reader.left_out[file] += 1
            else:
                yield made

    def _row(self, found: FileRow, place: Place) -> SourceRow | None:
        numbers: dict[Ordinal, int] = {}
        row = Row(found.values, self._source.rule.form.empty, self._lookups, numbers)
        try:
            for ordinal, counter in self._counters.items():
                numbers[ordinal] = counter.next(tuple(str(row.one(column)) for column in ordinal.group))
            if not self._wanted(row):
                return None
        except _POISON as error:
            return SourceRow(place, (), found.values, str(error))
        return self._made(row, place)

    def _made(self, row: Row, place: Place) -> SourceRow:
        amounts: tuple[ControlAmount, ...] = ()
        records: list[Record] = []
        try:
            makers = [maker for maker in self._makers if maker.is_made(row)]
            if makers:
                amounts = tuple(makers[-1].amounts(row, place.file))
            for maker in makers:
                records += maker.make(row)
        except _POISON as error:
            return SourceRow(place, (), row.values, str(error), amounts)
        if not records:
            return SourceRow(
                place, (), row.values, "makes no record, for it meets no only of its mapping; if that is right, skip such rows"
            )
        return SourceRow(place, tuple(records), row.values, amounts=amounts)
