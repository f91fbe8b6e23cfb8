"""A running private Neo4j: its address, and somebody who starts it again when it dies."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from dataclasses import replace
from types import TracebackType
from typing import Self

from graph_api.embedded.data_version import refuse_newer_data
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.fast_start import ensure_fast_start
from graph_api.embedded.launch import Launcher
from graph_api.embedded.progress import Phase, PlainReporter, Progress, Report
from graph_api.embedded.releases import release
from graph_api.embedded.runtime import java_runtime
from graph_api.errors import EmbeddedError, ServerDiedError
from graph_api.settings import Settings

_MOST_DEATHS = 3
_DEATHS_WINDOW = 600.0  # seconds; three deaths in it are no accident, and starting again would only hide them

_log = logging.getLogger(__name__)


class EmbeddedNeo4j:
    """A private server that runs; a context manager. When the JVM dies it is started again at the same address."""

    def __init__(self, launcher: Launcher) -> None:
        self._launcher = launcher
        self._child, self.port = launcher.launch(launcher.settings.neo4j_port)
        self._deaths: list[float] = []
        self._failure: EmbeddedError | None = None
        self._stopping = threading.Event()
        self._turn = threading.Lock()
        self._watcher = threading.Thread(target=self._watch, name="embedded-neo4j", daemon=True)
        self._watcher.start()

    @classmethod
    def start(cls, settings: Settings, report: Report | None = None) -> Self:
        """Downloads what is missing, starts a server over `settings.data_dir`, returns when it answers.

        `report` is called with the progress, from this thread; without one, lines go to standard error.
        Raises DownloadError, DiskFullError, DirectoryTakenError, PortTakenError, NewerDataError, ServerDiedError, SettingError.
        """
        report = report or PlainReporter()
        chosen = release(settings.neo4j_version)
        refuse_newer_data(settings.data_dir / "neo4j", chosen.version)
        runtime = java_runtime(chosen)
        jars = ensure_jars(chosen, settings, report)
        cache = ensure_fast_start(chosen, runtime, jars, settings.download_dir, report)
        report(Progress(Phase.START, f"Starting Neo4j {chosen.version}."))
        started = time.monotonic()
        server = cls(Launcher(settings, chosen, runtime, jars, cache, secrets.token_urlsafe(24)))
        report(Progress(Phase.READY, f"Neo4j {chosen.version} is ready at {server.uri} after {time.monotonic() - started:.1f} s."))
        return server

    @property
    def uri(self) -> str:
        """Where it listens: bolt, on this machine only."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def user(self) -> str:
        """The one user of the server."""
        return "neo4j"

    @property
    def password(self) -> str:
        """Made anew for every start."""
        return self._launcher.password

    @property
    def version(self) -> str:
        """The server's version, like `2026.08.1`."""
        return self._launcher.release.version

    @property
    def pid(self) -> int:
        """The process of the JVM, as it is now."""
        return self._child.pid

    @property
    def settings(self) -> Settings:
        """The settings of the start with this server in the place of NEO4J_URI and its kin."""
        own = self._launcher.settings
        login = {"neo4j_username": self.user, "neo4j_password": self.password, "neo4j_token": None}
        return replace(own, neo4j_uri=self.uri, neo4j_database="neo4j", **login)

    def check(self) -> None:
        """Raises the error that ended the server for good, if one did."""
        if self._failure:
            raise self._failure

    def stop(self) -> None:
        """Ends the server in good order and waits for it; a second call does nothing."""
        self._stopping.set()
        with self._turn:
            self._child.stop()
        self._watcher.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def _watch(self) -> None:
        while True:
            self._child.wait()
            with self._turn:
                if self._stopping.is_set() or not self._start_again():
                    return

    def _start_again(self) -> bool:
        now = time.monotonic()
        self._deaths = [death for death in self._deaths if now - death < _DEATHS_WINDOW] + [now]
        death = self._child.death()
        self._child.kill()
        try:
            if len(self._deaths) > _MOST_DEATHS:
                raise ServerDiedError(f"{death} (the {len(self._deaths)}th time in ten minutes; it is not started again)")
            _log.warning("%s Starting it again.", death)
            self._child, self.port = self._launcher.launch(self.port)
        except EmbeddedError as error:
            self._failure = error
            _log.error("%s", error)
            return False
        return True
