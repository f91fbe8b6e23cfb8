"""A row of a source as one JSON object and back: for rows that wait on disk, and for those that people mend and load again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from graph_api.errors import RecordError
from graph_api.ingest.source_row import ControlAmount, Place, SourceRow
from graph_api.records.kinds import BY_LABEL
from graph_api.records.record import Record


def written(row: SourceRow, reason: str, observed_at: datetime | None = None) -> dict[str, Any]:
    """Return a row with the reason why it did not enter, as plain values; `observed_at` where the row does not tell it itself."""
    line: dict[str, Any] = {"file": row.place.file, "row": row.place.row, "reason": reason}
    observed = row.observed_at or observed_at
    if observed is not None:
        line["observedAt"] = observed.isoformat()
    if row.records:
        line["records"] = [{record.label: msgspec.to_builtins(record)} for record in row.records]
    if row.amounts:
        line["amounts"] = msgspec.to_builtins(row.amounts)
    line["content"] = msgspec.to_builtins(dict(row.content), enc_hook=str)
    return line


def read(line: Mapping[str, Any]) -> SourceRow:
    """Return the row that was written: with the records that stand there, or with none where it could not be read before.

    Raises RecordError when a value is missing or wrong.
    """
    place = Place(_given(line, "file", str), _given(line, "row", int))
    content = _given(line, "content", dict)
    try:
        records = tuple([_record(values) for values in line.get("records", ())])
        amounts = msgspec.convert(line.get("amounts", ()), tuple[ControlAmount, ...])
        observed_at = msgspec.convert(line.get("observedAt"), datetime | None)
    except msgspec.ValidationError as error:
        raise RecordError(str(error)) from None
    return SourceRow(place, records, content, amounts=amounts, observed_at=observed_at)


def _record(values: Mapping[str, Any]) -> Record:
    label, fields = next(iter(values.items()), ("", None))
    if label not in BY_LABEL:
        raise RecordError(f"{label or 'a record without its kind'} is no kind of record; write one such as Order")
    try:
        return msgspec.convert(fields, BY_LABEL[label])
    except msgspec.ValidationError as error:
        raise RecordError(f"{label}: {error}") from None


def _given(line: Mapping[str, Any], name: str, wanted: type) -> Any:
    value = line.get(name)
    if not isinstance(value, wanted):
        raise RecordError(f"{name} is missing; keep file, row and content as they were written")
    return value
