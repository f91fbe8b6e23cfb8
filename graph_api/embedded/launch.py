"""Launches one server process over the data directory, and turns what it answers into an address or an error with its remedy."""

from __future__ import annotations

import errno
import shutil
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph_api.embedded.configuration import write_configuration
from graph_api.embedded.fast_start import discard, is_whole
from graph_api.embedded.process import ChildProcess
from graph_api.embedded.progress import megabytes
from graph_api.embedded.releases import Release
from graph_api.embedded.runtime import Runtime
from graph_api.errors import (
    DirectoryTakenError,
    DiskFullError,
    EmbeddedError,
    NewerDataError,
    PortTakenError,
    ServerDiedError,
    SettingError,
)
from graph_api.settings import Settings

_READY_WITHIN = 300.0  # seconds; a store that was killed may have to be recovered
_CRASHES = (-signal.SIGABRT, -signal.SIGSEGV, -getattr(signal, "SIGBUS", 0))
_LEAST_ROOM = 200_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Launcher:
    """Everything a start needs; `launch` can be called again after a server has died."""

    settings: Settings
    release: Release
    runtime: Runtime
    jars: Sequence[Path]
    cache: Path | None  # of fast_start.py
    password: str

    @property
    def home(self) -> Path:
        """Neo4j's own folder within the data directory: its store, its logs, our lock and version."""
        return self.settings.data_dir / "neo4j"

    def launch(self, port: int) -> tuple[ChildProcess, int]:
        """The child and the port it listens on; port 0 asks for a free one. Raises the errors of `EmbeddedError`."""
        self._make_home()
        if self.cache and not is_whole(self.cache):
            return self._without_cache(port)
        own = {"server.bolt.listen_address": f"127.0.0.1:{port}", "server.memory.pagecache.size": str(self.settings.page_cache)}
        cache = (f"-XX:AOTCache={self.cache}",) if self.cache else ()
        order = {
            "home": str(self.home),
            "config": str(write_configuration(self.home, self.release, own)),
            "version": self.release.version,
            "password": self.password,
            "library": str(self.runtime.library),
            "jars": [str(jar) for jar in self.jars],
            "options": [*self.release.options, *cache, f"-Xmx{self.settings.heap}"],
        }
        child = ChildProcess("graph_api.embedded.server", order, self.home / "logs" / "process.log")
        try:
            return child, self._port(child.answer(_READY_WITHIN), port, child)
        except BaseException as error:
            child.kill()
            if not (isinstance(error, ServerDiedError) and self.cache and child.wait() in _CRASHES):
                raise
        return self._without_cache(port)

    def _without_cache(self, port: int) -> tuple[ChildProcess, int]:
        """A slower start, for the cache is damaged, or Java crashed with it."""
        if self.cache:
            discard(self.cache)
        return replace(self, cache=None).launch(port)

    def _make_home(self) -> None:
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            free = shutil.disk_usage(self.home).free
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFullError(f"{self.home} cannot be made, the disk is full: make room, or set CUSTOMER_GRAPH_DATA_DIR.") from None
            text = f"CUSTOMER_GRAPH_DATA_DIR={str(self.settings.data_dir)!r} cannot be used ({error.strerror})"
            raise SettingError(f"{text}: name a folder you may write to.") from None
        if free < _LEAST_ROOM:
            needed = f"{megabytes(free)} free, and Neo4j needs {megabytes(_LEAST_ROOM)}"
            raise DiskFullError(f"{self.home} has {needed}: make room, or set CUSTOMER_GRAPH_DATA_DIR.")

    def _port(self, answer: dict[str, Any], wanted: int, child: ChildProcess) -> int:
        if answer["event"] == "ready":
            return answer["port"]
        raise self._error(answer, wanted, child)

    def _error(self, answer: dict[str, Any], wanted: int, child: ChildProcess) -> EmbeddedError:
        if answer["event"] == "taken":
            pid, _, parent = answer["holder"].partition(" ")
            who = f"process {parent} (its Neo4j is process {pid})"
            return DirectoryTakenError(f"{self.home} is in use by {who}: stop that one, or set CUSTOMER_GRAPH_DATA_DIR to another folder.")
        if answer["event"] == "newer":
            return NewerDataError(answer["reason"])
        reason = str(answer.get("reason"))
        if "Address already in use" in reason or "BindException" in reason:
            return PortTakenError(
                f"Port {wanted} of 127.0.0.1 is taken: set CUSTOMER_GRAPH_NEO4J_PORT to another one, or to 0 for a free one."
            )
        if "No space left on device" in reason:
            return DiskFullError(f"{self.home}: no room left on the disk: make room, or set CUSTOMER_GRAPH_DATA_DIR.")
        return ServerDiedError(f"Neo4j {self.release.version} could not start over {self.home} ({reason[:600]}); its log is {child.log}.")
