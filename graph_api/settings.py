"""The only reader of the environment, so that every knob is described once and a wrong one stops the start."""

from __future__ import annotations

import contextlib
import difflib
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, cast, get_type_hints
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from graph_api.errors import SettingError

PREFIX = "CUSTOMER_GRAPH_"
_SIZE_UNITS = {"k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
_URI_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

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

_LINE = re.compile(
    r"""\s*(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*
    (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>(?!["']).*?))\s*(?:(?<=\s)\#.*)?""",
    re.VERBOSE,
)

Parser = Callable[[str], object]
Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Description:
    """One setting: its name, the default as one would write it (empty: not set), its parser, one sentence."""

    name: str
    default: str
    parse: Parser
    sentence: str


def _text(value: str) -> str:
    return value


def _uri(value: str) -> str:
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


def _folder(value: str) -> Path:
    folder = Path(value).expanduser()
    if not folder.is_absolute():
        folder = Path.cwd() / folder
    if folder.exists() and not folder.is_dir():
        raise ValueError("it is a file; name a folder")
    return folder


def _file(value: str) -> Path:
    path = Path(value).expanduser().absolute()
    if not path.is_file():
        raise ValueError("there is no such file")
    return path


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        raise ValueError("name a zone of the IANA database, like Europe/Berlin") from None
    return value


def _currency(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value) or value not in _CURRENCIES:
        raise ValueError("write an ISO 4217 code, like USD or EUR")
    return value


def _version(value: str) -> str:
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", value.removesuffix(".x")):
        raise ValueError("write a version like 2026.08.1, or a line like 5.26")
    return value.removesuffix(".x")


def _mirror(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("https", "http", "file") or not (parts.hostname or parts.path):
        raise ValueError("write the https, http or file address of a Maven repository")
    return value.rstrip("/")


def _yes_or_no(value: str) -> bool:
    word = value.lower()
    if word not in _TRUE + _FALSE:
        raise ValueError("write true or false")
    return word in _TRUE


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise ValueError("write a number of seconds above 0 and up to 3600")
    return seconds


def _whole_number(least: int, most: int) -> Parser:
    def parse(value: str) -> int:
        if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"write a whole number from {least} to {most}")
        return int(value)

    return parse


def _bytes(value: str) -> int:
    match = re.fullmatch(r"(\d{1,9})([kmg])", value.lower())
    if not match or int(match[1]) == 0:
        raise ValueError("write a size like 512m or 2g")
    return int(match[1]) * _SIZE_UNITS[match[2]]


def _own_names(value: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in value.split(","))
    if not all(_OWN_NAME.fullmatch(name) for name in names):
        raise ValueError("write names of this machine with their port, like 127.0.0.1:8000; others have to wait until there are rights")
    return names


def _log_level(value: str) -> str:
    if value.upper() not in _LOG_LEVELS:
        raise ValueError(f"write one of {', '.join(_LOG_LEVELS)}")
    return value.upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of the program, parsed and checked; made by `Settings.read`."""

    neo4j_uri: Annotated[str | None, Description("NEO4J_URI", "", _uri, "Address of a Neo4j server; without it a private one is started.")]
    neo4j_username: Annotated[str, Description("NEO4J_USERNAME", "neo4j", _text, "User of that server.")]
    neo4j_password: Annotated[str | None, Description("NEO4J_PASSWORD", "", _text, "Password of that user.")] = field(repr=False)
    neo4j_database: Annotated[str, Description("NEO4J_DATABASE", "neo4j", _text, "Database on that server.")]
    now: Annotated[
        datetime | None, Description(f"{PREFIX}NOW", "", instant, "Fixes the clock, for stories and tests (ISO 8601 with zone).")
    ]
    data_dir: Annotated[Path, Description(f"{PREFIX}DATA_DIR", "{data}", _folder, "Where the private Neo4j keeps its data.")]
    time_zone: Annotated[str, Description(f"{PREFIX}TIME_ZONE", "UTC", _zone, "The business's time zone: days and months begin there.")]
    currency: Annotated[
        str, Description(f"{PREFIX}CURRENCY", "USD", _currency, "Where none is named, in sources and in conditions (ISO 4217).")
    ]
    neo4j_version: Annotated[
        str | None, Description(f"{PREFIX}NEO4J_VERSION", "", _version, "Version of the private Neo4j (2026.08 or 5.26).")
    ]
    neo4j_port: Annotated[
        int, Description(f"{PREFIX}NEO4J_PORT", "0", _whole_number(0, 65535), "Port of the private Neo4j; 0 takes a free one.")
    ]
    download_dir: Annotated[Path, Description(f"{PREFIX}DOWNLOAD_DIR", "{cache}", _folder, "Where the downloaded Neo4j is kept.")]
    mirror: Annotated[
        str | None, Description(f"{PREFIX}MIRROR", "", _mirror, "Maven repository to download from instead of Maven Central.")
    ] = field(repr=False)  # may carry a user and a password
    offline: Annotated[bool, Description(f"{PREFIX}OFFLINE", "false", _yes_or_no, "Never use the network to bring up the private Neo4j.")]
    deadline: Annotated[float, Description(f"{PREFIX}DEADLINE", "10", _seconds, "Seconds a request may take.")]
    heap: Annotated[int, Description(f"{PREFIX}HEAP", "1g", _bytes, "Heap of the private Neo4j.")]
    page_cache: Annotated[int, Description(f"{PREFIX}PAGE_CACHE", "256m", _bytes, "Page cache of the private Neo4j.")]
    host: Annotated[str, Description(f"{PREFIX}HOST", "127.0.0.1", _text, "Address the service listens on.")]
    port: Annotated[int, Description(f"{PREFIX}PORT", "8000", _whole_number(0, 65535), "Port the service listens on; 0 takes a free one.")]
    published_at: Annotated[
        tuple[str, ...] | None,
        Description(f"{PREFIX}PUBLISHED_AT", "", _own_names, "In a container: what its port is called on the machine around it."),
    ]
    documents: Annotated[
        Path | None, Description(f"{PREFIX}DOCUMENTS", "", _file, "Manifest of the documents that may be asked for by their SHA-256.")
    ]
    pool_size: Annotated[int, Description(f"{PREFIX}POOL_SIZE", "32", _whole_number(1, 1000), "Most connections to the database.")]
    lean_reader: Annotated[
        bool, Description(f"{PREFIX}LEAN_READER", "true", _yes_or_no, "Ask with a reader of our own, which costs less than the driver's.")
    ]
    embedding_dimensions: Annotated[
        int,
        Description(
            f"{PREFIX}EMBEDDING_DIMENSIONS", "0", _whole_number(0, 4096), "How many numbers your embeddings have; 0 where you bring none."
        ),
    ]
    log_level: Annotated[str, Description(f"{PREFIX}LOG_LEVEL", "INFO", _log_level, f"One of {', '.join(_LOG_LEVELS)}.")]

    @classmethod
    def read(cls, environ: Environment | None = None, *, instead: Environment | None = None) -> Settings:
        """The settings of `environ`; without one, of the process's environment over the `.env` of the current folder.

        An empty value counts as not set; `instead` holds what a command takes then. Raises SettingError with name, value and remedy.
        """
        if environ is None:
            environ = {**_read_file(Path(".env")), **os.environ}
        _refuse_unknown(environ)
        environ = {**(instead or {}), **{name: value for name, value in environ.items() if value.strip()}}
        values = {name: _value(description, environ) for name, description in _described().items()}
        settings = cls(**cast("dict[str, Any]", values))
        if settings.neo4j_uri and settings.neo4j_password is None:
            raise SettingError("NEO4J_PASSWORD is not set, but NEO4J_URI is: set the password of that server, or unset NEO4J_URI.")
        return settings


def descriptions(environ: Environment | None = None) -> tuple[Description, ...]:
    """All settings in the order of the class, with the defaults of this machine, for `serve --help`."""
    return tuple(replace(one, default=_default(one, environ or os.environ)) for one in _described().values())


def _described() -> dict[str, Description]:
    """Attribute of `Settings` → the description that stands in its annotation."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items()}


def _value(description: Description, environ: Environment) -> object:
    text = environ.get(description.name, "").strip() or _default(description, environ)
    if not text:
        return None
    try:
        return description.parse(text)
    except ValueError as error:
        shown = "***" if "PASSWORD" in description.name else repr(text)
        raise SettingError(f"{description.name}={shown} cannot be used: {error}.") from None


def _default(description: Description, environ: Environment) -> str:
    return description.default.format(**_platform_folders(environ)) if "{" in description.default else description.default


def _platform_folders(environ: Environment) -> dict[str, str]:
    """Where this platform keeps a program's data and its cache."""
    home = Path.home()
    if sys.platform == "darwin":
        data, cache = home / "Library/Application Support", home / "Library/Caches"
    elif sys.platform == "win32":
        data = cache = Path(environ.get("LOCALAPPDATA") or home / "AppData/Local")
        cache = cache / "Cache"
    else:
        data = Path(environ.get("XDG_DATA_HOME") or home / ".local/share")
        cache = Path(environ.get("XDG_CACHE_HOME") or home / ".cache")
    return {"data": str(data / "customer-graph"), "cache": str(cache / "customer-graph")}


def _refuse_unknown(environ: Environment) -> None:
    known = [description.name for description in _described().values()]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
            raise SettingError(f"{name}={environ[name]!r} is not a setting. Did you mean {near[0]}?")


def _read_file(path: Path) -> dict[str, str]:
    """NAME=value lines; `#` comments, `export` and quotes are understood, nothing is expanded."""
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            raise SettingError(f"{path}:{number}: {line.split('=')[0].strip()!r} is not written as NAME=value, or a quote is open.")
        found[match["name"]] = next(value for value in (match["double"], match["single"], match["bare"]) if value is not None)
    return found
