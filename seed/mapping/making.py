"""A record table of the mapping becomes a function from a row to records, checked against the columns of its file first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from graph_api.errors import RecordError
from graph_api.ingest.source_row import ControlAmount
from graph_api.records.marks import IdentifierType, normalize
from graph_api.records.money import digits, is_known, to_minor
from graph_api.records.recognition import Identifier, IdentifierHolding, identifier_key
from graph_api.records.record import Record
from seed.mapping.disk import Firsts
from seed.mapping.language import RecordRule, Value
from seed.mapping.numbers import Numbers
from seed.mapping.row import Row, holds
from seed.mapping.sense import Sense
from seed.mapping.shapes import Shape, writable
from seed.mapping.values import composed, exact_amount, filled


@dataclass(frozen=True)
class Surroundings:
    """What the makers of one load share."""

    source: str
    sense: Sense
    firsts: Callable[[], Firsts]


_PRICES = ("listPrice", "unitPrice")  # of a piece, so no part of a sum


class Maker:
    """Makes one record, and what belongs to it, of each row."""

    def __init__(self, rule: RecordRule, fields: Mapping[str, Value], around: Surroundings) -> None:
        shapes = writable(rule.record_class)
        self.rule, self._around, self._fields = rule, around, fields
        self._currency = _currency(rule, shapes, fields)
        self._fills = [(shapes[name], filled(value, shapes[name], self._currency)) for name, value in fields.items()]
        amounts = {name: value for name, value in fields.items() if shapes[name].sort == "amount" and name not in _PRICES}
        self._amounts = [(name, exact_amount(value, shapes[name], self._currency)) for name, value in amounts.items()]
        self._constants = frozenset(shapes[name].attribute for name, value in fields.items() if value.is_constant)
        self._required = frozenset(shape.attribute for shape in shapes.values() if shape.required)
        self._needs_currency = "currency" in self._required
        self._takes_currency = "currency" in shapes and bool(rule.form.currency)
        self._number = Numbers(rule.form.decimal, rule.form.thousands).number
        self._firsts = around.firsts() if rule.keeps_first else None

    def is_made(self, row: Row) -> bool:
        """Tell whether this row makes the record."""
        return all(holds(row, condition, self._number) for condition in self.rule.only)

    def amounts(self, row: Row, file: str) -> list[ControlAmount]:
        """Return the amounts of a row for the sums of the ledger, where a price list is none of; raises RecordError."""
        found: list[ControlAmount] = []
        for name, exact in self._amounts:
            amount, currency = exact(row), self._currency(row)
            if amount is not None and is_known(currency):
                title = f"{file} {self.rule.record_class.__name__} {name}"
                found.append(ControlAmount(f"{title} {currency}", currency, amount, to_minor(amount, currency), digits(currency)))
        return found

    def make(self, row: Row) -> list[Record]:
        """Return the record of a row, with the holding of an identifier; raises RecordError."""
        key = self._key(row)
        if self._firsts is not None:
            kept = self._firsts.get(key)
            if kept is not None:
                return [msgspec.json.decode(kept, type=self.rule.record_class)]
        values: dict[str, Any] = {}
        for shape, fill in self._fills:
            found = fill(row)
            if found is not None:
                values[shape.attribute] = found
        records = self._records(row, key, values)
        for record in records:
            objection = self._around.sense.objection(record, self._constants)
            if objection:
                raise RecordError(objection)
        if self._firsts is not None:
            self._firsts.keep(key, msgspec.json.encode(records[0]))
        return records

    def _records(self, row: Row, key: str, values: dict[str, Any]) -> list[Record]:
        if self.rule.record_class is Identifier:
            return self._identifier(values)
        if self._takes_currency and "currency" not in values and (self._needs_currency or any(name.endswith("_minor") for name in values)):
            values["currency"] = self._currency(row)
        missing = [shape.name for shape, _ in self._fills if shape.attribute in self._required and shape.attribute not in values]
        if missing:
            raise RecordError(f"{self._label} {missing[0]} is missing: {self._empty(missing[0], row)}")
        return [self._made(self.rule.record_class, key, values)]

    def _identifier(self, values: dict[str, Any]) -> list[Record]:
        held = {name: values.pop(name) for name in ("customer", "valid_from", "valid_to") if name in values}
        if "value" not in values:
            return []
        if "type" not in values:
            raise RecordError("Identifier type is missing")
        kind, value = values["type"], values["value"]
        if kind not in set(IdentifierType):
            raise RecordError(f"Identifier type {kind!r} is none of {', '.join(IdentifierType)}")
        key, normal = identifier_key(kind, value, values.get("country")), normalize(kind, value, values.get("country"))
        found = [self._made(Identifier, key, {**values, "normalized_value": normal})]
        if "customer" in held:
            found.append(self._made(IdentifierHolding, f"{held['customer']}/{key}", {**held, "identifier": key}))
        return found

    def _made(self, record_class: type[Record], key: str, values: Mapping[str, Any]) -> Record:
        try:
            return record_class(source=self._around.source, source_key=key, **values)
        except TypeError as error:
            raise RecordError(f"{record_class.__name__}: {error}") from None

    def _key(self, row: Row) -> str:
        try:
            return composed(row, self.rule.key)
        except RecordError as error:
            raise RecordError(f"{self._label} {error}") from None

    @property
    def _label(self) -> str:
        return self.rule.record_class.__name__

    def _empty(self, name: str, row: Row) -> str:
        value = self._fields.get(name)
        texts = value.texts if value is not None else ()
        for column in (column for text in texts for column in text.columns if column.file):
            if not row.joined(column.file):
                return f"{column.file} has no row that belongs to this one"
        return f"{', '.join(str(text) for text in texts) or name} is empty"


def _currency(rule: RecordRule, shapes: Mapping[str, Shape], fields: Mapping[str, Value]) -> Callable[[Row], str]:
    """What a row says its amounts are in, else what the mapping says."""
    otherwise = rule.form.currency
    if "currency" not in fields:
        return lambda row: otherwise
    fill = filled(fields["currency"], shapes["currency"], lambda row: otherwise)
    return lambda row: str(fill(row) or otherwise)
