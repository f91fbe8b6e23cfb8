"""Records as a graph: things by type and id, and who names whom, because references are all the edges there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph_api.records.fields import Field, fields_of
from graph_api.records.ids import PREFIXES, resolve
from graph_api.records.record import Record


@dataclass(frozen=True, eq=False)
class Thing:
    """A node, or a relationship that has a GraphQL type: one record under its id."""

    type: str
    id: str
    record: Any


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a computed list: its columns by GraphQL name."""

    type: str
    columns: Mapping[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.columns[column]


class Graph:
    """Every record once: of two with one id the first stays, as the marks that several sources know do."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._things: defaultdict[str, dict[str, Thing]] = defaultdict(dict)
        for record in records:
            self._things[record.label].setdefault(record.id, Thing(record.label, record.id, record))
        self._naming: dict[tuple[str, str], dict[str, list[Thing]]] = {}

    def all(self, label: str) -> list[Thing]:
        """Every thing of a type, in the order of its records."""
        return list(self._things[label].values())

    def find(self, label: str, id: str) -> Thing | None:
        """The thing of this type with this id, if there is one."""
        return self._things[label].get(id)

    def find_by_prefix(self, id: str) -> Thing | None:
        """The thing whose type the prefix of the id names."""
        label = next((label for label, prefix in PREFIXES.items() if prefix == id.partition("_")[0]), "")
        return self._things[label].get(id) if label else None

    def named(self, thing: Thing, field: str) -> list[Thing]:
        """What a field of a thing's record refers to."""
        described = _described(type(thing.record), field)
        return [found for id in _ids(thing.record, described) if (found := self.find(described.target, id)) is not None]

    def one(self, thing: Thing, field: str) -> Thing | None:
        """The one thing that a field of a thing's record refers to; of several the first by id."""
        return min(self.named(thing, field), key=lambda found: found.id, default=None)

    def naming(self, label: str, field: str, thing: Thing) -> list[Thing]:
        """The things of a type whose field refers to this thing."""
        index = self._naming.get((label, field))
        if index is None:
            index = self._naming[label, field] = self._indexed(label, field)
        return index.get(thing.id, [])

    def source(self, thing: Thing) -> Thing | None:
        """The source that reported a thing."""
        return self.find("Source", thing.record.source_id)

    def _indexed(self, label: str, field: str) -> dict[str, list[Thing]]:
        index: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in self.all(label):
            for id in _ids(thing.record, _described(type(thing.record), field)):
                index[id].append(thing)
        return dict(index)


@cache
def _described(kind: type[Record], field: str) -> Field:
    return next(each for each in fields_of(kind) if each.name == field)


def _ids(record: Record, field: Field) -> list[str]:
    value = getattr(record, field.name)
    if value is None or field.keys is None:
        return []
    return [resolve(field.target, record.source, key) for key in field.keys(value)]
