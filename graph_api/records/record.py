"""The common part of all records: checked when made, hashed, and flattened for `$rows`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import ClassVar

import msgspec
from msgspec.structs import force_setattr

from graph_api.errors import RecordError
from graph_api.records.fields import Field, fields_of
from graph_api.records.ids import resolve
from graph_api.records.terms import VERSION, kept
from graph_api.records.values import Name, instant_text


class Record(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """One thing that a source says, with the source's own key for it.

    References to other records hold the key of a record of the same source, or an id. Instants are kept at UTC; where
    a class has a field `…_offset`, it keeps the offset that the source gave. The class's name is the label; a class with
    a `relationship` is an edge with an id of its own. Raises `RecordError` when a value is wrong.
    """

    relationship: ClassVar[str] = ""
    afterwards: ClassVar[str] = ""  # a statement of `cypher/_ingest` that takes the rows once they are written
    unhashed: ClassVar[frozenset[str]] = frozenset()
    distinguished_by: ClassVar[tuple[str, ...]] = ()  # fields that join the key, where one key says other things at other moments
    searched: ClassVar[tuple[str, ...]] = ()  # fields that a search finds it by

    source: Name
    source_key: Name
    reported_by: Name | None = None

    def __post_init__(self) -> None:
        """Check every field and bring it into its one form."""
        for field in fields_of(type(self)):
            value = getattr(self, field.name)
            if value is None:
                if field.required:
                    raise RecordError(f"{self.label} {field.property} is missing")
                continue
            self._settle(field, value)
        self.check()
        if self.distinguished_by and self.own_key == self.source_key:
            self._settle(_field(type(self), "source_key"), self.source_key + self._distinction())

    def _settle(self, field: Field, value: object) -> None:
        try:
            kept = field.test(value)
        except ValueError as error:
            raise RecordError(f"{self.label} {field.property} {_shown(value)} {error}") from None
        if kept is not getattr(self, field.name):
            force_setattr(self, field.name, kept)
        if field.offset and isinstance(value, datetime) and getattr(self, field.offset) is None:
            force_setattr(self, field.offset, _offset(value))

    def check(self) -> None:
        """Check what concerns several fields at once; raises RecordError."""

    def refuse(self, field: str, reason: str) -> RecordError:
        """Return the error that names a field of this record, its value and the reason."""
        return RecordError(f"{self.label} {self.spelt(field)} {_shown(getattr(self, field))} {reason}")

    def spelt(self, field: str) -> str:
        """Return the name of a field as sources and readers know it."""
        return _field(type(self), field).property

    @property
    def label(self) -> str:
        """The label of the node, or the name of the relationship's type in GraphQL."""
        return type(self).__name__

    @property
    def id(self) -> str:
        """The permanent id, derived from kind, source and source key."""
        return resolve(self.label, self.source, self.source_key)

    @property
    def own_key(self) -> str:
        """The key as the source gives it, without what distinguishes this record from others under that key."""
        return self.source_key.removesuffix(self._distinction()) if self.distinguished_by else self.source_key

    def _distinction(self) -> str:
        said = [value for field in self.distinguished_by if (value := getattr(self, field)) is not None]
        return "@" + "/".join(instant_text(value) if isinstance(value, datetime) else _brief(str(value)) for value in said)

    @property
    def source_id(self) -> str:
        """The id of the Source that reported it: the one that the keys belong to, unless another is named."""
        return resolve("Source", self.source, self.reported_by or self.source)

    def content_hash(self) -> str:
        """Return 32 hexadecimal digits over the canonical content; equal content, equal hash."""
        content: object = self
        if self.unhashed:
            content = {key: value for key, value in msgspec.to_builtins(self).items() if key not in self.unhashed}
        said = msgspec.json.encode(content) + (b"%d" % VERSION if self.searched else b"")
        return blake2b(said, digest_size=16).hexdigest()

    def references(self) -> Iterator[Reference]:
        """Yield every other record that this one names."""
        yield Reference("reportedBy", "Source", self.reported_by or self.source, self.source_id)
        for field in fields_of(type(self)):
            value = getattr(self, field.name)
            if value is not None and field.keys is not None:
                for key in field.keys(value):
                    yield Reference(field.property, field.target, key, resolve(field.target, self.source, key))

    def row(self) -> dict[str, object]:
        """Return the flat map that the kind's ingest statement unwinds: properties in camelCase, references as ids."""
        row: dict[str, object] = {
            "id": self.id,
            "source": self.source_id,
            "sourceKey": self.source_key,
            "recordHash": self.content_hash(),
        }
        for field in fields_of(type(self)):
            if field.name not in _COMMON:
                value = getattr(self, field.name)
                row[field.property] = None if value is None else field.encode(value, self.source)
        if self.searched:
            row["searchTerms"] = kept("\n".join(filter(None, (getattr(self, name) for name in self.searched))))
        return row


@dataclass(frozen=True)
class Reference:
    """One record naming another: by which property, of which label, by which key, and that record's id."""

    name: str
    label: str
    key: str
    id: str

    @property
    def is_by_id(self) -> bool:
        """Whether the record is named by its id, which may belong to any source."""
        return self.key == self.id


_BRIEF = 60  # characters of a value that stands in a key as it is
_COMMON = frozenset({"source", "source_key", "reported_by"})


def properties(record_class: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a record class apart from the source's, in the order of their definition."""
    return tuple(field for field in fields_of(record_class) if field.name not in _COMMON)


def _field(record_class: type[Record], name: str) -> Field:
    return next(each for each in fields_of(record_class) if each.name == name)


def _brief(text: str) -> str:
    plain = len(text) <= _BRIEF and text.isprintable()
    return text if plain else blake2b(text.encode(), digest_size=16).hexdigest()


def _offset(value: datetime) -> str | None:
    offset = value.utcoffset()
    if not offset:
        return None
    sign = "-" if offset < timedelta(0) else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // 60, 60)
    return f"{sign}{hours:02}:{minutes:02}"


def _shown(value: object) -> str:
    text = value.isoformat() if isinstance(value, date) else repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
