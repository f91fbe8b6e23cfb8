"""The embedded Neo4j when processes die, directories are taken and ports are in use: nothing is lost, nothing is left running."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph_api.db import Database, Statement
from graph_api.embedded import EmbeddedNeo4j, Phase, Progress
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.fast_start import checksum_of, ensure_fast_start
from graph_api.embedded.launch import Launcher
from graph_api.embedded.releases import release
from graph_api.embedded.runtime import java_runtime
from graph_api.errors import DirectoryTakenError, NewerDataError, PortTakenError, ServerDiedError, SettingError
from graph_api.settings import Settings

MakeSettings = Callable[..., Settings]
ROOT = Path(__file__).parents[2]


def start(settings: Settings) -> EmbeddedNeo4j:
    """A server whose progress nobody reads."""
    return EmbeddedNeo4j.start(settings, lambda _: None)


async def write_mark(server: EmbeddedNeo4j, mark: str) -> None:
    """A node that a later start has to find."""
    async with Database.of(server.settings) as database:
        await database.write([Statement("CREATE (:Mark {name: $name})", {"name": mark})])


async def marks(server: EmbeddedNeo4j) -> list[Any]:
    """The names of all marks."""
    async with Database.of(server.settings) as database:
        return await database.read("MATCH (mark:Mark) WITH mark.name AS name ORDER BY name RETURN collect(name) AS row", {})


def gone_after(pid: int) -> float:
    """Seconds until no process has that id."""
    started = time.monotonic()
    while time.monotonic() - started < 30:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return time.monotonic() - started
        time.sleep(0.05)
    raise AssertionError(f"process {pid} still runs")


@contextlib.contextmanager
def parent(data_dir: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """Another program that owns a server; it does not survive the test."""
    program = [sys.executable, str(Path(__file__).with_name("embedded_parent.py")), str(data_dir), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout
            yield process, json.loads(process.stdout.readline())
        finally:
            process.kill()


async def test_a_killed_server_comes_back_at_its_address_with_its_data(tmp_path: Path, make_settings: MakeSettings) -> None:
    """kill -9 of the JVM: the same driver goes on, and what was committed is there."""
    with start(make_settings(tmp_path)) as server:
        async with Database.of(server.settings) as database:
            await database.write([Statement("CREATE (:Mark {name: 'before'})")])
            killed = server.pid
            os.kill(killed, signal.SIGKILL)
            await database.write([Statement("CREATE (:Mark {name: 'after'})")])
            found = await database.rows("MATCH (mark:Mark) RETURN mark.name AS name ORDER BY name")
        assert found == [{"name": "after"}, {"name": "before"}]
        assert gone_after(killed) < 10


async def test_a_server_that_keeps_dying_is_given_up(tmp_path: Path, make_settings: MakeSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting again for ever would hide the cause; the error shows how it died and where its log is."""
    monkeypatch.setattr("graph_api.embedded.running._MOST_DEATHS", 0)
    with start(make_settings(tmp_path)) as server:
        os.kill(server.pid, signal.SIGKILL)
        for _ in range(100):
            with contextlib.suppress(ServerDiedError):
                server.check()
                await asyncio.sleep(0.1)
        with pytest.raises(ServerDiedError) as caught:
            server.check()
    log = tmp_path / "neo4j" / "logs" / "process.log"
    assert str(caught.value).startswith(f"The private Neo4j was ended by signal 9; its log {log} ends: ")


def test_no_server_outlives_a_killed_parent(tmp_path: Path) -> None:
    """kill -9 of the program: its JVM goes within seconds."""
    with parent(tmp_path) as (process, server):
        process.kill()
        process.wait()
        assert gone_after(server["pid"]) < 10


async def test_a_start_waits_for_the_server_of_a_killed_parent(tmp_path: Path, make_settings: MakeSettings) -> None:
    """The directory is still locked for a moment; that is no reason to refuse, and the data is there."""
    with parent(tmp_path) as (process, server):
        async with Database.connect(server["uri"], "neo4j", server["password"]) as database:
            await database.write([Statement("CREATE (:Mark {name: 'kept'})")])
        process.kill()
        process.wait()
        with start(make_settings(tmp_path)) as again:
            assert await marks(again) == ["kept"]


if sys.platform == "linux":  # elsewhere a fork that keeps our pipe cannot be told from ourselves

    def test_a_forked_copy_does_not_keep_the_server_alive(tmp_path: Path) -> None:
        """The copy holds the pipe open; the system's parent-death signal ends the server all the same."""
        with parent(tmp_path, "fork") as (process, server):
            process.kill()
            process.wait()
            try:
                assert gone_after(server["pid"]) < 10
            finally:
                os.kill(server["forked"], signal.SIGKILL)


async def test_a_second_user_of_a_directory_is_told_who_has_it(neo4j_server: EmbeddedNeo4j, make_settings: MakeSettings) -> None:
    """The first goes on undisturbed."""
    directory = neo4j_server.settings.data_dir
    with pytest.raises(DirectoryTakenError) as caught:
        start(make_settings(directory))
    assert str(caught.value) == (
        f"{directory / 'neo4j'} is in use by process {os.getpid()} (its Neo4j is process {neo4j_server.pid}):"
        " stop that one, or set CUSTOMER_GRAPH_DATA_DIR to another folder."
    )
    assert await marks(neo4j_server) == []


async def test_data_survives_an_orderly_end(tmp_path: Path, make_settings: MakeSettings) -> None:
    """A second start has another password and the same data; stopping twice is harmless."""
    with start(make_settings(tmp_path)) as first:
        await write_mark(first, "kept")
    first.stop()
    with start(make_settings(tmp_path)) as second:
        assert await marks(second) == ["kept"]
    assert first.password != second.password


def test_data_of_a_newer_version_is_left_alone(tmp_path: Path, make_settings: MakeSettings) -> None:
    """An older server would damage it, or fail with a riddle."""
    (tmp_path / "neo4j").mkdir()
    (tmp_path / "neo4j" / "version").write_text("2031.01.0\n", encoding="utf-8")
    with pytest.raises(NewerDataError) as caught:
        start(make_settings(tmp_path, NEO4J_VERSION="5.26"))
    assert str(caught.value) == (
        f"{tmp_path / 'neo4j'} was written by Neo4j 2031.01.0, which 5.26.30 cannot read:"
        " set CUSTOMER_GRAPH_NEO4J_VERSION=2031.01.0, or CUSTOMER_GRAPH_DATA_DIR to another folder."
    )
    assert sorted(path.name for path in (tmp_path / "neo4j").iterdir()) == ["version"]


def test_a_damaged_start_cache_costs_a_slower_start_only(tmp_path: Path, make_settings: MakeSettings, neo4j_server: EmbeddedNeo4j) -> None:
    """Java crashes over such a file, or never comes back: it is thrown away before, and Neo4j starts without."""
    chosen = release(neo4j_server.version)
    settings, runtime = make_settings(tmp_path), java_runtime(chosen)
    jars = ensure_jars(chosen, settings, lambda _: None)
    good = ensure_fast_start(chosen, runtime, jars, settings.download_dir, lambda _: None)
    assert good
    damaged = Path(shutil.copy2(good, tmp_path / "damaged.aot"))
    shutil.copy2(checksum_of(good), checksum_of(damaged))
    with damaged.open("r+b") as file:
        for place in range(5_000_000, damaged.stat().st_size, 7_000_000):
            file.seek(place)
            file.write(b"\0" * 4096)
    child, _ = Launcher(settings, chosen, runtime, jars, damaged, "a long password").launch(0)
    child.stop()
    assert (damaged.exists(), child.wait()) == (False, 0)


def test_a_taken_port_is_named(tmp_path: Path, make_settings: MakeSettings) -> None:
    """A fixed port is only for those who ask for one."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTakenError) as caught:
            start(make_settings(tmp_path, NEO4J_PORT=port))
    assert str(caught.value) == (
        f"Port {port} of 127.0.0.1 is taken: set CUSTOMER_GRAPH_NEO4J_PORT to another one, or to 0 for a free one."
    )


def test_a_virtual_machine_that_cannot_start_shows_its_log(tmp_path: Path, make_settings: MakeSettings) -> None:
    """Here the heap is too small for Java itself; the log's end is part of the error."""
    with pytest.raises(ServerDiedError, match=r"Too small maximum heap"):
        start(make_settings(tmp_path, HEAP="1k"))


def test_a_directory_that_cannot_be_made_names_the_setting(tmp_path: Path, make_settings: MakeSettings) -> None:
    """Below a file there are no folders."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = make_settings(tmp_path / "file" / "data")
    with pytest.raises(SettingError) as caught:
        start(settings)
    assert str(caught.value) == (
        f"CUSTOMER_GRAPH_DATA_DIR='{tmp_path}/file/data' cannot be used (Not a directory): name a folder you may write to."
    )


def test_a_warm_start_asks_nothing_of_the_network(tmp_path: Path, make_settings: MakeSettings, neo4j_server: EmbeddedNeo4j) -> None:
    """With the jars here, an unreachable repository does not matter; the steps reported are the last two."""
    settings = make_settings(tmp_path, MIRROR="http://127.0.0.1:1", OFFLINE="true")
    reports: list[Progress] = []
    with EmbeddedNeo4j.start(settings, reports.append):
        assert [report.phase for report in reports] == [Phase.START, Phase.READY]
