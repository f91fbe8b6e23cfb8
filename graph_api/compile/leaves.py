"""Single values of an answer, as they leave the database and as a client gets them; what is not what the model says is a Violation."""

from __future__ import annotations

from typing import Any

from ..records.money import digits


class Violation(Exception):
    """A value is not what the model says; graphql-core then finds the error and its path."""


def bad() -> Any:
    raise Violation


def float_of(value: Any) -> float:
    return float(value) if type(value) is int else bad()


def first(items: list[str]) -> str | None:
    return items[0] if items else None


def texts(keys: list[Any]) -> list[str | None]:
    """The keys of a group as they are shown: whatever their type, as text."""
    return [None if key is None else str(key).lower() if type(key) is bool else str(key) for key in keys]


def money(value: Any) -> tuple[str, str]:
    minor, currency = value
    if type(minor) is not int or type(currency) is not str:
        raise Violation
    places = digits(currency)
    text = str(abs(minor)).rjust(places + 1, "0")
    whole = f"{text[:-places]}.{text[-places:]}" if places else text
    return f"-{whole}" if minor < 0 else whole, currency


def loose_money(value: Any) -> tuple[str | None, str | None]:
    try:
        return money(value)
    except (Violation, TypeError, ValueError):
        return None, None
