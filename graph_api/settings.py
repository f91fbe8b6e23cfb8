"""The only reader of the environment, so that every knob is described once and a wrong one stops the start."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from graph_api import setting_values as kinds
from graph_api.errors import SettingError
from graph_api.limits import Limits

PREFIX = "CUSTOMER_GRAPH_"

_LINE = re.compile(
    r"""\s*(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*
    (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>(?!["']).*?))\s*(?:(?<=\s)\#.*)?""",
    re.VERBOSE,
)

Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Description:
    """One setting: its name, the default as one would write it (empty: not set), its parser, one sentence."""

    name: str
    default: str
    parse: kinds.Parser
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of the program, parsed and checked; made by `Settings.read`."""

    neo4j_uri: Annotated[
        str | None, Description("NEO4J_URI", "", kinds.uri, "Address of a Neo4j server; without it a private one is started.")
    ]
    neo4j_username: Annotated[str, Description("NEO4J_USERNAME", "neo4j", kinds.text, "User of that server.")]
    neo4j_password: Annotated[str | None, Description("NEO4J_PASSWORD", "", kinds.text, "Password of that user.")] = field(repr=False)
    neo4j_database: Annotated[str, Description("NEO4J_DATABASE", "neo4j", kinds.text, "Database on that server.")]
    neo4j_token: Annotated[
        str | None, Description("NEO4J_TOKEN", "", kinds.text, "Bearer token for that server, in place of user and password.")
    ] = field(repr=False)
    now: Annotated[
        datetime | None, Description(f"{PREFIX}NOW", "", kinds.instant, "Fixes the clock, for stories and tests (ISO 8601 with zone).")
    ]
    data_dir: Annotated[Path, Description(f"{PREFIX}DATA_DIR", "{data}", kinds.folder, "Where the private Neo4j keeps its data.")]
    time_zone: Annotated[
        str, Description(f"{PREFIX}TIME_ZONE", "UTC", kinds.zone, "The business's time zone: days and months begin there.")
    ]
    currency: Annotated[
        str, Description(f"{PREFIX}CURRENCY", "USD", kinds.currency, "Where none is named, in sources and in conditions (ISO 4217).")
    ]
    neo4j_version: Annotated[
        str | None, Description(f"{PREFIX}NEO4J_VERSION", "", kinds.version, "Version of the private Neo4j (2026.08 or 5.26).")
    ]
    neo4j_port: Annotated[
        int, Description(f"{PREFIX}NEO4J_PORT", "0", kinds.whole_number(0, 65535), "Port of the private Neo4j; 0 takes a free one.")
    ]
    download_dir: Annotated[Path, Description(f"{PREFIX}DOWNLOAD_DIR", "{cache}", kinds.folder, "Where the downloaded Neo4j is kept.")]
    mirror: Annotated[
        str | None, Description(f"{PREFIX}MIRROR", "", kinds.mirror, "Maven repository to download from instead of Maven Central.")
    ] = field(repr=False)  # may carry a user and a password
    offline: Annotated[
        bool, Description(f"{PREFIX}OFFLINE", "false", kinds.yes_or_no, "Never use the network to bring up the private Neo4j.")
    ]
    deadline: Annotated[float, Description(f"{PREFIX}DEADLINE", "10", kinds.seconds, "Seconds a request may take.")]
    heap: Annotated[int, Description(f"{PREFIX}HEAP", "1g", kinds.size, "Heap of the private Neo4j.")]
    page_cache: Annotated[int, Description(f"{PREFIX}PAGE_CACHE", "256m", kinds.size, "Page cache of the private Neo4j.")]
    host: Annotated[str, Description(f"{PREFIX}HOST", "127.0.0.1", kinds.text, "Address the service listens on.")]
    port: Annotated[
        int, Description(f"{PREFIX}PORT", "8000", kinds.whole_number(0, 65535), "Port the service listens on; 0 takes a free one.")
    ]
    published_at: Annotated[
        tuple[str, ...] | None,
        Description(f"{PREFIX}PUBLISHED_AT", "", kinds.own_names, "In a container: what its port is called on the machine around it."),
    ]
    documents: Annotated[
        Path | None, Description(f"{PREFIX}DOCUMENTS", "", kinds.file, "Manifest of the documents that may be asked for by their SHA-256.")
    ]
    only_documents: Annotated[
        bool, Description(f"{PREFIX}ONLY_DOCUMENTS", "false", kinds.yes_or_no, "Answer nothing but the documents of that manifest.")
    ]
    pool_size: Annotated[int, Description(f"{PREFIX}POOL_SIZE", "32", kinds.whole_number(1, 1000), "Most connections to the database.")]
    lean_reader: Annotated[
        bool,
        Description(f"{PREFIX}LEAN_READER", "true", kinds.yes_or_no, "Ask with a reader of our own, which costs less than the driver's."),
    ]
    embedding_dimensions: Annotated[
        int,
        Description(
            f"{PREFIX}EMBEDDING_DIMENSIONS",
            "0",
            kinds.whole_number(0, 4096),
            "How many numbers an embedding has; 0 where you bring none.",
        ),
    ]
    limits: Limits
    log_level: Annotated[str, Description(f"{PREFIX}LOG_LEVEL", "INFO", kinds.log_level, f"One of {', '.join(kinds.LOG_LEVELS)}.")]

    @classmethod
    def read(cls, environ: Environment | None = None, *, instead: Environment | None = None) -> Settings:
        """The settings of `environ`; without one, of the process's environment over the `.env` of the current folder.

        An empty value counts as not set; `instead` holds what a command takes then. Raises SettingError with name, value and remedy.
        """
        if environ is None:
            environ = {**_read_file(Path(".env")), **os.environ}
        _refuse_unknown(environ)
        environ = {**(instead or {}), **{name: value for name, value in environ.items() if value.strip()}}
        values: dict[str, Any] = {name: _value(description, environ) for name, description in _described().items()}
        limits = Limits(**{name: values.pop(name) for name in _LIMITS})
        settings = cls(**values, limits=limits)
        if settings.neo4j_uri and settings.neo4j_password is None and settings.neo4j_token is None:
            raise SettingError("NEO4J_PASSWORD is not set, but NEO4J_URI is: set the password of that server, or unset NEO4J_URI.")
        if settings.neo4j_uri and settings.neo4j_password is not None and settings.neo4j_token is not None:
            raise SettingError("NEO4J_PASSWORD and NEO4J_TOKEN are both set, and a server takes one of them: unset the other.")
        if settings.only_documents and settings.documents is None:
            raise SettingError("CUSTOMER_GRAPH_ONLY_DOCUMENTS is set, but CUSTOMER_GRAPH_DOCUMENTS is not: name the manifest.")
        return settings


def descriptions(environ: Environment | None = None) -> tuple[Description, ...]:
    """All settings in the order of the class, with the defaults of this machine, for `serve --help`."""
    return tuple(replace(one, default=_default(one, environ or os.environ)) for one in _described().values())


def _described() -> dict[str, Description]:
    """Attribute of `Settings`, or of its limits → the description that stands in its annotation."""
    hints = get_type_hints(Settings, include_extras=True)
    own = {name: hint.__metadata__[0] for name, hint in hints.items() if name != "limits"}
    return {**own, **_LIMITS}


def _limits() -> dict[str, Description]:
    hints = get_type_hints(Limits, include_extras=True)
    parse = {"page": kinds.whole_number(20, 1000)}  # a page that nobody names a size for has 20 rows
    default = Limits()
    return {
        name: Description(
            f"{PREFIX}MAX_{name.upper()}",
            str(getattr(default, name)),
            parse.get(name, kinds.whole_number(1, 999_999_999)),
            hint.__metadata__[0],
        )
        for name, hint in hints.items()
    }


_LIMITS = _limits()


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
