"""What a mapping file can say, as frozen values: the file read and checked, and nothing worked out yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from graph_api.records.business import Source
from graph_api.records.record import Record
from seed.mapping.located import Located

OWN = ""  # the name of no other file: the row's own


@dataclass(frozen=True)
class Column:
    """A column of the row's own file, or of one that is joined to it."""

    name: str
    file: str = OWN

    def __str__(self) -> str:
        return f"{self.file}.{self.name}" if self.file else self.name


@dataclass(frozen=True)
class Text:
    """A column, or columns with words between them: `{Vorname} {Name}`."""

    parts: tuple[str | Column, ...]

    @property
    def column(self) -> Column | None:
        """The column when it is one and nothing else."""
        [only, *others] = self.parts
        return only if isinstance(only, Column) and not others else None

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in it."""
        return tuple(part for part in self.parts if isinstance(part, Column))

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else f"{{{part}}}" for part in self.parts) if self.column is None else str(self.column)


@dataclass(frozen=True)
class Ordinal:
    """The number of a row among those of its file with the same values in these columns, the first being 1."""

    group: tuple[Column, ...]


@dataclass(frozen=True)
class Format:
    """How a file writes its rows and values; the words of the mapping's `[format]`."""

    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    decimal: str = "."
    thousands: str = ""
    date: tuple[str, ...] = ("ISO",)
    time: tuple[str, ...] = ("ISO",)
    zone: str = "UTC"
    currency: str = ""
    repeated: str = ""
    empty: frozenset[str] = frozenset({""})
    true: frozenset[str] = frozenset({"true", "yes", "1"})
    false: frozenset[str] = frozenset({"false", "no", "0"})


@dataclass(frozen=True)
class Condition:
    """What a value has to be for a row to count: one of these texts, none of those, a number between bounds, empty or not."""

    column: Column
    among: frozenset[str] | None = None
    beside: frozenset[str] = frozenset()
    least: Decimal | None = None
    below: Decimal | None = None
    empty: bool | None = None


@dataclass(frozen=True)
class Value:
    """What one field is filled with; exactly one of `texts`, `always`, `ordinal`, `row` and `items` is given.

    Several texts are taken one after the other: the first that is not empty, or each where the field is a list. `row` names the
    kind of another record of the same row, and `key` is how that one makes its key.
    """

    place: Located
    form: Format
    texts: tuple[Text, ...] = ()
    always: object = None
    ordinal: Ordinal | None = None
    row: str = ""
    key: tuple[Text | Ordinal, ...] = ()
    items: tuple[Mapping[str, Value], ...] = ()
    values: Mapping[str, object] | None = None
    otherwise: object = None
    missing: object = None
    split: str = ""
    at: str = ""
    of: str = ""
    times: tuple[Text, ...] = ()
    plus: tuple[Text, ...] = ()
    off: tuple[Text, ...] = ()
    minus: tuple[Text, ...] = ()

    @property
    def is_constant(self) -> bool:
        """Whether it says the same in every row."""
        return not self.texts and self.ordinal is None and not self.items and not self.row


@dataclass(frozen=True)
class RecordRule:
    """One record that each row of a file makes."""

    place: Located
    form: Format
    record_class: type[Record]
    key: tuple[Text | Ordinal, ...]
    fields: Mapping[str, Value]
    only: tuple[Condition, ...] = ()
    keeps_first: bool = False


@dataclass(frozen=True)
class Join:
    """Rows of another file whose columns `theirs` hold what the row has in `mine`."""

    place: Located
    file: str
    mine: tuple[Column, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True)
class FileRule:
    """One file and the records that its rows make."""

    place: Located
    name: str
    file: str
    form: Format
    records: tuple[RecordRule, ...]
    columns: tuple[str, ...] = ()
    each: str = ""
    joins: Mapping[str, Join] = field(default_factory=dict[str, Join])
    only: tuple[Condition, ...] = ()
    skip: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A whole mapping."""

    place: Located
    source: Source
    given: tuple[Record, ...]
    files: Mapping[str, FileRule]
