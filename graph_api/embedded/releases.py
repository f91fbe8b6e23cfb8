"""Reads neo4j.toml and the lock files: which versions we bring up, from which jars, so that a download can be proven."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph_api.errors import SettingError

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Jar:
    """One locked file: its place in a Maven repository (POSIX path), its size in bytes, its SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """A Neo4j version that we can bring up: its jars, the oldest Java, the server's configuration, the JVM's options."""

    version: str
    java: int
    repository: str
    jars: tuple[Jar, ...]
    config: dict[str, str]
    options: tuple[str, ...]

    @property
    def size(self) -> int:
        """Bytes of all jars together."""
        return sum(jar.size for jar in self.jars)


def release(version: str | None = None) -> Release:
    """The release of that exact version, or the newest of that line (`5.26`); without a version the default one.

    Raises SettingError when no lock file fits.
    """
    manifest = tomllib.loads((HERE / "neo4j.toml").read_text(encoding="utf-8"))
    entry = _choose(manifest, version or manifest["default"])
    return Release(
        version=entry["version"],
        java=entry["java"],
        repository=manifest["repository"],
        jars=_jars(lock_file(entry["version"])),
        config={**manifest["config"], **entry["config"]},
        options=tuple(manifest["java"]["options"]),
    )


def lock_file(version: str) -> Path:
    """Where the lock of that version stands."""
    return HERE / "locks" / f"{version}.txt"


def number(version: str) -> tuple[int, ...]:
    """A version as a tuple that sorts as releases do: `2026.08.1` → (2026, 8, 1)."""
    return tuple(int(part) for part in version.split("."))


def _choose(manifest: dict[str, Any], wanted: str) -> dict[str, Any]:
    entries: list[dict[str, Any]] = manifest["release"]
    fitting = [entry for entry in entries if entry["version"] == wanted or entry["version"].startswith(f"{wanted}.")]
    if not fitting:
        known = ", ".join(entry["version"] for entry in entries)
        raise SettingError(f"CUSTOMER_GRAPH_NEO4J_VERSION={wanted!r} is not a version that can be brought up; choose one of {known}.")
    return max(fitting, key=lambda entry: number(entry["version"]))


def _jars(lock: Path) -> tuple[Jar, ...]:
    lines = (line.split() for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(Jar(path, int(size), sha256) for sha256, size, path in lines)
