"""Keeps Java's ahead-of-time cache beside the jars: made once for a release, it halves every later start (8 s to 4 s).

Java trusts such a file: over a damaged one it crashes, or runs in circles for ever. So its checksum stands beside it, and is compared
before each start (0.3 s for 160 MB).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_api.embedded.configuration import write_configuration
from graph_api.embedded.file_lock import try_lock
from graph_api.embedded.process import ChildProcess
from graph_api.embedded.progress import Phase, Progress, Report
from graph_api.embedded.releases import Release
from graph_api.embedded.runtime import Runtime
from graph_api.errors import EmbeddedError

_WITHIN = 300.0  # seconds
_KEPT = 3  # caches of a release, one for each Python environment (160 MB each)
_ROOM = 600_000_000  # bytes: the cache, its record and an empty store


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the cache of one release, runtime and set of options stands, and where its training works."""

    cache: Path

    @property
    def failed(self) -> Path:
        return self.cache.with_suffix(".failed")

    @property
    def lock(self) -> Path:
        return self.cache.parent / "lock"


def ensure_fast_start(release: Release, runtime: Runtime, jars: Sequence[Path], folder: Path, report: Report) -> Path | None:
    """The cache for `-XX:AOTCache`, which is made first where it is missing; None where it cannot be made.

    A start never fails for want of the cache: what goes wrong in the training is kept in its log, and not tried again.
    """
    place = _Place(folder / "fast-start" / f"{release.version}-{_fingerprint(release, runtime, jars)}.aot")
    if not place.cache.exists() and not place.failed.exists():
        with contextlib.suppress(OSError):  # a folder that is read-only or full serves slower starts all the same
            _train_alone(place, release, runtime, jars, report)
    with contextlib.suppress(OSError):
        os.utime(place.cache)  # the one used last is the last to be thrown away
        return place.cache
    return place.cache if place.cache.exists() else None


def is_whole(cache: Path) -> bool:
    """Whether a cache is the one that was made, byte for byte."""
    with contextlib.suppress(OSError):
        return checksum_of(cache).read_text(encoding="ascii") == _checksum(cache)
    return False


def discard(cache: Path) -> None:
    """Throw a cache away; a later start makes a new one."""
    for path in (cache, checksum_of(cache)):
        path.unlink(missing_ok=True)


def checksum_of(cache: Path) -> Path:
    """Where the checksum of a cache stands."""
    return cache.with_suffix(".crc32")


def _checksum(cache: Path) -> str:
    found = 0
    with cache.open("rb") as file:
        while block := file.read(1 << 20):
            found = zlib.crc32(block, found)
    return f"{found:08x}"


def _train_alone(place: _Place, release: Release, runtime: Runtime, jars: Sequence[Path], report: Report) -> None:
    """Trains under a lock; when another process is at it, this start goes without, for waiting would take as long."""
    place.cache.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(place.cache.parent).free < _ROOM:
        return
    lock = try_lock(place.lock, "")
    if lock:
        with lock:
            _train(place, release, runtime, jars, report)


def _fingerprint(release: Release, runtime: Runtime, jars: Sequence[Path]) -> str:
    """Java passes over a cache made for other jars, other options or another Java; then it is made anew under another name.

    The bridge's jar lies in a Python environment, so each environment has a cache of its own.
    """
    stamps = [(str(jar), jar.stat().st_mtime_ns) for jar in (*jars, runtime.bridge)]
    return hashlib.sha256(json.dumps([runtime.version, release.options, stamps]).encode()).hexdigest()[:16]


def _train(place: _Place, release: Release, runtime: Runtime, jars: Sequence[Path], report: Report) -> None:
    report(Progress(Phase.PREPARE, f"Preparing fast starts of Neo4j {release.version} once (about half a minute)."))
    latest_last = sorted(place.cache.parent.glob(f"{release.version}-*.aot"), key=lambda found: found.stat().st_mtime)
    for older in latest_last[: 1 - _KEPT]:
        discard(older)
    for abandoned in place.cache.parent.glob("training-*"):  # by a process that was killed
        shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="training-", dir=place.cache.parent, ignore_cleanup_errors=True) as work:
        home = Path(work)
        order = {
            "home": work,
            "config": str(write_configuration(home, release, {"server.memory.pagecache.size": "64m"})),
            "password": "only-for-the-training",
            "library": str(runtime.library),
            "java": str(runtime.java),
            "jars": [str(jar) for jar in jars],
            "options": list(release.options),
            "record": ["-XX:AOTMode=record", f"-XX:AOTConfiguration={work}/record", "-Xmx512m"],
            "create": ["-XX:AOTMode=create", f"-XX:AOTConfiguration={work}/record", f"-XX:AOTCache={work}/cache"],
        }
        log = home / "training.log"
        child = ChildProcess("graph_api.embedded.training", order, log)
        try:
            trained = child.answer(_WITHIN).get("status") == 0
        except EmbeddedError:
            trained = False
        finally:
            child.kill()
        if trained and (home / "cache").exists():
            checksum_of(place.cache).write_text(_checksum(home / "cache"), encoding="ascii")
            (home / "cache").replace(place.cache)
        else:
            shutil.copy(log, place.failed)
