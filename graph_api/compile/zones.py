"""How finely the clocks of a time zone have to be told apart, so that rows can be counted by the hour before they are by the month."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from math import gcd
from zoneinfo import ZoneInfo

SINCE = datetime(1973, 1, 1, tzinfo=UTC)  # before that some places were minutes and seconds away from a quarter of an hour
_UNTIL = datetime(2100, 1, 1, tzinfo=UTC)
_WEEK, _SECOND = timedelta(days=7), timedelta(seconds=1)
_HOUR = 3600


@lru_cache(maxsize=64)
def grain(time_zone: str) -> int:
    """Seconds, 3600 at most, that every offset and every change of a zone since 1973 is a multiple of.

    All moments that share their quotient by it share minute for minute the distance to local midnight: 3600 in New York, 900 in
    Kathmandu, 60 in St. John's, where clocks were changed a minute after midnight.
    """
    zone, found, moment = ZoneInfo(time_zone), _HOUR, SINCE
    while moment < _UNTIL:
        after = moment + _WEEK
        found = gcd(found, _offset(moment, zone))
        if _offset(moment, zone) != _offset(after, zone):
            found = gcd(found, int(_change(moment, after, zone).timestamp()))
        moment = after
    return found


def _offset(moment: datetime, zone: ZoneInfo) -> int:
    distance = moment.astimezone(zone).utcoffset()
    assert distance is not None
    return int(distance.total_seconds())


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second with the offset of the later moment."""
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        if _offset(middle, zone) == _offset(before, zone):
            before = middle
        else:
            after = middle
    return after
