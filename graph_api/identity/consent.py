"""What a merged person has agreed to: consent of one id is none of another, and the strictest wins until she is asked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce


def agreed_by_all(given: Mapping[str, Mapping[str, str]], ids: Iterable[str]) -> frozenset[str]:
    """Return the purposes that every one of the ids has GRANTED.

    `given` holds for each id that a person goes by the status of each purpose; an id that never said anything agrees to nothing.
    """
    granted = [frozenset(purpose for purpose, status in given.get(id, {}).items() if status == "GRANTED") for id in ids]
    return reduce(frozenset[str].intersection, granted) if granted else frozenset()
