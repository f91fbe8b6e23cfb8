"""How an answer spells what pandas works out: amounts in their currencies, lengths of time, rows in their order, marked words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

Answer = dict[str, Any]
Row = Any  # one row of a table, by its columns


def money(minor: int, currency: str) -> Answer:
    """An amount in a currency of two decimals."""
    whole, part = divmod(abs(minor), 100)
    return {"amount": f"{'-' if minor < 0 else ''}{whole}.{part:02}", "currency": currency}


def amounts(rows: pd.DataFrame, minor: str, measure: Callable[[Any], float] = sum) -> list[Answer]:
    """One amount for each currency of some rows, by its code; halves of a minor unit go to the even one."""
    return [money(round(measure(own[minor])), str(code)) for code, own in rows.groupby("currency")]


def length(seconds: float | None) -> str | None:
    """A length of time in hours, minutes and seconds, without the parts that are zero."""
    if seconds is None or pd.isna(seconds):
        return None
    hours, rest = divmod(round(seconds), 3600)
    parts = ((hours, "H"), (rest // 60, "M"), (rest % 60, "S"))
    return "PT" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0S")


def arranged(rows: pd.DataFrame, *keys: str) -> pd.DataFrame:
    """Rows by these columns, each written `name` or `name desc`, then by their ids; what is missing stands last."""
    names = [key.removesuffix(" desc") for key in keys]
    return rows.sort_values([*names, "id"], ascending=[not key.endswith(" desc") for key in keys] + [True], na_position="last")


def each(rows: pd.DataFrame, *columns: str) -> list[Answer]:
    """These columns of rows, as objects of an answer."""
    return [{column: row[column] for column in columns} for row in rows.to_dict("records")]


def known(value: Any) -> Any:
    """A value, or null where a table has none."""
    return None if pd.isna(value) else value


def marked(text: str, word: str) -> list[Answer]:
    """A text in pieces, of which those are hits that begin with a word."""
    parts = re.split(rf"(\b{re.escape(word)}\w*)", text, flags=re.IGNORECASE)
    return [{"text": part, "isHit": bool(place % 2)} for place, part in enumerate(parts) if part]


def has_words(texts: pd.Series, words: str) -> pd.Series:
    """Which texts have all of these words, the last of them perhaps as the beginning of one."""
    *whole, last = words.split()
    found = texts.str.contains(rf"\b{last}", case=False, regex=True)
    for word in whole:
        found &= texts.str.contains(rf"\b{word}\b", case=False, regex=True)
    return found


def hollow(answer: Any) -> set[str]:
    """The places of an answer at which there is nothing in any of its rows: no value, no thing, no list that has anything."""
    found = list(_held("", answer))
    return {place for place, _ in found} - {place for place, holds in found if holds}


def _held(place: str, value: Any) -> Iterator[tuple[str, bool]]:
    """Each place of an answer, and whether there is something."""
    yield place, value is not None and value != []
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _held(f"{place}.{name}", part)
    elif isinstance(value, list):
        for part in value:
            yield from _held(place, part)
