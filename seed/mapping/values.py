"""A line of the mapping becomes a function from a row to the value of a field, with everything worked out once a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import time
from decimal import Decimal
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

import msgspec

from graph_api.errors import RecordError
from graph_api.records.ids import resolve
from graph_api.records.money import digits, to_fine_minor, to_minor
from seed.mapping.language import Format, Ordinal, Text, Value
from seed.mapping.numbers import Numbers
from seed.mapping.patterns import Clock
from seed.mapping.row import Row, written
from seed.mapping.shapes import Shape, shapes_of_item

Filled = Callable[[Row], object]
Convert = Callable[[str], object]
_KEPT_MOMENTS = 4_096


def filled(value: Value, shape: Shape, currency: Callable[[Row], str]) -> Filled:
    """Return the function that fills a field from a row: None where nothing is known; it raises RecordError for a wrong value."""
    fill = _filled(value, shape, currency)
    if value.missing is None:
        return fill
    instead = _constant(value.missing, shape, currency)

    def with_default(row: Row) -> object:
        found = fill(row)
        return instead(row) if found is None else found

    return with_default


def _filled(value: Value, shape: Shape, currency: Callable[[Row], str]) -> Filled:
    if value.is_constant:
        return _constant(value.always, shape, currency)
    ordinal = value.ordinal
    if ordinal is not None:
        return lambda row: row.ordinal(ordinal)
    if value.row:
        return lambda row: composed(row, value.key)
    if value.items:
        return _items(value, shape, currency)
    if shape.sort in ("list", "numbers"):
        return _list(value, shape)
    if shape.sort == "amount":
        amount = exact_amount(value, shape, currency)
        return lambda row: _minor(amount(row), currency(row), shape)
    if shape.sort in ("whole", "number"):
        number = _number(value, shape)
        return lambda row: _settled(number(row), shape)
    return _single(value, shape)


def composed(row: Row, parts: Sequence[Text | Ordinal]) -> str:
    """Return a key of several parts; raises RecordError when one is empty."""
    found: list[str] = []
    for part in parts:
        given = str(row.ordinal(part)) if isinstance(part, Ordinal) else row.text(part)
        if given is None:
            raise RecordError(f"has no key: {part} is empty")
        found.append(given)
    return "/".join(found)


def _constant(given: object, shape: Shape, currency: Callable[[Row], str]) -> Filled:
    if isinstance(given, Decimal) and shape.sort == "amount":
        return lambda row: _minor(given, currency(row), shape)
    return lambda row: given


def _single(value: Value, shape: Shape) -> Filled:
    convert, partly = converter(value, shape), shape.sort in ("text", "words") and not shape.refers
    texts, empty = value.texts, value.form.empty

    def fill(row: Row) -> object:
        for text in texts:
            found = row.text(text, partly=partly)
            if found is not None and found not in empty:
                return _converted(found, convert, shape.name)
        return None

    return fill


def _list(value: Value, shape: Shape) -> Filled:
    convert, texts, split, empty = converter(value, shape), value.texts, value.split, value.form.empty

    def fill(row: Row) -> object:
        found: dict[object, None] = {}
        every: list[object] = []
        for text in texts:
            for each in (each for each in _every(row, text, split) if each not in empty):
                converted = _converted(each, convert, shape.name)
                found[converted] = None
                every.append(converted)
        # A vector may hold a number twice, a list names nobody twice.
        return tuple(every) if shape.sort == "numbers" else tuple(found)

    return fill


def _every(row: Row, text: Text, split: str) -> list[str]:
    alone = text.column
    whole = [row.text(text)] if alone is None else [written(each) for each in row.every(alone)]
    given = [each for each in whole if each is not None]
    return [part.strip() for each in given for part in each.split(split) if part.strip()] if split else given


def _items(value: Value, shape: Shape, currency: Callable[[Row], str]) -> Filled:
    assert shape.item is not None
    inner, item_class = shapes_of_item(shape.item), shape.item
    makers = [_item(item, inner, item_class, currency) for item in value.items]

    def fill(row: Row) -> object:
        made: list[object] = []
        for joined, make in makers:
            rows = [row.beside(joined, each) for each in row.joined(joined)] if joined else [row]
            made.extend(item for item in map(make, rows) if item is not None)
        return tuple(made)

    return fill


def _item(
    item: Mapping[str, Value], inner: Mapping[str, Shape], item_class: type[msgspec.Struct], currency: Callable[[Row], str]
) -> tuple[str, Callable[[Row], object]]:
    """The file whose every joined row makes one, or the row itself; an item whose key is empty is none."""
    fills = {inner[name].attribute: filled(each, inner[name], currency) for name, each in item.items()}
    joined = {column.file for each in item.values() for text in each.texts for column in text.columns if column.file}
    key = next(iter(inner.values())).attribute

    def make(row: Row) -> object:
        values = {name: fill(row) for name, fill in fills.items()}
        if values.get(key) is None:
            return None
        try:
            return item_class(**{name: each for name, each in values.items() if each is not None})
        except (TypeError, ValueError) as error:
            raise RecordError(f"{item_class.__name__}: {error}") from None

    return next(iter(joined), ""), make


def converter(value: Value, shape: Shape) -> Convert:
    """Return how text becomes the value of a field; it raises ValueError with the reason."""
    convert = _plain(value, shape)
    known = value.values
    if known is None:
        return convert
    if value.otherwise is not None:
        return lambda text: known.get(text, value.otherwise)

    def chosen(text: str) -> object:
        if text not in known:
            raise ValueError(f"is none of the values in the mapping: {', '.join(known)}")
        return known[text]

    return chosen


def _plain(value: Value, shape: Shape) -> Convert:
    form, source = value.form, value.of
    if shape.sort in ("instant", "day"):
        return _when(form, value.at, shape.sort)
    if shape.sort == "truth":
        return _truth(form)
    if shape.sort == "numbers":
        read = Numbers(form.decimal, form.thousands).number
        return lambda text: float(read(text))
    if source and shape.refers:
        return lambda text: resolve(shape.refers, source, text)
    return str


def _when(form: Format, at: str, sort: str) -> Convert:
    zone = ZoneInfo(form.zone) if form.zone else None
    hour = time.fromisoformat(at) if at else None
    if sort == "day":
        return lru_cache(maxsize=_KEPT_MOMENTS)(Clock((*form.date, *(each for each in form.time if each not in form.date)), zone).day)
    clock = Clock((*form.time, *(each for each in form.date if each not in form.time)), zone, hour, form.repeated)
    return lru_cache(maxsize=_KEPT_MOMENTS)(clock.moment)


def _truth(form: Format) -> Convert:
    def truth(text: str) -> object:
        folded = text.casefold()
        if folded in form.true:
            return True
        if folded in form.false:
            return False
        raise ValueError(f'is neither true ({", ".join(sorted(form.true))}) nor false; say what they are called, with true = "…"')

    return truth


def exact_amount(value: Value, shape: Shape, currency: Callable[[Row], str]) -> Callable[[Row], Decimal | None]:
    """Return the function that answers an amount of a row in major units, exactly as the file has it."""
    given = value.always
    if isinstance(given, Decimal):
        return lambda row: given
    numbers = Numbers(value.form.decimal, value.form.thousands)
    return _reckoned(value, shape, lambda row: lambda text: numbers.amount(text, currency(row)), numbers.number)


def _number(value: Value, shape: Shape) -> Callable[[Row], object]:
    read = Numbers(value.form.decimal, value.form.thousands).number
    if value.values is not None:
        return _single(value, shape)
    return _reckoned(value, shape, lambda row: read, read)


def _reckoned(
    value: Value, shape: Shape, reader: Callable[[Row], Callable[[str], Decimal]], plain: Callable[[str], Decimal]
) -> Callable[[Row], Decimal | None]:
    """First what is multiplied, then the share that is taken off, then what is added and what is subtracted; empty columns do nothing."""

    empty = value.form.empty

    def fill(row: Row) -> Decimal | None:
        read = reader(row)
        amount = _first(row, value.texts, read, shape.name, empty)
        if amount is None:
            return None
        for text in value.times:
            factor = _first(row, (text,), plain, f"{shape.name}: {text}")
            if factor is None:
                raise RecordError(f"{shape.name} cannot be worked out, for {text} is empty")
            amount *= factor
        for text in value.off:
            amount -= amount * _share(_first(row, (text,), plain, f"{shape.name}: {text}"), text)
        amount += sum(_first(row, (text,), read, f"{shape.name}: {text}") or 0 for text in value.plus)
        return amount - sum(_first(row, (text,), read, f"{shape.name}: {text}") or 0 for text in value.minus)

    return fill


def _share(found: Decimal | None, text: Text) -> Decimal:
    share = found or Decimal(0)
    if not 0 <= share <= 1:
        raise RecordError(f"{text} {share} is no share from 0 to 1")
    return share


def _first(
    row: Row, texts: Sequence[Text], read: Callable[[str], Decimal], name: str, empty: frozenset[str] = frozenset()
) -> Decimal | None:
    for text in texts:
        found = row.text(text)
        if found is not None and found not in empty:
            return cast("Decimal", _converted(found, read, name))
    return None


def _converted(text: str, convert: Convert, name: str) -> object:
    try:
        return convert(text)
    except ValueError as error:
        shown = text if len(text) <= 80 else f"{text[:77]}..."
        raise RecordError(f"{name} {shown!r} {error}") from None


def _minor(amount: Decimal | None, currency: str, shape: Shape) -> int | float | None:
    if amount is None:
        return None
    if amount.adjusted() > 18 - digits(currency):
        raise RecordError(f"{shape.name} {amount:f} {currency} does not fit in 64 bits")
    return to_fine_minor(amount, currency) if shape.is_fine else to_minor(amount, currency)


def _settled(number: object, shape: Shape) -> object:
    if not isinstance(number, Decimal):
        return number
    if shape.sort == "number":
        return float(number)
    if number != number.to_integral_value():
        raise RecordError(f"{shape.name} {number:f} is not a whole number")
    return int(number)
