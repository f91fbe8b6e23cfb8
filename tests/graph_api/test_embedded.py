"""The embedded Neo4j without its JVM's deaths: releases, download, reports, and a server's own properties."""

from __future__ import annotations

import hashlib
import http.server
import io
import os
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j, Phase, PlainReporter, Progress
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.file_lock import holder, try_lock
from graph_api.embedded.releases import Jar, Release, release
from graph_api.errors import DiskFullError, DownloadError, SettingError
from graph_api.settings import Settings

MakeSettings = Callable[..., Settings]
FILES = {"org/one/1.0/one-1.0.jar": b"one" * 50_000, "org/two/1.0/two-1.0.jar": b"two"}


@dataclass
class Repository:
    """A Maven repository on this machine, that counts what is asked of it."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=lambda: dict(FILES))
    failures: list[int] = field(default_factory=list[int])  # status codes to answer with first
    asked: list[str] = field(default_factory=list[str])
    authorization: set[str | None] = field(default_factory=set[str | None])


@pytest.fixture
def repository() -> Iterator[Repository]:
    """A running repository with the two files."""
    found = Repository()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path.removeprefix("/maven2/")
            found.asked.append(path)
            found.authorization.add(self.headers["Authorization"])
            status = found.failures.pop() if found.failures else 200 if path in found.files else 404
            self.send_response(status)
            self.end_headers()
            if status == 200:
                self.wfile.write(found.files[path])

        def log_message(self, *_: object) -> None:
            """Keeps the test's output clean."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        found.address = f"http://127.0.0.1:{server.server_port}/maven2"
        yield found
        server.shutdown()


@pytest.fixture
def small_release() -> Release:
    """A release of the two files."""
    jars = tuple(Jar(path, len(content), hashlib.sha256(content).hexdigest()) for path, content in FILES.items())
    return Release("1.0.0", 21, "https://nowhere.invalid", jars, {}, ())


@pytest.fixture
def settings(tmp_path: Path, repository: Repository, make_settings: MakeSettings) -> Settings:
    """Settings that download from that repository into a folder of this test."""
    return make_settings(tmp_path / "data", DOWNLOAD_DIR=tmp_path / "cache", MIRROR=repository.address, OFFLINE="false")


def ignore(_: Progress) -> None:
    """A reporter for tests that look at something else."""


def test_the_default_release_is_the_newest_locked_one() -> None:
    """The calendar release, with a JVM option and a lock line looked up."""
    default = release()
    assert (default.version, default.java, len(default.jars)) == ("2026.08.1", 21, 237)
    assert default.config["server.fleet_discovery.enabled"] == "false"


def test_a_line_names_its_newest_release() -> None:
    """`5.26` is enough."""
    assert (release("5.26").version, len(release("5.26").jars)) == ("5.26.30", 216)


def test_a_version_without_a_lock_is_refused() -> None:
    """The locked ones are listed."""
    with pytest.raises(SettingError) as caught:
        release("4.4")
    assert str(caught.value) == (
        "CUSTOMER_GRAPH_NEO4J_VERSION='4.4' is not a version that can be brought up; choose one of 2026.08.1, 5.26.30."
    )


def test_missing_jars_are_downloaded_once(settings: Settings, small_release: Release, repository: Repository) -> None:
    """The second time nothing is asked of the network."""
    first = ensure_jars(small_release, settings, ignore)
    again = ensure_jars(small_release, settings, ignore)
    assert [path.read_bytes() for path in first] == list(FILES.values())
    assert (again, sorted(repository.asked)) == (first, sorted(FILES))


def test_a_half_downloaded_jar_is_fetched_again(settings: Settings, small_release: Release, repository: Repository) -> None:
    """Only that one: the lock's SHA-256 tells."""
    paths = ensure_jars(small_release, settings, ignore)
    paths[0].write_bytes(b"one" * 1000)
    repository.asked.clear()
    ensure_jars(small_release, settings, ignore)
    assert (repository.asked, paths[0].read_bytes()) == ([small_release.jars[0].path], FILES[small_release.jars[0].path])


def test_a_changed_jar_of_the_same_size_is_fetched_again(settings: Settings, small_release: Release) -> None:
    """The size alone proves nothing."""
    paths = ensure_jars(small_release, settings, ignore)
    paths[1].write_bytes(b"TWO")
    assert ensure_jars(small_release, settings, ignore)[1].read_bytes() == b"two"


def test_two_runs_share_one_download(settings: Settings, small_release: Release, repository: Repository) -> None:
    """The second waits for the first and finds all there."""
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: ensure_jars(small_release, settings, ignore), range(2)))
    assert (both[0] == both[1], sorted(repository.asked)) == (True, sorted(FILES))


def test_a_passing_failure_is_tried_again(settings: Settings, small_release: Release, repository: Repository) -> None:
    """A 503 is asked once more."""
    repository.failures.append(503)
    ensure_jars(small_release, settings, ignore)
    assert len(repository.asked) == 3


def test_the_progress_is_reported_in_bytes(settings: Settings, small_release: Release, repository: Repository) -> None:
    """The first report says how much, whence and whither; the last is complete."""
    reports: list[Progress] = []
    ensure_jars(small_release, settings, reports.append)
    text = (
        f"Downloading Neo4j 1.0.0 once: 2 files, 0 MB, from 127.0.0.1 into {settings.download_dir}"
        " (CUSTOMER_GRAPH_MIRROR names another Maven repository)."
    )
    assert (reports[0].phase, reports[0].text, reports[0].total) == (Phase.DOWNLOAD, text, 150_003)
    assert (reports[-1].done, reports[-1].total) == (150_003, 150_003)


def test_a_mirror_may_ask_for_a_password(
    settings: Settings, small_release: Release, repository: Repository, make_settings: MakeSettings
) -> None:
    """User and password of the address are sent as basic authentication."""
    address = repository.address.replace("//", "//me:p%40ss@")
    own = make_settings(settings.data_dir, DOWNLOAD_DIR=settings.download_dir, MIRROR=address, OFFLINE="false")
    ensure_jars(small_release, own, ignore)
    assert repository.authorization == {"Basic bWU6cEBzcw=="}


def test_a_mirror_may_be_a_folder(settings: Settings, small_release: Release, tmp_path: Path, make_settings: MakeSettings) -> None:
    """A file address serves machines without a network."""
    ensure_jars(small_release, settings, ignore)
    folder = (settings.download_dir / "maven").as_uri()
    own = make_settings(settings.data_dir, DOWNLOAD_DIR=tmp_path / "other", MIRROR=folder, OFFLINE="false")
    assert ensure_jars(small_release, own, ignore)[1].read_bytes() == b"two"


def test_offline_names_the_one_folder_to_copy(
    settings: Settings, small_release: Release, repository: Repository, make_settings: MakeSettings
) -> None:
    """Nothing is asked of the network."""
    own = make_settings(settings.data_dir, DOWNLOAD_DIR=settings.download_dir, MIRROR=repository.address, OFFLINE="true")
    with pytest.raises(DownloadError) as caught:
        ensure_jars(small_release, own, ignore)
    assert str(caught.value) == (
        f"{settings.download_dir} lacks 2 of the 2 files of Neo4j 1.0.0, and CUSTOMER_GRAPH_OFFLINE is set:"
        " copy that one folder from a machine where it has started once, or unset it."
    )
    assert repository.asked == []


def test_a_mirror_without_the_file_is_named(settings: Settings, small_release: Release, repository: Repository) -> None:
    """A 404 is not asked twice."""
    del repository.files[small_release.jars[1].path]
    with pytest.raises(DownloadError) as caught:
        ensure_jars(small_release, settings, ignore)
    assert str(caught.value) == (
        "127.0.0.1 answered 404 Not Found for org/two/1.0/two-1.0.jar: set CUSTOMER_GRAPH_MIRROR to a Maven repository that has it,"
        f" or copy {settings.download_dir} from a machine where it has started."
    )


def test_another_file_than_the_lock_names_never_arrives(settings: Settings, small_release: Release, repository: Repository) -> None:
    """After three attempts it is refused, and nothing of it stays behind."""
    repository.files[small_release.jars[1].path] = b"tvo"
    with pytest.raises(DownloadError) as caught:
        ensure_jars(small_release, settings, ignore)
    sent, locked = (hashlib.sha256(content).hexdigest()[:12] for content in (b"tvo", b"two"))
    assert str(caught.value) == (
        "127.0.0.1 sent another org/two/1.0/two-1.0.jar than the lock file names"
        f" (it has 3 bytes and SHA-256 {sent}…, not 3 and {locked}…):"
        " set CUSTOMER_GRAPH_MIRROR to a Maven repository that has it,"
        f" or copy {settings.download_dir} from a machine where it has started."
    )
    assert list((settings.download_dir / "maven/org/two/1.0").iterdir()) == []


def test_an_unreachable_repository_names_the_ways_out(
    settings: Settings, small_release: Release, unused_tcp_port: int, make_settings: MakeSettings
) -> None:
    """Mirror, copied folder, or a server of one's own."""
    nobody = f"http://127.0.0.1:{unused_tcp_port}"
    own = make_settings(settings.data_dir, DOWNLOAD_DIR=settings.download_dir, MIRROR=nobody, OFFLINE="false")
    with pytest.raises(DownloadError) as caught:
        ensure_jars(small_release, own, ignore)
    assert str(caught.value) == (
        f"127.0.0.1 cannot be reached ([Errno {111 if os.uname().sysname == 'Linux' else 61}] Connection refused):"
        " set CUSTOMER_GRAPH_MIRROR to a Maven repository that has it,"
        f" or copy {settings.download_dir} from a machine where it has started, or set NEO4J_URI to a server you have."
    )


def test_a_full_disk_is_seen_before_the_download(settings: Settings, small_release: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system says how much is free; nothing is begun that cannot end."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage())
    with pytest.raises(DiskFullError) as caught:
        ensure_jars(small_release, settings, ignore)
    assert str(caught.value) == (
        f"{settings.download_dir / 'maven'} has 1 MB free, the download needs 100 MB: make room, or set CUSTOMER_GRAPH_DOWNLOAD_DIR."
    )


class _Usage:
    free = 1_000_000


def test_a_download_folder_that_cannot_be_made_names_the_setting(
    small_release: Release, tmp_path: Path, make_settings: MakeSettings
) -> None:
    """Below a file there are no folders."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    own = make_settings(tmp_path, DOWNLOAD_DIR=tmp_path / "file" / "cache", OFFLINE="false")
    with pytest.raises(SettingError) as caught:
        ensure_jars(small_release, own, ignore)
    assert str(caught.value) == (
        f"CUSTOMER_GRAPH_DOWNLOAD_DIR='{tmp_path}/file/cache' cannot be used (Not a directory): name a folder you may write to."
    )


def test_a_lock_is_held_once_and_names_its_holder(tmp_path: Path) -> None:
    """Whoever comes second reads the note of the first."""
    first = try_lock(tmp_path / "lock", "first")
    assert first
    with first:
        assert (try_lock(tmp_path / "lock", "second"), holder(tmp_path / "lock")) == (None, "first")
    third = try_lock(tmp_path / "lock", "third")
    assert third
    third.close()


def test_plain_reports_fit_a_log() -> None:
    """A line for each step and each tenth of the bytes, however often it is called."""
    stream = io.StringIO()
    report = PlainReporter(stream)
    for done in range(0, 2_000_001, 50_000):
        report(Progress(Phase.DOWNLOAD, "Downloading.", done * 100, 200_000_000, 3.2 if done else None))
    report(Progress(Phase.START, "Starting."))
    lines = stream.getvalue().splitlines()
    assert lines[:3] == ["Downloading.", "  20 MB of 200 MB, 3 s left", "  40 MB of 200 MB, 3 s left"]
    assert (len(lines), lines[-1]) == (12, "Starting.")


async def test_the_server_answers_with_its_password(neo4j_server: EmbeddedNeo4j) -> None:
    """Address, user and password are all one needs."""
    async with Database.connect(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as database:
        assert await database.read("RETURN [1] AS row", {}) == [1]


def test_the_server_listens_on_this_machine_only(neo4j_server: EmbeddedNeo4j) -> None:
    """Even another address of the loopback is not served."""
    with pytest.raises(OSError), socket.create_connection(("127.0.0.2", neo4j_server.port), timeout=2):  # noqa: PT011
        pass


def test_the_settings_lead_to_the_server(neo4j_server: EmbeddedNeo4j) -> None:
    """What the rest of the program needs is in the settings, as if a server had been configured."""
    settings = neo4j_server.settings
    assert (settings.neo4j_uri, settings.neo4j_username) == (f"bolt://127.0.0.1:{neo4j_server.port}", "neo4j")
    assert settings.neo4j_password == neo4j_server.password


def test_the_configuration_stands_beside_the_data(neo4j_server: EmbeddedNeo4j) -> None:
    """No telemetry, no query log with what customers said."""
    lines = (neo4j_server.settings.data_dir / "neo4j" / "neo4j.conf").read_text(encoding="utf-8").splitlines()
    assert {"dbms.usage_report.enabled=false", "client.allow_telemetry=false", "db.logs.query.enabled=OFF"} <= set(lines)
