"""Files and mappings of the tests about mappings: a few lines beside the test that needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph_api.ingest.source_row import SourceRow
from graph_api.records.record import Record
from seed.mapping.opening import open_mapping
from seed.sources.reading import Reading

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
SOURCE = """\
[source]
key = "shop"
kind = "SHOP"
coverage = "COMPLETE"
timeZone = "Europe/Berlin"
currency = "EUR"
"""
CUSTOMER = """
[people.Customer]
key = "id"
displayName = "name"
kind = { always = "KNOWN" }
"""
ORDER = """
[orders.Order]
key = "id"
number = "id"
status = { always = "PLACED" }
orderedAt = "at"
"""
LINE = """
[lines.OrderLine]
key = ["order", "position"]
order = "order"
position = "position"
list = "price"
revenue = "price"
paid = "price"
"""


@dataclass(frozen=True)
class Folder:
    """A folder with a mapping and its files."""

    path: Path

    def open(self, mapping: str, files: Mapping[str, str | bytes], form: str = "csv") -> Reading:
        """The files as a source; a text is written in UTF-8."""
        (self.path / "new.toml").write_text(mapping, encoding="utf-8")
        for name, content in files.items():
            (self.path / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return open_mapping(form, self.path, self.path / "new.toml", NOW)

    def rows(self, mapping: str, files: Mapping[str, str | bytes], form: str = "csv") -> list[SourceRow]:
        """All rows of the files."""
        return list(self.open(SOURCE + mapping, files, form).rows)

    def records(self, mapping: str, files: Mapping[str, str | bytes], form: str = "csv") -> list[Record]:
        """All records of the files; every row has to make some."""
        rows = self.rows(mapping, files, form)
        assert [f"{row.place}: {row.problem}" for row in rows if row.problem] == []
        return [record for row in rows for record in row.records]

    def problems(self, mapping: str, files: Mapping[str, str | bytes], form: str = "csv") -> list[str]:
        """What is set aside, and why."""
        return [f"{row.place}: {row.problem}" for row in self.rows(mapping, files, form) if row.problem]
