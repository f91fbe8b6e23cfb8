"""Moments and days as files write them: patterns such as `DD.MM.YYYY HH:mm`, and the zone of a clock on a wall."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

_TOKEN = re.compile(r"'[^']*'|YYYY|YY|MMMM|MMM|MM?|DD?|HH?|hh?|mm?|ss?|S+|A|Z|.", re.S)
_DIGITS = {"Y": "year", "M": "month", "D": "day", "H": "hour", "h": "hour12", "m": "minute", "s": "second"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]|$)")
_NO_SUCH = "does not exist: there is no such day or time of day"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EXCEL = datetime(1899, 12, 30)  # day 0 of spreadsheets, so that 1 March 1900 and later are right
_CENTURY = 69  # two digits from 69 on are 1969 to 1999, as POSIX has it
_STEPS = {"unix": 1, "unix-ms": 1_000, "unix-us": 1_000_000}
NUMBERED = (*_STEPS, "excel")


@dataclass(frozen=True)
class Stamp:
    """What was written: date and time on the clock there, whether there was a time at all, and the zone where it was said."""

    at: datetime
    has_time: bool


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern; raises ValueError for one without a day, month or year."""
    tokens = _TOKEN.findall(pattern)
    text = "".join(_expression(token, followed(tokens, index)) for index, token in enumerate(tokens))
    missing = [name for name in ("year", "month", "day") if f"<{name}>" not in text]
    if missing:
        raise ValueError(f"has no {missing[0]}; write patterns such as DD.MM.YYYY HH:mm, or one of ISO, {', '.join(NUMBERED)}")
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error:
        raise ValueError("names something twice; put words that belong to the text in single quotation marks") from None


def followed(tokens: list[str], index: int) -> bool:
    """Whether digits follow at once, so that `MM` in `YYYYMMDD` is two digits and no fewer."""
    return index + 1 < len(tokens) and tokens[index + 1][0] in "YMDHhmsS" and tokens[index][0] in "YMDHhmsS"


def _expression(token: str, crowded: bool) -> str:
    if token.startswith("'") and len(token) > 1:
        return re.escape(token[1:-1])
    if token == "YYYY":
        return r"(?P<year>\d{4})"
    if token in ("MMM", "MMMM"):
        return r"(?P<month>[a-z]{3})[a-z]*\.?"
    if token == "A":
        return r"(?P<half>[ap])\.?m\.?"
    if token == "Z":
        return r"(?P<zone>z|utc|gmt|[+-]\d\d:?(?:\d\d)?)"
    if token.startswith("S"):
        return r"(?P<fraction>\d{1,9})"
    if token[0] in _DIGITS and len(token) <= 2:
        return rf"(?P<{_DIGITS[token[0]]}>\d{{{'2' if crowded or token == 'YY' else '1,2'}}})"
    return re.escape(token)


def read(text: str, pattern: str) -> Stamp | None:
    """Return what a text says when it fits the pattern; raises ValueError when it fits and there is no such day or hour."""
    if pattern == "ISO":
        return _iso(text)
    if pattern in NUMBERED:
        return _numbered(text, pattern)
    found = compiled(pattern).fullmatch(text)
    if found is None:
        return None
    given = {name: value for name, value in found.groupdict().items() if value is not None}
    try:
        at = datetime(_year(given), _month(given["month"]), int(given["day"]), _hour(given), int(given.get("minute", 0)))
        at = at.replace(second=int(given.get("second", 0)), microsecond=int(given.get("fraction", "0").ljust(6, "0")[:6]))
    except ValueError:
        raise ValueError(_NO_SUCH) from None
    return Stamp(at.replace(tzinfo=_offset(given.get("zone"))), "hour" in given or "hour12" in given)


def _iso(text: str) -> Stamp | None:
    if _ISO.match(text) is None:
        return None
    try:
        return Stamp(datetime.fromisoformat(text), len(text) > len("2026-01-01"))
    except ValueError as error:
        if "must be in" in str(error) or "out of range" in str(error):
            raise ValueError(_NO_SUCH) from None
        return None


def _numbered(text: str, pattern: str) -> Stamp | None:
    if re.fullmatch(r"-?\d{1,18}(\.\d{1,9})?", text) is None:
        return None
    try:
        if pattern == "excel":
            return Stamp(_EXCEL + timedelta(seconds=round(float(text) * 86_400)), "." in text)
        return Stamp(_EPOCH + timedelta(microseconds=round(float(text) * 1_000_000 / _STEPS[pattern])), True)
    except OverflowError:
        raise ValueError("lies outside the years 1 to 9999") from None


def _year(given: dict[str, str]) -> int:
    year = int(given["year"])
    if len(given["year"]) > 2:
        return year
    return year + (1900 if year >= _CENTURY else 2000)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text.lower()) + 1


def _hour(given: dict[str, str]) -> int:
    if "hour12" not in given:
        return int(given.get("hour", 0))
    hour = int(given["hour12"])
    if not 1 <= hour <= 12:
        raise ValueError
    return hour % 12 + (12 if given.get("half", "a").lower() == "p" else 0)


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    step = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-step if text[0] == "-" else step)


@dataclass(frozen=True)
class Clock:
    """How moments are read: patterns in the order of trying, the zone of those that name none, the hour of those without time.

    `repeated` says which of two is meant where a clock was put back: `first`, `second`, or neither.
    """

    patterns: tuple[str, ...]
    zone: tzinfo | None
    at: time | None = None
    repeated: str = ""

    def moment(self, text: str) -> datetime:
        """Return a moment with its zone; raises ValueError with the reason and the remedy."""
        stamp = self._stamp(text)
        at = stamp.at
        if not stamp.has_time:
            if self.at is None:
                raise ValueError('has no time of day; say which one is meant, with at = "12:00"')
            at = datetime.combine(at.date(), self.at, at.tzinfo)
        return at if at.tzinfo is not None else self._placed(at)

    def day(self, text: str) -> date:
        """Return a day; raises ValueError with the reason."""
        return self._stamp(text).at.date()

    def _stamp(self, text: str) -> Stamp:
        for pattern in self.patterns:
            stamp = read(text, pattern)
            if stamp is not None:
                return stamp
        raise ValueError(f"is not written as {' or '.join(self.patterns)}")

    def _placed(self, at: datetime) -> datetime:
        if self.zone is None:
            raise ValueError("has no time zone; name one in the mapping")
        first, second = at.replace(tzinfo=self.zone, fold=0), at.replace(tzinfo=self.zone, fold=1)
        if first.utcoffset() == second.utcoffset():
            return first
        if first.astimezone(UTC).astimezone(self.zone).replace(tzinfo=None) != at:
            raise ValueError(f"does not exist in {self.zone}: the clock was put forward")
        if not self.repeated:
            raise ValueError(f'happened twice in {self.zone}, where the clock was put back; say which is meant, with repeated = "first"')
        return first if self.repeated == "first" else second
