"""What the value of a setting may be: a parser for each kind, which raises ValueError with the form that is wanted."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

_SIZE_UNITS = {"k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
_URI_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

# The codes of ISO 4217 for money in circulation; a typing slip must not become a currency of its own.
_CURRENCIES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
    ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR
    ZMW ZWG
"""

_OWN_NAME = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?")

Parser = Callable[[str], object]


def text(value: str) -> str:
    """Any text."""
    return value


def uri(value: str) -> str:
    """The address of a Neo4j server."""
    parts = urlsplit(value)
    if parts.scheme not in _URI_SCHEMES or not parts.hostname:
        raise ValueError(f"write it like neo4j+s://host:7687 (schemes: {', '.join(_URI_SCHEMES)})")
    return value


def instant(value: str) -> datetime:
    """A moment written with its zone, at offset zero. Raises ValueError with the form that is wanted."""
    with contextlib.suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    raise ValueError("write an ISO 8601 instant with its zone, like 2026-03-01T09:00:00+01:00")


def folder(value: str) -> Path:
    """A folder that is there or can be made."""
    folder = Path(value).expanduser()
    if not folder.is_absolute():
        folder = Path.cwd() / folder
    if folder.exists() and not folder.is_dir():
        raise ValueError("it is a file; name a folder")
    return folder


def file(value: str) -> Path:
    """A file that is there."""
    path = Path(value).expanduser().absolute()
    if not path.is_file():
        raise ValueError("there is no such file")
    return path


def zone(value: str) -> str:
    """A time zone of the IANA database."""
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        raise ValueError("name a zone of the IANA database, like Europe/Berlin") from None
    return value


def currency(value: str) -> str:
    """A currency of ISO 4217."""
    if not re.fullmatch("[A-Z]{3}", value) or value not in _CURRENCIES:
        raise ValueError("write an ISO 4217 code, like USD or EUR")
    return value


def version(value: str) -> str:
    """A version of Neo4j, or the line that it belongs to."""
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", value.removesuffix(".x")):
        raise ValueError("write a version like 2026.08.1, or a line like 5.26")
    return value.removesuffix(".x")


def mirror(value: str) -> str:
    """The address of a Maven repository."""
    parts = urlsplit(value)
    if parts.scheme not in ("https", "http", "file") or not (parts.hostname or parts.path):
        raise ValueError("write the https, http or file address of a Maven repository")
    return value.rstrip("/")


def yes_or_no(value: str) -> bool:
    """True or false, in the words that people use."""
    word = value.lower()
    if word not in _TRUE + _FALSE:
        raise ValueError("write true or false")
    return word in _TRUE


def seconds(value: str) -> float:
    """Seconds above zero, an hour at most."""
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise ValueError("write a number of seconds above 0 and up to 3600")
    return seconds


def whole_number(least: int, most: int) -> Parser:
    """A whole number between two others, both allowed."""

    def parse(value: str) -> int:
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"write a whole number from {least} to {most}")
        return int(value)

    return parse


def size(value: str) -> int:
    """Bytes, written with k, m or g."""
    match = re.fullmatch(r"(\d{1,9})([kmg])", value.lower())
    if not match or int(match[1]) == 0:
        raise ValueError("write a size like 512m or 2g")
    return int(match[1]) * _SIZE_UNITS[match[2]]


def own_names(value: str) -> tuple[str, ...]:
    """Names of this machine with their ports."""
    names = tuple(name.strip().lower() for name in value.split(","))
    if not all(_OWN_NAME.fullmatch(name) for name in names):
        raise ValueError("write names of this machine with their port, like 127.0.0.1:8000; others have to wait until there are rights")
    return names


def log_level(value: str) -> str:
    """How much is written to the log."""
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"write one of {', '.join(LOG_LEVELS)}")
    return value.upper()
