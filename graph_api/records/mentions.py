"""What a note in plain words seems to tell of health, faith, origin, sexuality and other people, before anybody saves it.

Word lists, not a model: whoever is shown the word that was found can judge for herself, and what no list holds is not found. The
lists are short on purpose; a word with a harmless everyday meaning stays out of them.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

_LISTS = Path(__file__).with_name("mentioned_words.toml")
_WORD = re.compile(r"[^\W\d_]+")


class Mention(StrEnum):
    """What a text seems to mention."""

    HEALTH = "HEALTH"
    FAITH = "FAITH"
    ORIGIN = "ORIGIN"
    SEXUALITY = "SEXUALITY"
    THIRD_PARTY = "THIRD_PARTY"


def mentions(text: str) -> Mapping[Mention, tuple[str, ...]]:
    """Return what a text seems to mention, each with the words that say so, as they were written and in their order.

    Looks for the words of all languages at once, whatever their case: a note of two languages is read whole. A listed beginning,
    `diabet*`, finds every word that begins so, and two listed words find the two side by side.
    """
    found: dict[Mention, list[str]] = {}
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    for place, word in enumerate(words):
        pair = " ".join(words[place : place + 2])
        for mention, pattern in _patterns().items():
            said = pair if pattern.fullmatch(pair.casefold()) else word
            if pattern.fullmatch(said.casefold()) and said not in found.get(mention, ()):
                found.setdefault(mention, []).append(said)
    return MappingProxyType({mention: tuple(found[mention]) for mention in Mention if mention in found})


@cache
def _patterns() -> Mapping[Mention, re.Pattern[str]]:
    languages = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
    return MappingProxyType({mention: _pattern([word for lists in languages.values() for word in lists[mention]]) for mention in Mention})


def _pattern(listed: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word.casefold()).replace(r"\*", r"\w*") for word in listed))
