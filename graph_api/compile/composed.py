"""Values that are made of others: what their types' fields are, and how they are put together from what the statement returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from ..records.money import FINE_DIGITS, digits
from ..records.terms import Asked, asked, marked_terms
from .nature import EXCERPT, MONEY

# By type: its fields, in the order in which they are put together.
FIELDS: Mapping[str, tuple[str, ...]] = {MONEY: ("amount", "currency"), EXCERPT: ("text", "isHit")}
EXCERPT_LENGTH, BEFORE_HIT = 160, 60  # characters, of which so many stand before the first hit
CUT = "…"


class Violation(Exception):
    """A value is not what the model says; graphql-core then finds the error and its path."""


def money(value: Any) -> tuple[str, str]:
    """`[minor units, currency]` as an exact decimal and the currency. Raises Violation for anything else."""
    minor, currency = value
    if type(currency) is not str:
        raise Violation
    places = digits(currency)
    if type(minor) is float:
        return _fine(minor, places), currency
    if type(minor) is not int:
        raise Violation
    text = str(abs(minor)).rjust(places + 1, "0")
    whole = f"{text[:-places]}.{text[-places:]}" if places else text
    return f"-{whole}" if minor < 0 else whole, currency


def _fine(minor: float, places: int) -> str:
    """A price finer than the smallest unit; sums of such have the digits that a double keeps of decimals, and no more."""
    if not isfinite(minor):
        raise Violation
    exact = Decimal(f"{minor:.{FINE_DIGITS}g}").scaleb(-places)
    return f"{exact:.{places}f}" if exact == round(exact, places) else f"{exact.normalize():f}"


def loose_money(value: Any) -> tuple[str | None, str | None]:
    """The same, and nulls for what is no amount."""
    try:
        return money(value)
    except (Violation, TypeError, ValueError):
        return None, None


def excerpt(value: Any) -> list[tuple[str, bool]]:
    """`[a text, what was searched for]` as the part of the text around the first hit: pieces of it, and whether each is a hit.

    Joined together the pieces are the text itself, but for an ellipsis where it was cut.
    """
    text, words = value
    if type(text) is not str:
        raise Violation
    hits = list(_hits(text, asked(words)))
    start, end = _window(text, hits[0] if hits else (0, 0))
    parts: list[tuple[str, bool]] = [(CUT, False)] if start else []
    at = start
    for first, last in hits:
        if last > end:
            break
        parts += [(text[at:first], False)] if at < first else []
        parts.append((text[first:last], True))
        at = last
    rest = text[at:end] + (CUT if end < len(text) else "")
    return _joined([*parts, *([(rest, False)] if rest else [])])


def _hits(text: str, words: Asked) -> Iterator[tuple[int, int]]:
    """Where words stand in a text that were asked for; what touches is one hit."""
    terms = frozenset(term for group in words.groups for term in group)
    start = end = -1
    for (first, last), spellings in marked_terms(text):
        if terms.isdisjoint(spellings) and not words.begins(spellings):
            continue
        if first > end and end > 0:
            yield start, end
        start, end = first if first > end else min(start, first), last
    if end > 0:
        yield start, end


def _window(text: str, hit: tuple[int, int]) -> tuple[int, int]:
    """From where to where an excerpt reaches: between words where there are blanks near, and never within a hit."""
    start = max(0, hit[0] - BEFORE_HIT)
    if start:
        start = next((at + 1 for at in range(start, hit[0]) if text[at].isspace()), start)
    end = max(start + EXCERPT_LENGTH, hit[1])
    if end < len(text):
        end = next((at for at in range(end, max(hit[1], end - BEFORE_HIT), -1) if text[at].isspace()), end)
    return start, end


def _joined(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The same with neighbours of one sort as one."""
    found: list[tuple[str, bool]] = []
    for text, is_hit in parts:
        if found and found[-1][1] == is_hit:
            text = found.pop()[0] + text
        found.append((text, is_hit))
    return found
