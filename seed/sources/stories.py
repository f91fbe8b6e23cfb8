"""The stories: TOML files that people write and read, and the tables of the invented town around them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec

from graph_api.errors import LoadError, RecordError
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.kinds import BY_LABEL, KINDS, RANK, kind_name
from graph_api.records.record import Record
from seed.sources.reading import Reading, fingerprint
from seed.sources.story_tables import MAKERS, Around, Table

SOURCE = "stories"
DIRECTORY = Path(__file__).parents[1] / "data" / "stories"
_HEADER = re.compile(r"^\s*\[\[\s*([A-Za-z.]+)\s*\]\]")
_KINDS = {kind_name(record_class): record_class for record_class in KINDS}


def read(path: Path | None = None) -> Iterator[Record]:
    """Yield every record of the stories and the town, what is referred to first; raises RecordError for the first bad row."""
    for row in open_source(path).rows:
        if row.problem:
            raise RecordError(f"{row.place}: {row.problem}")
        yield from row.records


def open_source(path: Path | None = None) -> Reading:
    """Return the stories of a directory ready to be read; raises LoadError when there are none or a file is no TOML."""
    directory = path or DIRECTORY
    stories = sorted(directory.glob("*.toml"))
    town = sorted((directory / "town").glob("*.jsonl"))
    if not stories:
        raise LoadError(f"{directory}: there is no story (*.toml); name the directory that holds them")
    mark = fingerprint([*stories, *town])
    rows = [row for file in stories for row in _story(file)] + [row for file in town for row in _town(file)]
    ordered = sorted(rows, key=_rank)
    return Reading(SOURCE, iter(ordered), len(ordered), mark, remake=_remake)


def _remake(place: Place, content: Mapping[str, Any]) -> SourceRow:
    """Make a line of the town again; a table of a story has others around it, and is mended in its file."""
    folder, _, name = place.file.partition("/")
    if folder != "town" or name.removesuffix(".jsonl") not in _KINDS:
        return SourceRow(place, (), content, f"is mended in {place.file}; load the stories again then")
    return _town_row(place, str(content.get("line", "")).encode(), _decoder(name.removesuffix(".jsonl")))


def _rank(row: SourceRow) -> int:
    # A row that could not be read comes last: it has no records to order it by.
    return RANK[type(row.records[-1])] if row.records else len(KINDS)


def _story(file: Path) -> Iterator[SourceRow]:
    try:
        text = file.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LoadError(f"{file}: is not TOML ({error})") from None
    reader = _StoryReader(file.name, _lines(text))
    for name, tables in content.items():
        yield from reader.tables(name, tables, None)


def _lines(text: str) -> dict[str, list[int]]:
    """The lines on which the tables of each path begin; TOML keeps their order, so the nth table is at the nth of them."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header is not None:
            lines.setdefault(header.group(1), []).append(number)
    return {path: found[::-1] for path, found in lines.items()}


class _StoryReader:
    """Reads one file; each table is a row, named by the line of its header."""

    def __init__(self, file: str, lines: dict[str, list[int]]) -> None:
        self._file = file
        self._lines = lines

    def tables(self, path: str, tables: object, around: Around | None) -> Iterator[SourceRow]:
        """Yield the rows of an array of tables and of those inside them."""
        if path not in MAKERS or not isinstance(tables, list):
            yield SourceRow(Place(self._file, 1), (), {}, f"there is no table [[{path}]]; known are {', '.join(MAKERS)}")
            return
        for ordinal, table in enumerate(cast("list[Table]", tables), start=1):
            yield from self._table(path, ordinal, table, around)

    def _table(self, path: str, ordinal: int, table: Table, around: Around | None) -> Iterator[SourceRow]:
        waiting = self._lines.get(path)
        place = Place(self._file, waiting.pop() if waiting else 1)
        inner = {name: value for name, value in table.items() if f"{path}.{name}" in MAKERS}
        values = {name: value for name, value in table.items() if name not in inner}
        outer_key = f"{around.key}/{path.rsplit('.', 1)[-1]}-" if around else f"{path}-"
        key = str(values.pop("key", f"{outer_key}{ordinal}"))
        try:
            made = MAKERS[path](SOURCE, {"sourceKey": key, **values}, around)
            yield SourceRow(place, made, table)
        except RecordError as error:
            yield SourceRow(place, (), table, str(error))
        for name, tables in inner.items():
            yield from self.tables(f"{path}.{name}", tables, Around(key, values, around))


def _town(file: Path) -> Iterator[SourceRow]:
    if file.stem not in _KINDS:
        raise LoadError(f"{file}: is not named after a kind of record such as order_line.jsonl")
    decoder = _decoder(file.stem)
    with file.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            yield _town_row(Place(f"town/{file.name}", number), line, decoder)


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(BY_LABEL[_KINDS[kind].__name__])


def _town_row(place: Place, line: bytes, decoder: msgspec.json.Decoder[Record]) -> SourceRow:
    content = {"line": line.decode(errors="replace").rstrip()}
    try:
        return SourceRow(place, (decoder.decode(line),), content)
    except (RecordError, msgspec.DecodeError, UnicodeDecodeError) as error:
        return SourceRow(place, (), content, str(error))
