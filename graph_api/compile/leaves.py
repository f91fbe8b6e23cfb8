"""Single values of an answer, as they leave the database and as a client gets them."""

from __future__ import annotations

from typing import Any

from .composed import Violation


def bad() -> Any:
    """What stands in the place of a value that cannot be. Raises Violation."""
    raise Violation


def float_of(value: Any) -> float:
    """A whole number as a fraction. Raises Violation for anything else."""
    return float(value) if type(value) is int else bad()


def first(items: list[str]) -> str | None:
    """The first of a list that may be empty."""
    return items[0] if items else None


def texts(keys: list[Any]) -> list[str | None]:
    """The keys of a group as they are shown: whatever their type, as text."""
    return [None if key is None else str(key).lower() if type(key) is bool else str(key) for key in keys]
