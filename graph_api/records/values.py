"""What one property may hold: each check answers the value to keep, or raises ValueError with the reason.

Annotations such as `Name` or `Instant` carry their check; `record.py` reads them, so that a rule stands once.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Annotated, Literal, cast
from zoneinfo import ZoneInfo

from graph_api.records.money import CURRENCY, FINE_DIGITS, is_known

NAME_LIMIT = 500  # Indexed text; the database refuses index entries over 8 kB, after the whole batch was sent.
WORDS_LIMIT = 100_000
MOST_DIMENSIONS = 4096  # of an index of vectors
GREATEST_PART, LEAST_LENGTH = 1e15, 1e-30  # an index keeps numbers of 32 bits, and must be able to square them
_WHOLE_LOWEST, _WHOLE_HIGHEST = -(2**63), 2**63 - 1
# Kept in words: tab and newline. Refused: what no keyboard writes, and halves of characters that cannot be encoded.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_UNPRINTABLE_IN_NAME = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


_Plain = Literal["text", "moment", "day", "whole", "amount", "fine amount", "number", "length", "numbers", "truth"]
Form = Literal[_Plain, "choice", "reference", "references", "shares"]


@dataclass(frozen=True)
class Check:
    """A rule for one value; `encode` says how it travels to the database where it is not plain JSON, `form` what it is written as."""

    test: Callable[[object], object]
    encode: Callable[[object], object] | None = None
    form: Form = "text"


@dataclass(frozen=True)
class Refers:
    """The value is the key (or the id) of a record with this label; `edge` tells two such fields of one kind apart."""

    label: str
    edge: str = ""


@dataclass(frozen=True)
class RefersToMany:
    """The value is a list of keys (or ids) of records with this label."""

    label: str


@dataclass(frozen=True)
class RefersWith:
    """The value is a list of small structs, each naming a record with this label and saying more about the edge."""

    label: str
    field: str
    edge: str = ""


def _text(value: object, limit: int, unprintable: re.Pattern[str]) -> str:
    if not isinstance(value, str):
        raise ValueError("is not text")
    if not value or value.isspace():
        raise ValueError("is empty; leave it out where it is not known")
    if len(value) > limit:
        raise ValueError(f"is longer than {limit:,} characters")
    found = unprintable.search(value)
    if found is not None:
        raise ValueError(f"holds the control character U+{ord(found.group()):04X} at position {found.start()}")
    return value


def name(value: object) -> str:
    """Accept one line of text of at most 500 characters."""
    return _text(value, NAME_LIMIT, _UNPRINTABLE_IN_NAME)


def words(value: object) -> str:
    """Accept any text that somebody said or wrote, kept as it is; only control characters are refused."""
    return _text(value, WORDS_LIMIT, _UNPRINTABLE)


def instant(value: object) -> datetime:
    """Accept a moment with a zone and answer it at UTC offset zero."""
    if not isinstance(value, datetime):
        raise ValueError("is not a moment")
    if value.tzinfo is UTC:
        return value
    if value.utcoffset() is None:
        raise ValueError("has no time zone; write an offset such as Z or +01:00")
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise ValueError("lies outside the years 1 to 9999") from None


def day(value: object) -> date:
    """Accept a calendar day; a moment is not one."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("is not a day")
    return value


def whole(value: object) -> int:
    """Accept a whole number that fits in 64 bits."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("is not a whole number")
    if not _WHOLE_LOWEST <= value <= _WHOLE_HIGHEST:
        raise ValueError("does not fit in 64 bits")
    return value


def fine(value: object) -> int | float:
    """Accept a number that may have a fraction, of at most 15 digits: so many a double gives back as they were written."""
    if not isinstance(value, float):
        return whole(value)
    if not math.isfinite(value):
        raise ValueError("is not a finite number")
    if float(f"{value:.{FINE_DIGITS}g}") != value:
        raise ValueError(f"has more than {FINE_DIGITS} digits")
    return int(value) if value.is_integer() else value


def count(value: object) -> int:
    """Accept a whole number from zero up."""
    number = whole(value)
    if number < 0:
        raise ValueError("is below zero")
    return number


def share(value: object) -> float:
    """Accept a number from 0 to 1; no NaN, no infinity, no negative zero."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("is not a number")
    number = float(value)
    if not math.isfinite(number) or math.copysign(1.0, number) < 0 or number > 1:
        raise ValueError("is not a number from 0 to 1")
    return number


def embedding(value: object) -> tuple[float, ...]:
    """Accept a vector: finite numbers, as many as an index takes, that point somewhere."""
    if not isinstance(value, (list, tuple)):
        raise ValueError("is not a list of numbers")
    given = tuple(cast("list[object]", value))
    if not 0 < len(given) <= MOST_DIMENSIONS:
        raise ValueError(f"has {len(given)} numbers, not 1 to {MOST_DIMENSIONS}")
    numbers: list[float] = []
    for number in given:
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise ValueError("holds something that is no number")
        if not abs(number) <= GREATEST_PART:
            raise ValueError(f"holds {number}, and its numbers are finite, at most {GREATEST_PART:.0e}")
        numbers.append(float(number))
    if sum(number * number for number in numbers) < LEAST_LENGTH:
        raise ValueError("points nowhere, for all of its numbers are zero or next to it")
    return tuple(numbers)


def truth(value: object) -> bool:
    """Accept true or false; what is not known is left out."""
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


def currency(value: object) -> str:
    """Accept a three-letter code as in ISO 4217."""
    if not isinstance(value, str) or CURRENCY.fullmatch(value) is None:
        raise ValueError("is not a currency code of three capital letters")
    if not is_known(value):
        raise ValueError("is no currency of ISO 4217")
    return value


@lru_cache(maxsize=1_024)
def _zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (ValueError, OSError, LookupError):
        raise ValueError("is not a time zone such as Europe/Berlin") from None


def zone(value: object) -> str:
    """Accept the name of a time zone that this machine knows."""
    return _zone(name(value))


def language(value: object) -> str:
    """Accept a language tag such as `en` or `de-CH`."""
    if not isinstance(value, str) or _LANGUAGE.fullmatch(value) is None:
        raise ValueError("is not a language tag such as en or de-CH")
    return value


def length(value: object) -> timedelta:
    """Accept a length of time in whole seconds, longer than none."""
    if not isinstance(value, timedelta):
        raise ValueError("is not a length of time such as P730D")
    if value <= timedelta() or value.microseconds:
        raise ValueError("is not a length of time in whole seconds")
    return value


def instant_text(value: object) -> str:
    """Return a moment as the database takes it, `2026-06-15T12:00:00Z`."""
    # `+00:00` and `Z` are one offset to the database; Z is shorter and what people write.
    return value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else ""


def _list(value: object) -> list[object]:
    return list(cast("tuple[object, ...]", value))


def _day_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""


def _seconds(value: object) -> int:
    return int(value.total_seconds()) if isinstance(value, timedelta) else 0


Name = Annotated[str, Check(name)]
Words = Annotated[str, Check(words)]
Instant = Annotated[datetime, Check(instant, instant_text, "moment")]
Day = Annotated[date, Check(day, _day_text, "day")]
Length = Annotated[timedelta, Check(length, _seconds, "length")]
Whole = Annotated[int, Check(whole, form="whole")]
Count = Annotated[int, Check(count, form="whole")]
Minor = Annotated[int, Check(whole, form="amount")]
FineMinor = Annotated[float, Check(fine, form="fine amount")]
Share = Annotated[float, Check(share, form="number")]
Embedding = Annotated[tuple[float, ...], Check(embedding, _list, "numbers")]
Truth = Annotated[bool, Check(truth, form="truth")]
Currency = Annotated[str, Check(currency)]
Zone = Annotated[str, Check(zone)]
Language = Annotated[str, Check(language)]
