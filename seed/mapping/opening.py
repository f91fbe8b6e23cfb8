"""Finds the files of a mapping and makes them a source like any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from graph_api.errors import LoadError
from graph_api.records.kinds import RANK
from seed.mapping import sections
from seed.mapping.checking import snake
from seed.mapping.language import FileRule, Plan
from seed.mapping.reading import Reader, SourceFile, find
from seed.mapping.rows import open_text
from seed.mapping.sampling import Samples
from seed.mapping.sense import sense
from seed.mapping.shapes import writable
from seed.sources.reading import Reading, fingerprint

FORMATS = ("csv", "jsonl")
_PACKED = ("", ".gz", ".xz", ".bz2")
_PIECE = 1 << 20  # characters


def open_mapping(form: str, path: Path | None, mapping: Path, now: datetime | None = None) -> Reading:
    """Return the files that a mapping describes, ready to be read; `path` is their folder, or the only file.

    Without `path` they lie beside the mapping. `now` is the moment after which nothing has happened. Raises MappingError when
    the mapping cannot be used, and LoadError when a file is missing, cut off or of another form.
    """
    plan = sections.read(mapping)
    found = _files(plan, path or mapping.parent, form)
    reader = Reader(plan, found, sense(plan.source.time_zone, now))
    paths = [source.path for source in found.values()]
    total = sum(_count(source) for source in found.values() if source.rule.records)
    samples = Samples()
    return Reading(
        source=plan.source.source,
        rows=samples.watched(reader.rows()),
        total=total,
        fingerprint=fingerprint([mapping, *paths]),
        preface=(plan.source, *plan.given),
        notes=lambda: _notes(reader),
        samples=samples.lines,
    )


def _files(plan: Plan, path: Path, form: str) -> Mapping[str, SourceFile]:
    """Each file by its name in the mapping, what is referred to first."""
    rules = list(plan.files.values())
    if path.is_file() and len(rules) > 1:
        raise LoadError(f"{path}: is one file, and the mapping describes {len(rules)}; name the folder that holds them")
    if not path.exists():
        raise LoadError(f"{path}: is not there; name the folder that holds the files, or the only file")
    found = [find(rule, path if path.is_file() else _path(rule, path, form), is_json=form == "jsonl") for rule in rules]
    return {source.rule.name: source for source in _ordered(sorted(found, key=_rank))}


def _rank(source: SourceFile) -> int:
    return max((RANK[record.record_class] for record in source.rule.records), default=0)


def _ordered(sources: list[SourceFile]) -> Iterator[SourceFile]:
    """A file comes after those that make what it names and does not make itself; where they name one another, by the order of kinds."""
    made = {source.rule.name: {record.record_class.__name__ for record in source.rule.records} for source in sources}
    named = {source.rule.name: set(_named(source)) - made[source.rule.name] for source in sources}
    while sources:
        waited = {source.rule.name: any(named[source.rule.name] & made[other.rule.name] for other in sources) for source in sources}
        first = next((source for source in sources if not waited[source.rule.name]), sources[0])
        sources.remove(first)
        yield first


def _named(source: SourceFile) -> Iterator[str]:
    """The kinds of records that a file's records name."""
    for record in source.rule.records:
        for name, shape in writable(record.record_class).items():
            if shape.refers and (name in record.fields or name in source.columns or snake(name) in source.columns):
                yield shape.refers


def _path(rule: FileRule, folder: Path, form: str) -> Path:
    named = [rule.file] if rule.file else [f"{rule.name}.{form}{packed}" for packed in _PACKED]
    for name in named:
        if (folder / name).is_file():
            return folder / name
    there = ", ".join(sorted(path.name for path in folder.iterdir() if path.is_file())[:10]) or "nothing"
    raise rule.place.error(f'there is no {named[0]} in {folder}, but {there}; say which file it is with file = "…"')


def _count(source: SourceFile) -> int:
    """How many lines a file has below its header, for the progress of a load; rows of several lines count as several."""
    lines = 0
    try:
        with open_text(source.path, source.rule.form.encoding) as file:
            while piece := file.read(_PIECE):
                lines += piece.count("\n")
    except (OSError, EOFError, UnicodeError) as error:
        raise LoadError(f"{source.path.name}: is cut off or damaged ({error}); fetch it again") from None
    return max(lines - (not source.is_json and not source.rule.columns), 0)


def _notes(reader: Reader) -> tuple[str, ...]:
    return tuple(f"{file}: {count:,} row{'s' * (count != 1)} left out, as the mapping says" for file, count in reader.left_out.items())
