"""Values of a type that only the reader of a fact knows: written as text, checked by the type, spelt in one way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import NamedTuple

from graph_api.records.money import CURRENCY, digits

_MOST_DIGITS = 15  # what a number of 64 bits with a fraction keeps exactly
_WHOLE_LIMIT = 2**63


class ValueType(StrEnum):
    """What the value of a fact is."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    DATE = "DATE"
    BOOLEAN = "BOOLEAN"
    AMOUNT = "AMOUNT"


class Amount(NamedTuple):
    """Money in whole minor units of its currency."""

    minor: int
    currency: str


Typed = str | float | date | bool | Amount


def parsed(type: ValueType, text: str) -> Typed:
    """Return the value that a text stands for; raises ValueError for a text that is none of its type."""
    match type:
        case ValueType.NUMBER:
            return float(_decimal(text))
        case ValueType.DATE:
            return _day(text)
        case ValueType.BOOLEAN:
            if text not in ("true", "false"):
                raise ValueError("is neither true nor false")
            return text == "true"
        case ValueType.AMOUNT:
            return _amount(text)
        case ValueType.TEXT:
            return text


def spelt_value(type: ValueType, text: str) -> str:
    """Return the one spelling of a value: 82.50 and 82.5 are one number, 5 EUR and 5.00 EUR one amount; raises ValueError."""
    value = parsed(type, text)
    if isinstance(value, Amount):
        return f"{Decimal(value.minor).scaleb(-digits(value.currency)):f} {value.currency}"
    return f"{_decimal(text):f}" if isinstance(value, float) else text


def _decimal(text: str) -> Decimal:
    """A number without zeros that say nothing, and without a negative zero."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError("is not a number such as 82.5") from None
    if not number.is_finite():
        raise ValueError("is not a number such as 82.5")
    number = number.normalize() or Decimal(0)
    if len(number.as_tuple().digits) > _MOST_DIGITS or not -_MOST_DIGITS <= number.adjusted() < _MOST_DIGITS:
        raise ValueError(f"has more than {_MOST_DIGITS} digits")
    return number


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError("is not a day such as 2026-03-12") from None
    if day.isoformat() != text:
        raise ValueError("is not a day such as 2026-03-12")
    return day


def _amount(text: str) -> Amount:
    number, _, currency = text.partition(" ")
    if CURRENCY.fullmatch(currency) is None:
        raise ValueError("is not an amount with its currency, such as 12.50 EUR")
    minor = _decimal(number).scaleb(digits(currency))
    if minor != minor.to_integral_value() or abs(minor) >= _WHOLE_LIMIT:
        raise ValueError(f"is not in whole minor units of {currency}")
    return Amount(int(minor), currency)
