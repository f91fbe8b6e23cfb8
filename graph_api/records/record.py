"""The common part of all records: checked when made, hashed, and flattened for `$rows`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import blake2b
from typing import Any, ClassVar, NamedTuple

import msgspec
from msgspec.structs import force_setattr

from graph_api.errors import RecordError
from graph_api.records.fields import Field, fields_of
from graph_api.records.ids import PREFIXES, SHARED_BY_ALL_SOURCES, is_id, resolve
from graph_api.records.terms import VERSION, kept
from graph_api.records.values import Instant, Name, instant_text


class Record(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """One thing that a source says, with the source's own key for it.

    References to other records hold the key of a record of the same source, or an id. Instants are kept at UTC; where
    a class has a field `…_offset`, it keeps the offset that the source gave. `observed_at` is when the reporting system knew
    it; without, the moment of the load stands for it. Of two contents for one key the one observed later counts. The class's
    name is the label; a class with a `relationship` is an edge with an id of its own. Raises `RecordError` when a value is wrong.
    """

    relationship: ClassVar[str] = ""
    stored_as: ClassVar[str] = ""  # a label that its node never loses, where it may lose that of its class
    beforehand: ClassVar[str] = ""  # a statement of `cypher/_ingest` that is asked which rows the graph refuses, before they are written
    afterwards: ClassVar[str] = ""  # a statement of `cypher/_ingest` that takes the rows once they are written
    reported_fields: ClassVar[tuple[str, ...]] = ()  # kept as `reported…` too, where the graph works out the property of that name anew
    unhashed: ClassVar[frozenset[str]] = frozenset()
    distinguished_by: ClassVar[tuple[str, ...]] = ()  # fields that join the key, where one key says other things at other moments
    searched: ClassVar[tuple[str, ...]] = ()  # fields that a search finds it by
    moment_field: ClassVar[str] = ""  # the field that tells when it happened, for what happens at a moment
    context_fields: ClassVar[tuple[str, ...]] = ()  # at least one of them has to name something: without context it is noise

    source: Name
    source_key: Name
    reported_by: Name | None = None
    observed_at: Instant | None = None

    def __post_init__(self) -> None:
        """Check every field and bring it into its one form."""
        for field in fields_of(type(self)):
            value = getattr(self, field.name)
            if value is None:
                if field.required:
                    raise RecordError(f"{self.label} {field.property} is missing", field.property)
                continue
            try:
                kept = field.test(value)
            except ValueError as error:
                raise RecordError(f"{self.label} {field.property} {_shown(value)} {error}", field.property) from None
            if kept is not value or field.offset:
                self._settle(field, value, kept)
        self.check()
        self._check_context()
        if self.distinguished_by:
            self._distinguish()

    def _distinguish(self) -> None:
        if is_id(self.source_key, PREFIXES[self.label]):
            raise self.refuse(
                "source_key", f"is the id of a {self.label}, which is never changed; give a key of your own to what is said now"
            )
        if self.own_key == self.source_key:
            field = _field(type(self), "source_key")
            self._settle(field, self.source_key, self._test(field, self.source_key + self._distinction()))

    def _test(self, field: Field, value: object) -> object:
        try:
            return field.test(value)
        except ValueError as error:
            raise RecordError(f"{self.label} {field.property} {_shown(value)} {error}", field.property) from None

    def _settle(self, field: Field, value: object, kept: object) -> None:
        if kept is not getattr(self, field.name):
            force_setattr(self, field.name, kept)
        if field.offset and isinstance(value, datetime) and getattr(self, field.offset) is None:
            force_setattr(self, field.offset, _offset(value))

    def _check_context(self) -> None:
        if self.context_fields and not any(getattr(self, field) for field in self.context_fields):
            names = ", ".join(self.spelt(field) for field in self.context_fields)
            raise RecordError(f"{self.label} has no context; give one of {names}")

    def check(self) -> None:
        """Check what concerns several fields at once; raises RecordError."""

    def refuse(self, field: str, reason: str) -> RecordError:
        """Return the error that names a field of this record, its value and the reason."""
        spelt = self.spelt(field)
        return RecordError(f"{self.label} {spelt} {_shown(getattr(self, field))} {reason}", spelt)

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
        return "@" + "/".join(_part(_field(type(self), name), value, self.source) for name, value in self._distinguishing())

    def _distinguishing(self) -> Iterator[tuple[str, Any]]:
        for name in self.distinguished_by:
            value = getattr(self, name)
            if value is not None:
                yield name, value

    @property
    def source_id(self) -> str:
        """The id of the Source that reported it: the one that the keys belong to, unless another is named."""
        return resolve("Source", self.source, self.reported_by or self.source)

    def content_hash(self) -> str:
        """Return 32 hexadecimal digits over the canonical content; equal content, equal hash, whenever it was observed."""
        content: object = self
        if self.unhashed or self.observed_at is not None:
            without = {"observedAt", *self.unhashed}
            content = {key: value for key, value in msgspec.to_builtins(self).items() if key not in without}
        digest = blake2b(msgspec.json.encode(content), digest_size=16).hexdigest()
        # The version stands in front: of one content and one moment, what was cut into terms in the newer way is the larger hash.
        return f"{VERSION:02x}{digest[2:]}" if self.searched else digest

    def record_hash(self) -> str:
        """Return the content hash, and for a kind with `unhashed` fields 32 more digits over these: which spelling it is."""
        if not self.unhashed:
            return self.content_hash()
        spelling = {key: value for key, value in msgspec.to_builtins(self).items() if key in self.unhashed}
        return self.content_hash() + blake2b(msgspec.json.encode(spelling), digest_size=16).hexdigest()

    def references(self) -> Iterator[Reference]:
        """Yield every other record that this one names."""
        yield Reference("reportedBy", "Source", self.reported_by or self.source, self.source_id)
        for field, keys in _references_of(type(self)):
            value = getattr(self, field.name)
            if value is not None:
                for key in keys(value):
                    yield Reference(field.property, field.target, key, resolve(field.target, self.source, key))

    def row(self, record_hash: str | None = None) -> dict[str, object]:
        """Return the flat map that the kind's ingest statement unwinds: properties in camelCase, references as ids.

        Whoever has worked out `record_hash` before gives it, for that is what costs most.
        """
        row: dict[str, object] = {
            "id": self.id,
            "source": self.source_id,
            "sourceKey": self.source_key,
            "recordHash": record_hash or self.record_hash(),
            "observedAt": None if self.observed_at is None else instant_text(self.observed_at),
        }
        for field in fields_of(type(self)):
            if field.name not in _COMMON:
                value = getattr(self, field.name)
                row[field.property] = None if value is None else field.encode(value, self.source)
        if self.searched:
            row["searchTerms"] = kept("\n".join(filter(None, (getattr(self, name) for name in self.searched))))
        return row


class Reference(NamedTuple):
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
_COMMON = frozenset({"source", "source_key", "reported_by", "observed_at"})


def properties(record_class: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a record class apart from the source's, in the order of their definition."""
    return tuple(field for field in fields_of(record_class) if field.name not in _COMMON)


@cache
def _references_of(record_class: type[Record]) -> tuple[tuple[Field, Callable[[Any], list[str]]], ...]:
    """The fields that name other records, each with what takes their keys out of its value."""
    return tuple((field, field.keys) for field in fields_of(record_class) if field.keys is not None)


def _field(record_class: type[Record], name: str) -> Field:
    return next(each for each in fields_of(record_class) if each.name == name)


def _part(field: Field, value: Any, source: str) -> str:
    """What a value adds to a key: the same however the record that it names is named."""
    if field.target and field.target not in SHARED_BY_ALL_SOURCES:
        return resolve(field.target, source, value)
    return instant_text(value) if isinstance(value, datetime) else _brief(str(value))


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
