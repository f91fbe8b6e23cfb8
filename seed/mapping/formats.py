"""The words of `[format]`: how files are encoded and divided, and how they write numbers, days and moments."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import fields, replace
from zoneinfo import ZoneInfo

from graph_api.records.money import is_known
from seed.mapping import patterns
from seed.mapping.language import Format
from seed.mapping.located import Located

WORDS = tuple(field.name for field in fields(Format))
BLANKS = "blanks"
_NAMED = {"tab": "\t", "semicolon": ";", "comma": ",", "pipe": "|"}
# Encodings that a file is likely to have; Python knows a hundred, and the nearest name to a slip is rarely the meant one.
ENCODINGS = ("utf-8", "latin-1", "windows-1252", "utf-16", "iso-8859-15", "cp437", "cp850", "mac-roman", "windows-1250", "windows-1251")


def override(form: Format, found: Mapping[str, Located]) -> Format:
    """Return the format with what a table says otherwise; raises MappingError for words and values that are not known."""
    return replace(form, **{name: _CHECKS[name](place) for name, place in found.items()}) if found else form


def _encoding(place: Located) -> str:
    name = place.text()
    try:
        codec = codecs.lookup(name)
    except LookupError:
        raise place.error(f"encoding {name!r} is not known; write one of {', '.join(ENCODINGS)}") from None
    if not codec._is_text_encoding:  # pyright: ignore[reportPrivateUsage,reportAttributeAccessIssue,reportUnknownMemberType]
        raise place.error(f"encoding {name!r} is none of text; write one of {', '.join(ENCODINGS)}")
    return "utf-8-sig" if codec.name == "utf-8" else codec.name


def _delimiter(place: Located) -> str:
    given = place.text()
    sign = _NAMED.get(given, given)
    if sign != BLANKS and len(sign) != 1:
        raise place.error(f"delimiter is {given!r}; write one sign, or one of {', '.join([*_NAMED, BLANKS])}")
    return sign


def _sign(place: Located) -> str:
    given = place.text()
    if len(given) > 1:
        raise place.error(f"{place.name} is {given!r}; write one sign")
    return given


def _point(place: Located) -> str:
    given = _sign(place)
    if given not in (".", ",", "'", "·"):
        raise place.error(f'decimal is {given!r}; write "." or ","')
    return given


def _patterns(place: Located) -> tuple[str, ...]:
    found = place.texts()
    for pattern in found:
        if pattern == "ISO" or pattern in patterns.NUMBERED:
            continue
        try:
            patterns.compiled(pattern)
        except ValueError as error:
            raise place.error(f"{place.name} {pattern!r} {error}") from None
    return found


def _zone(place: Located) -> str:
    name = place.text()
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, LookupError):
        raise place.error(f"{place.name} {name!r} is not a time zone such as Europe/Berlin") from None


def _currency(place: Located) -> str:
    code = place.text()
    if not is_known(code):
        raise place.error(f"currency {code!r} is no currency of ISO 4217 such as EUR")
    return code


def _repeated(place: Located) -> str:
    given = place.text()
    if given not in ("first", "second"):
        raise place.error(f'repeated is {given!r}; write "first" or "second"')
    return given


def _words(place: Located) -> frozenset[str]:
    return frozenset(text.strip() for text in place.texts())


def _empties(place: Located) -> frozenset[str]:
    return _words(place) | {""}


def _folded(place: Located) -> frozenset[str]:
    return frozenset(text.casefold() for text in _words(place))


_CHECKS = {
    "encoding": _encoding,
    "delimiter": _delimiter,
    "quote": _sign,
    "decimal": _point,
    "thousands": _sign,
    "date": _patterns,
    "time": _patterns,
    "zone": _zone,
    "currency": _currency,
    "repeated": _repeated,
    "empty": _empties,
    "true": _folded,
    "false": _folded,
}
