"""Settings: defaults, every parser's refusal, the `.env` file, names nobody knows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph_api.errors import SettingError
from graph_api.limits import Limits
from graph_api.settings import Settings, descriptions
from graph_api.target import Target


def test_nothing_set_gives_the_defaults() -> None:
    """An empty environment is a valid one."""
    settings = Settings.read({})
    assert (settings.neo4j_uri, settings.neo4j_username, settings.neo4j_database) == (None, "neo4j", "neo4j")
    assert (settings.time_zone, settings.currency, settings.now) == ("UTC", "USD", None)
    assert (settings.host, settings.port, settings.pool_size, settings.deadline) == ("127.0.0.1", 8000, 32, 10.0)
    assert (settings.heap, settings.page_cache, settings.offline) == (1 << 30, 256 << 20, False)


def test_a_fixed_clock_is_kept_in_utc() -> None:
    """An instant with its zone becomes the same instant at offset zero."""
    assert Settings.read({"CUSTOMER_GRAPH_NOW": "2026-03-01T09:00:00+01:00"}).now == datetime(2026, 3, 1, 8, tzinfo=UTC)


def test_an_empty_value_counts_as_not_set() -> None:
    """Compose files hand empty strings through."""
    assert Settings.read({"NEO4J_URI": "", "CUSTOMER_GRAPH_CURRENCY": " "}).currency == "USD"


def test_a_command_has_defaults_of_its_own() -> None:
    """They hold where nothing is set, and an empty value is nothing."""
    settings = Settings.read({"CUSTOMER_GRAPH_CURRENCY": "", "CUSTOMER_GRAPH_PORT": "9000"}, instead={"CUSTOMER_GRAPH_CURRENCY": "EUR"})
    assert (settings.currency, settings.port) == ("EUR", 9000)


def test_a_published_port_is_named_as_the_machine_around_names_it() -> None:
    """Several names, spaces and capitals as people write them."""
    settings = Settings.read({"CUSTOMER_GRAPH_PUBLISHED_AT": "127.0.0.1:8000, LocalHost:8000"})
    assert settings.published_at == ("127.0.0.1:8000", "localhost:8000")


def test_folders_follow_the_convention_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux XDG's variables move data and cache."""
    monkeypatch.setattr("sys.platform", "linux")
    settings = Settings.read({"XDG_DATA_HOME": "/data", "XDG_CACHE_HOME": "/cache"})
    assert (settings.data_dir, settings.download_dir) == (Path("/data/customer-graph"), Path("/cache/customer-graph"))


def test_folders_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    """macOS keeps both in the user's Library."""
    monkeypatch.setattr("sys.platform", "darwin")
    settings = Settings.read({})
    assert settings.data_dir == Path.home() / "Library/Application Support/customer-graph"
    assert settings.download_dir == Path.home() / "Library/Caches/customer-graph"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("NEO4J_URI", "http://host", "write it like neo4j+s://host:7687 (schemes: bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc)"),
        ("CUSTOMER_GRAPH_NOW", "2026-03-01T09:00:00", "write an ISO 8601 instant with its zone, like 2026-03-01T09:00:00+01:00"),
        ("CUSTOMER_GRAPH_NOW", "today", "write an ISO 8601 instant with its zone, like 2026-03-01T09:00:00+01:00"),
        ("CUSTOMER_GRAPH_DATA_DIR", __file__, "it is a file; name a folder"),
        (
            "CUSTOMER_GRAPH_PUBLISHED_AT",
            "127.0.0.1:8000, graph.example",
            "write names of this machine with their port, like 127.0.0.1:8000; others have to wait until there are rights",
        ),
        ("CUSTOMER_GRAPH_TIME_ZONE", "Europe/Berlni", "name a zone of the IANA database, like Europe/Berlin"),
        ("CUSTOMER_GRAPH_TIME_ZONE", "../etc/passwd", "name a zone of the IANA database, like Europe/Berlin"),
        ("CUSTOMER_GRAPH_CURRENCY", "usd", "write an ISO 4217 code, like USD or EUR"),
        ("CUSTOMER_GRAPH_CURRENCY", "XYZ", "write an ISO 4217 code, like USD or EUR"),
        ("CUSTOMER_GRAPH_NEO4J_VERSION", "newest", "write a version like 2026.08.1, or a line like 5.26"),
        ("CUSTOMER_GRAPH_NEO4J_PORT", "65536", "write a whole number from 0 to 65535"),
        ("CUSTOMER_GRAPH_MIRROR", "nexus.local", "write the https, http or file address of a Maven repository"),
        ("CUSTOMER_GRAPH_OFFLINE", "maybe", "write true or false"),
        ("CUSTOMER_GRAPH_DEADLINE", "0", "write a number of seconds above 0 and up to 3600"),
        ("CUSTOMER_GRAPH_DEADLINE", "nan", "write a number of seconds above 0 and up to 3600"),
        ("CUSTOMER_GRAPH_HEAP", "1024", "write a size like 512m or 2g"),
        ("CUSTOMER_GRAPH_POOL_SIZE", "0", "write a whole number from 1 to 1000"),
        ("CUSTOMER_GRAPH_LOG_LEVEL", "LOUD", "write one of DEBUG, INFO, WARNING, ERROR"),
    ],
)
def test_a_wrong_value_is_named_with_its_remedy(name: str, value: str, message: str) -> None:
    """Name, value and remedy stand in one line."""
    with pytest.raises(SettingError) as caught:
        Settings.read({name: value})
    assert str(caught.value) == f"{name}={value!r} cannot be used: {message}."


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    """A typing slip must not be ignored silently."""
    with pytest.raises(SettingError) as caught:
        Settings.read({"CUSTOMER_GRAPH_TIMEZONE": "UTC"})
    assert str(caught.value) == "CUSTOMER_GRAPH_TIMEZONE='UTC' is not a setting. Did you mean CUSTOMER_GRAPH_TIME_ZONE?"


def test_an_address_needs_its_password() -> None:
    """Without the password every query would fail later."""
    with pytest.raises(SettingError) as caught:
        Settings.read({"NEO4J_URI": "bolt://db:7687"})
    assert str(caught.value) == ("NEO4J_PASSWORD is not set, but NEO4J_URI is: set the password of that server, or unset NEO4J_URI.")


def test_a_token_takes_the_place_of_user_and_password() -> None:
    """As both ways to the database log in with it; who sets a password too has to say which is meant."""
    address = {"NEO4J_URI": "bolt://db:7687", "NEO4J_TOKEN": "eyJ"}
    assert Target.of(Settings.read(address)).login == {"scheme": "bearer", "credentials": "eyJ"}
    with pytest.raises(SettingError) as caught:
        Settings.read({**address, "NEO4J_PASSWORD": "x"})
    assert str(caught.value) == "NEO4J_PASSWORD and NEO4J_TOKEN are both set, and a server takes one of them: unset the other."


@pytest.mark.parametrize("login", ["NEO4J_PASSWORD", "NEO4J_TOKEN"])
def test_no_secret_is_shown(login: str) -> None:
    """A logged settings object gives no secret away, nor does a mirror's address, nor what is made of it for the database."""
    settings = Settings.read({"NEO4J_URI": "bolt://db:7687", login: "hush", "CUSTOMER_GRAPH_MIRROR": "https://me:hush@nexus"})
    assert "hush" not in repr(settings) + repr(Target.of(settings))


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` of the current folder is read, quotes and comments understood; a variable of the shell wins."""
    lines = [
        "# ours",
        "export CUSTOMER_GRAPH_CURRENCY=EUR  # euros",
        'CUSTOMER_GRAPH_TIME_ZONE="Europe/Berlin"',
        "CUSTOMER_GRAPH_PORT = 9000",
        "NEO4J_URI='bolt://db:7687'",
        "NEO4J_PASSWORD=se#cret",
    ]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CUSTOMER_GRAPH_PORT", "9001")
    settings = Settings.read()
    assert (settings.currency, settings.time_zone, settings.port) == ("EUR", "Europe/Berlin", 9001)
    assert (settings.neo4j_uri, settings.neo4j_password) == ("bolt://db:7687", "se#cret")


@pytest.mark.parametrize("line", ["CUSTOMER_GRAPH_PORT", "CUSTOMER_GRAPH_PORT='9000", "= 3"])
def test_a_broken_line_of_the_file_is_named(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File and line are given."""
    (tmp_path / ".env").write_text(f"\n{line}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    name = line.split("=")[0].strip()
    with pytest.raises(SettingError) as caught:
        Settings.read()
    assert str(caught.value) == f".env:2: {name!r} is not written as NAME=value, or a quote is open."


def test_every_setting_is_described() -> None:
    """`serve --help` can list name, default and a sentence for each field."""
    found = descriptions({"XDG_CACHE_HOME": "/cache", "XDG_DATA_HOME": "/data"})
    assert len(found) == len(Settings.__dataclass_fields__) - 1 + len(Limits.__dataclass_fields__)
    assert [one.name for one in found[:4]] == ["NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"]
    assert all(one.sentence.endswith((".", ").")) for one in found)
