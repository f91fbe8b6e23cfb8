"""Days, lengths of time, and how moments are spelt in an answer."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_PARTS = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The day of a moment in a zone."""
    return moment.astimezone(zone).date()


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day in a zone, at offset zero."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def holds(start: datetime | None, end: datetime | None, moment: datetime) -> bool:
    """Whether a time with an open or a known beginning and end contains a moment; its end no longer belongs to it."""
    return (start is None or start <= moment) and (end is None or end > moment)


def length(text: str) -> timedelta:
    """A length of time from its ISO 8601 spelling in days, hours, minutes and seconds."""
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no length of time")
    sign, *parts = match.groups()
    days, hours, minutes, seconds = (float(part or 0) for part in parts)
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds) * (-1 if sign else 1)


def spelt_moment(moment: datetime) -> str:
    """A moment at offset zero, without a fraction that says nothing."""
    return _trimmed(moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), moment.microsecond) + "Z"


def spelt_length(span: timedelta) -> str:
    """A length of time in hours, minutes and seconds, without the parts that are zero."""
    seconds = span.days * 86_400 + span.seconds
    hours, minutes, rest = seconds // 3600, seconds % 3600 // 60, _trimmed(str(seconds % 60), span.microseconds)
    parts = [(f"{hours}H", hours), (f"{minutes}M", minutes), (f"{rest}S", rest != "0")]
    return "PT" + ("".join(text for text, there in parts if there) or "0S")


def spelt(value: Any) -> str:
    """A moment, day or length of time as an answer spells it."""
    if isinstance(value, datetime):
        return spelt_moment(value)
    return spelt_length(value) if isinstance(value, timedelta) else str(value)


def _trimmed(text: str, microseconds: int) -> str:
    digits = f"{microseconds:06}".rstrip("0")
    return f"{text}.{digits}" if digits else text
