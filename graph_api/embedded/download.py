"""Brings the jars of a release onto this machine, each proven by its SHA-256, so that a start needs no network afterwards.

The folder has the layout of a Maven repository: it can be copied to another machine, or filled from a mirror. No resolver runs
here: the lock names every file, and plain parallel GETs give a progress in bytes, which jgo's own download does not.
"""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import BinaryIO

from graph_api.embedded.fetch import Fetcher
from graph_api.embedded.file_lock import try_lock
from graph_api.embedded.progress import Phase, Progress, Report, megabytes
from graph_api.embedded.releases import Jar, Release
from graph_api.errors import DiskFullError, DownloadError, SettingError
from graph_api.settings import Settings

_AT_ONCE = 8  # connections: one jar after the other leaves most of the line unused
_SPARE = 100_000_000  # bytes that a download leaves free


def ensure_jars(release: Release, settings: Settings, report: Report) -> tuple[Path, ...]:
    """The jars of the release in the order of the lock, downloaded where they are missing or not what the lock says.

    Two processes share one download. Raises DownloadError, DiskFullError, SettingError.
    """
    folder = settings.download_dir / "maven"
    missing = _missing(release, folder)
    if missing:
        if settings.offline:
            raise DownloadError(_offline_text(release, settings.download_dir, missing))
        with _lock(release, settings, report):
            folder.mkdir(exist_ok=True)
            _download_missing(release, settings, folder, report)
    return tuple(folder / jar.path for jar in release.jars)


def _missing(release: Release, folder: Path) -> list[Jar]:
    def intact(jar: Jar) -> bool:
        return _intact(jar, folder)

    with ThreadPoolExecutor(4) as pool:
        found = pool.map(intact, release.jars)
        return [jar for jar, fine in zip(release.jars, found, strict=True) if not fine]


def _intact(jar: Jar, folder: Path) -> bool:
    path = folder / jar.path
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256


def _lock(release: Release, settings: Settings, report: Report) -> BinaryIO:
    """The lock under which one process downloads; whoever had to wait for it finds the work done."""
    folder = settings.download_dir
    try:
        while (lock := try_lock(folder / "lock", "")) is None:
            report(Progress(Phase.WAIT, f"Another process downloads Neo4j {release.version} into {folder}; waiting for it."))
            time.sleep(0.2)
    except OSError as error:
        text = f"CUSTOMER_GRAPH_DOWNLOAD_DIR={str(folder)!r} cannot be used ({error.strerror})"
        raise SettingError(f"{text}: name a folder you may write to.") from None
    return lock


def _download_missing(release: Release, settings: Settings, folder: Path, report: Report) -> None:
    missing = _missing(release, folder)
    if missing:
        _check_room(folder, missing)
        for leftover in folder.rglob("*.part"):
            leftover.unlink()
        _download(release, missing, Fetcher(settings.mirror or release.repository, folder, settings.download_dir), report)


def _check_room(folder: Path, missing: Sequence[Jar]) -> None:
    needed = sum(jar.size for jar in missing) + _SPARE
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise DiskFullError(
            f"{folder} has {megabytes(free)} free, the download needs {megabytes(needed)}: make room, or set CUSTOMER_GRAPH_DOWNLOAD_DIR."
        )


def _download(release: Release, missing: Sequence[Jar], fetcher: Fetcher, report: Report) -> None:
    total = sum(jar.size for jar in missing)
    text = (
        f"Downloading Neo4j {release.version} once: {len(missing)} files, {megabytes(total)}, from {fetcher.host} into {fetcher.folder}"
        " (CUSTOMER_GRAPH_MIRROR names another Maven repository)."
    )
    started = time.monotonic()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        futures: list[Future[None]] = [pool.submit(fetcher.fetch, jar) for jar in sorted(missing, key=lambda jar: -jar.size)]
        try:
            pending = set(futures)
            while pending:
                report(_state(text, fetcher.received, total, time.monotonic() - started))
                done, pending = wait(pending, timeout=0.2, return_when=FIRST_EXCEPTION)
                for future in done:
                    future.result()
        finally:
            fetcher.cancel()
            pool.shutdown(cancel_futures=True)
    report(_state(text, total, total, time.monotonic() - started))


def _state(text: str, done: int, total: int, seconds: float) -> Progress:
    left = (total - done) * seconds / done if done and seconds > 1 else None
    return Progress(Phase.DOWNLOAD, text, min(done, total), total, left)


def _offline_text(release: Release, folder: Path, missing: Sequence[Jar]) -> str:
    return (
        f"{folder} lacks {len(missing)} of the {len(release.jars)} files of Neo4j {release.version}, and CUSTOMER_GRAPH_OFFLINE is set:"
        " copy that one folder from a machine where it has started once, or unset it."
    )
