"""How alike two names, birthdays and addresses are, from 0 to 1, whatever their spelling; Jaro-Winkler is rapidfuzz's."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler
from rapidfuzz.fuzz import token_sort_ratio

from graph_api.records.terms import folded


@lru_cache(maxsize=65_536)
def spelt(text: str) -> str:
    """A text as names and addresses are compared: without capitals, accents, widths and signs, words parted by one blank.

    Unicode's own rules (NFKD of NFKC, casefold) through `records.terms`, so that searching and matching fold alike.
    """
    return " ".join(filter(None, (folded("".join(sign for sign in word if sign.isalnum())) for word in text.replace("-", " ").split())))


def names(one: str, other: str) -> float:
    """How alike two names are: Jaro-Winkler (Winkler 1990) of their spelling, words in either order."""
    first, second = spelt(one), spelt(other)
    straight = JaroWinkler.similarity(first, second)
    if " " not in first and " " not in second:
        return straight
    return max(straight, JaroWinkler.similarity(_sorted(first), _sorted(second)))


def birthdays(one: date, other: date) -> float:
    """1 for one day, 0.9 for a slip of the pen: one digit, two neighbours or day and month exchanged; else 0."""
    first, second = one.strftime("%Y%m%d"), other.strftime("%Y%m%d")
    if first == second:
        return 1.0
    exchanged = first[:4] == second[:4] and first[4:6] == second[6:] and first[6:] == second[4:6]
    return 0.9 if exchanged or DamerauLevenshtein.distance(first, second) == 1 else 0.0


def addresses(one: str, other: str) -> float:
    """How alike two addresses are, in whatever order their parts are written; other house numbers are another house."""
    first, second = spelt(one), spelt(other)
    if _numbers(first)[:1] != _numbers(second)[:1]:
        return 0.0
    return token_sort_ratio(first, second) / 100


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if word[0].isdigit()]


def _sorted(text: str) -> str:
    return " ".join(sorted(text.split()))
