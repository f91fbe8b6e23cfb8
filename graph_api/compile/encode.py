"""The one encoder of arguments: a value as a statement takes it, refused where that is impossible."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from ..errors import Code
from ..records.marks import spellings
from ..records.money import CURRENCY, digits
from ..records.terms import asked
from ..records.values import embedding
from .cursor import FOREIGN, refusal
from .nature import EMBEDDING, MARK, MONEY, SEARCH_TEXT
from .params import CursorClock, CursorKey, Param

LONGEST_TEXT = 10_000  # characters of one value
DEFAULT_PAGE = 20
DURATION = re.compile(r"P(?:(\d{1,18})D)?(?:T(?:(\d{1,18})H)?(?:(\d{1,18})M)?(?:(\d{1,18})(?:\.(\d{1,9}))?S)?)?", re.ASCII)
TIMES = {
    "DateTime": re.compile(r"[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z"),
    "Date": re.compile(r"[+-]?\d{4,9}-\d\d-\d\d"),
    "Duration": re.compile(r"-?P[-0-9DTHMS.]+"),
}
NO_PATH = "A path stands in conditions with eq, ne, lt, lte, gt and gte alone; write the time out here."
_MOST = 2**63
_DAY = 24 * 60 * 60 * 10**9  # nanoseconds
_CALENDAR = 9999 * 365 * _DAY
NUMBERS = {"Int": int, "Float": (int, float), "Boolean": bool}


def encoded(param: Param, value: Any) -> Any:
    """A value as the statement takes it. Raises a GraphQL error for what it cannot hold, and for a cursor's value of another type."""
    if param.role in ("limit", "size"):
        return (DEFAULT_PAGE if value is None else value) + (param.role == "limit")
    if param.type == "Number":
        return _whole(value)
    if param.type == "Currency":
        return _currency(value)
    if param.type == MONEY:
        return _minor(*value)
    if param.type == SEARCH_TEXT:
        return _search(value)
    if param.type == EMBEDDING:
        return _embedding(*value)
    if param.type == MARK:
        return _mark(value)
    if param.many and value is not None:
        return [_one(param, item) for item in value]
    return _one(param, value)


def _one(param: Param, value: Any) -> Any:
    if isinstance(value, dict):
        raise refusal(NO_PATH, Code.BAD_USER_INPUT)
    if param.role in ("shift", "days"):
        return _shift(value, whole_days=param.role == "days")
    if isinstance(param.source, CursorKey | CursorClock):
        _check_key(param.type, value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str):
        _check_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise refusal(f"A number is finite, not {value}.", Code.BAD_USER_INPUT)
    if isinstance(value, Decimal):
        return str(value)
    if param.type == "Duration" and param.role == "operand" and isinstance(value, str):
        return _whole(nanoseconds(value))
    return value


def _search(text: str) -> dict[str, str]:
    """What is searched for, as written and as a query of an index. Raises a GraphQL error for a text that asks nothing, or too much."""
    _check_text(text)
    try:
        return {"text": text, "query": asked(text).query}
    except ValueError as error:
        raise refusal(f"A text to search for {error}.", Code.BAD_USER_INPUT) from None


def _mark(text: str) -> Mapping[str, str]:
    """How a mark is kept, as one of each sort: the body knows which sort is asked for."""
    _check_text(text)
    return spellings(text)


def _embedding(vector: list[Any], dimensions: str) -> list[float]:
    """A vector of the length of all embeddings here. Raises a GraphQL error for any other, and for one without a direction."""
    if dimensions == "0":
        raise refusal("There are no embeddings here; set CUSTOMER_GRAPH_EMBEDDING_DIMENSIONS and load some.", Code.BAD_USER_INPUT)
    if len(vector) != int(dimensions):
        raise refusal(f"An embedding has {dimensions} numbers here, not {len(vector)}.", Code.BAD_USER_INPUT)
    try:
        return list(embedding(vector))
    except ValueError as error:
        raise refusal(f"An embedding {error}.", Code.BAD_USER_INPUT) from None


def _check_text(text: str) -> None:
    """JSON can spell half of a character, which the database cannot hold; and a body may take its time over every character."""
    if len(text) > LONGEST_TEXT:
        raise refusal(f"A text has at most {LONGEST_TEXT} characters, not {len(text)}.", Code.TOO_LARGE)
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise refusal(f"A text holds half a character, at {error.start}.", Code.BAD_USER_INPUT) from None


def nanoseconds(text: str) -> int:
    """The length of an ISO 8601 duration of days, hours, minutes and seconds. Raises a GraphQL error for any other text."""
    negative, match = text.startswith("-"), DURATION.fullmatch(text.lstrip("-"))
    if match is None:
        raise refusal(FOREIGN, Code.BAD_CURSOR)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[:4])
    total = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 10**9 + int((match[5] or "").ljust(9, "0") or 0)
    return -total if negative else total


def horizon(span: str, clock: str, *, latest: bool, time_zone: str = "") -> str:
    """The earlier or the later one of a clock and of the moment a span away from it; in a time zone the day of it there.

    Raises a GraphQL error where that is outside of the calendar.
    """
    length = nanoseconds(span)
    seconds, rest = divmod(int(clock[20:].rstrip("Z").ljust(9, "0") or 0) + (max(length, 0) if latest else min(length, 0)), 10**9)
    try:
        found = datetime.fromisoformat(clock[:19]).replace(tzinfo=UTC) + timedelta(seconds=seconds)
        if time_zone:
            return found.astimezone(ZoneInfo(time_zone)).date().isoformat()
    except OverflowError:
        raise refusal(f"within {span} leads out of the calendar.", Code.BAD_USER_INPUT) from None
    return f"{found.replace(tzinfo=None).isoformat(timespec='seconds')}.{rest:09d}Z"


def _shift(span: str, *, whole_days: bool) -> str:
    """How far a time is moved. Raises a GraphQL error where that leads out of the calendar, and for part of a day where a day moves."""
    length = nanoseconds(span)
    if abs(length) > _CALENDAR:
        raise refusal(f"plus {span} leads out of the calendar.", Code.BAD_USER_INPUT)
    if whole_days and length % _DAY:
        raise refusal(f"A day is moved by whole days, not by {span}.", Code.BAD_USER_INPUT)
    return f"P{length // _DAY}D" if whole_days else span


def _currency(code: str) -> str:
    """A currency's code. Raises a GraphQL error for what cannot be one: it would be no amount's, and nobody would notice."""
    if CURRENCY.fullmatch(code) is None:
        raise refusal(f"A currency is a code of three capital letters, such as EUR, not {code[:20]!r}.", Code.BAD_USER_INPUT)
    return code


def _minor(amount: Decimal, currency: str) -> int | float:
    """An amount in the smallest unit of its currency. Raises a GraphQL error for a fraction of it: nothing costs that."""
    scaled = amount.scaleb(digits(_currency(currency)))
    if scaled != scaled.to_integral_value():
        raise refusal(f"An amount in {currency} has at most {digits(currency)} digits after the point, not {amount}.", Code.BAD_USER_INPUT)
    return _whole(scaled)


def _whole(value: Decimal | int) -> int | float:
    """A number as the database knows it: whole as far as it counts in whole numbers, which nothing it holds goes beyond."""
    return int(value) if abs(value) < _MOST and value == int(value) else float(value)


def _check_key(type_name: str, value: Any) -> None:
    """The values of a cursor come from outside, whatever its checksum says."""
    if value is None:
        return
    pattern, number = TIMES.get(type_name), NUMBERS.get(type_name)
    fits = pattern.fullmatch(value) if pattern and isinstance(value, str) else isinstance(value, number or str) and not pattern
    if not fits or (type_name in ("DateTime", "Date") and not _exists(str(value))):
        raise refusal(FOREIGN, Code.BAD_CURSOR)


def _exists(value: str) -> bool:
    """Whether a day of this form is in the calendar, and a time of it on the clock."""
    try:
        datetime.fromisoformat(value[:19].rstrip("Z"))
    except ValueError:
        return False
    return True


def check_clock(value: str) -> None:
    """Raises a GraphQL error with BAD_CURSOR for a cursor's clock that is no moment."""
    _check_key("DateTime", value)


def size(value: Any, largest: int) -> int:
    """How many rows were asked for, 20 where null was. Raises a GraphQL error with PAGE_SIZE outside of 0 to the largest page."""
    if value is None:
        return DEFAULT_PAGE
    if not 0 <= value <= largest:
        raise refusal(f"A page has from 0 to {largest} rows, not {value}.", Code.PAGE_SIZE)
    return value
