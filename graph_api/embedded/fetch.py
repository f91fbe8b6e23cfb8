"""Fetches single files of a Maven repository, retrying what a retry can mend, naming the remedy for the rest."""

from __future__ import annotations

import base64
import errno
import hashlib
import http.client
import ssl
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urlsplit, urlunsplit

import certifi

from graph_api.embedded.releases import Jar
from graph_api.errors import DiskFullError, DownloadError

_ATTEMPTS = 3
_TIMEOUT = 15.0  # seconds without a byte
_CHUNK = 1 << 16


class _BrokenFileError(Exception):
    """What arrived is not what the lock says."""


class Fetcher:
    """Downloads jars of one repository into one folder; counts the bytes received by all its threads."""

    def __init__(self, repository: str, target: Path, folder: Path) -> None:
        parts = urlsplit(repository)
        self.host = parts.hostname or parts.path
        self.folder = folder
        self.received = 0
        self._target = target
        self._address = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        self._headers = {"User-Agent": "customer-graph"}
        if parts.username:
            user = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            self._headers["Authorization"] = "Basic " + base64.b64encode(user.encode()).decode()
        self._tls = _trust()
        self._count = threading.Lock()
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Makes the other threads give up their files soon."""
        self._cancelled.set()

    def fetch(self, jar: Jar) -> None:
        """Puts the jar in its place, whole and proven, or not at all. Raises DownloadError, DiskFullError."""
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                self._fetch_once(jar)
                return
            except (OSError, http.client.HTTPException, _BrokenFileError) as error:
                if isinstance(error, urllib.error.HTTPError):
                    error.close()  # it holds the connection
                if self._cancelled.is_set():
                    return
                if attempt == _ATTEMPTS or not _may_pass(error):
                    raise self._explained(error, jar) from error
                time.sleep(attempt)

    def _fetch_once(self, jar: Jar) -> None:
        path = self._target / jar.path
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        request = urllib.request.Request(f"{self._address}/{jar.path}", headers=self._headers)
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT, context=self._tls) as answer, part.open("wb") as file:
                self._copy(answer, file, jar)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def _copy(self, source: IO[bytes], file: IO[bytes], jar: Jar) -> None:
        digest, size = hashlib.sha256(), 0
        try:
            while chunk := source.read(_CHUNK):
                if self._cancelled.is_set():
                    raise _BrokenFileError
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
                self._add(len(chunk))
            if digest.hexdigest() != jar.sha256:
                raise _BrokenFileError(f"it has {size} bytes and SHA-256 {digest.hexdigest()[:12]}…, not {jar.size} and {jar.sha256[:12]}…")
        except BaseException:
            self._add(-size)
            raise

    def _add(self, count: int) -> None:
        with self._count:
            self.received += count

    def _explained(self, error: Exception, jar: Jar) -> DownloadError | DiskFullError:
        remedy = f"set CUSTOMER_GRAPH_MIRROR to a Maven repository that has it, or copy {self.folder} from a machine where it has started"
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DiskFullError(f"{self.folder}: no room left for {jar.path}: make room, or set CUSTOMER_GRAPH_DOWNLOAD_DIR.")
        if isinstance(error, _BrokenFileError):
            return DownloadError(f"{self.host} sent another {jar.path} than the lock file names ({error}): {remedy}.")
        if isinstance(error, urllib.error.HTTPError):
            return DownloadError(f"{self.host} answered {error.code} {error.reason} for {jar.path}: {remedy}.")
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        return DownloadError(f"{self.host} cannot be reached ({reason}): {remedy}, or set NEO4J_URI to a server you have.")


def _may_pass(error: Exception) -> bool:
    """Whether the same request may succeed a second later."""
    if isinstance(error, urllib.error.HTTPError):
        return error.code >= 500 or error.code in (408, 429)
    return not (isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT))


def _trust() -> ssl.SSLContext:
    """The system's certificates and certifi's: Pythons from python.org on macOS come without the former."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
