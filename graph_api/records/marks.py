"""The one spelling under which a mark is kept and asked for, so that a card, an address or a number is found again whoever wrote it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from functools import lru_cache

from phonenumbers import SUPPORTED_REGIONS, NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

COUNTRIES = frozenset(SUPPORTED_REGIONS)  # of whose numbers something is known, by two letters
LONGEST_NUMBER = 250  # characters; phonenumbers looks at no more


class IdentifierType(StrEnum):
    """What kind of sign an identifier is."""

    LOYALTY_ID = "LOYALTY_ID"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    COOKIE = "COOKIE"
    DEVICE_ID = "DEVICE_ID"
    SOCIAL_HANDLE = "SOCIAL_HANDLE"
    GEOFENCE = "GEOFENCE"


def normalize(type: IdentifierType | str, value: str, country: str | None = None) -> str:
    """Return the one spelling under which an identifier is found again; empty when nothing is left of it.

    White space at both ends and signs without width go, wide and narrow forms are one. E-mail addresses, handles and places
    are folded to lower case; a domain is written in its own letters, a handle loses its `@`; a loyalty number loses blanks and
    hyphens and is upper case; what browsers and devices report stays as it is. A phone number is E.164, with `;ext=` where it
    has an extension. A number without its country, neither in front nor as `country` (two letters, ISO 3166), keeps its digits alone:
    which of all the countries it belongs to is never guessed.
    """
    match IdentifierType(type):
        case IdentifierType.COOKIE | IdentifierType.DEVICE_ID:
            return value.strip()
        case IdentifierType.PHONE:
            return _phone(value, country)
        case IdentifierType.EMAIL:
            return _email(_plain(value))
        case IdentifierType.GEOFENCE:
            return _folded(_plain(value))
        case IdentifierType.SOCIAL_HANDLE:
            return _folded(_plain(value)).removeprefix("@")
        case IdentifierType.LOYALTY_ID:
            kept = (sign for sign in _plain(value) if unicodedata.category(sign) not in ("Pd", "Zs", "Cc"))
            return "".join(kept).upper()


def spellings(value: str) -> Mapping[str, str]:
    """Return the spelling of a value as a mark of each sort, for whoever learns the sort later."""
    return {type.value: normalize(type, value) for type in IdentifierType}


def is_international(number: str) -> bool:
    """Tell whether a normal form of a phone number names its country, and so one line in the world."""
    return number.startswith("+")


@lru_cache(maxsize=16_384)
def _phone(value: str, country: str | None) -> str:
    text = _plain(value)
    try:
        found = parse(text, country) if len(text) <= LONGEST_NUMBER else None
    except NumberParseException:
        found = None
    if found is not None and is_possible_number(found):
        return format_number(found, PhoneNumberFormat.E164) + (f";ext={found.extension}" if found.extension else "")
    digits = "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
    return f"+{digits}" if digits and text.startswith("+") else digits


def _email(text: str) -> str:
    name, at, domain = _folded(text).rpartition("@")
    with suppress(UnicodeError):  # no domain that could be reached, yet somebody wrote it, and writes it so again
        domain = domain.encode("ascii").decode("idna") if "xn--" in domain else domain
    return f"{name}{at}{domain.rstrip('.')}"


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


@lru_cache(maxsize=1_024)
def _plain(value: str) -> str:
    if value.isascii():
        return value.strip()
    return "".join(sign for sign in unicodedata.normalize("NFKC", value) if unicodedata.category(sign) != "Cf").strip()
