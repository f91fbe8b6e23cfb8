"""The one function of APOC that `@neo4j/graphql` calls for every instant it answers: APOC's own code, out of its own jar.

The library asks for APOC beside Neo4j. Maven Central has none for the newest server, and the whole of an older one does not load
there; its date functions alone do, for they need nothing of the server. They are laid into the server's folder of plug-ins.
"""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from graph_api.embedded import PlainReporter
from graph_api.embedded.download import ensure_jars
from graph_api.embedded.releases import Jar, release
from graph_api.settings import Settings

VERSION = "5.26.19"
_SUMS = {
    "apoc-core": (632_958, "63b942deda37996932bbada7a4ed1c163c9f82bca35696c569ef33d3eaa3bde4"),
    "apoc-common": (388_557, "b1ea58a4cf9509181fdb0130151f9b84be4169250b6fd91b998f9d0534e64096"),
}
_WANTED = ("apoc/date/", "apoc/util/DateFormatUtil")


def provide(settings: Settings) -> None:
    """Lays the plug-in into the data directory of a server that is about to start. Raises DownloadError, DiskFullError."""
    plugin = settings.data_dir / "neo4j" / "plugins" / f"apoc-date-{VERSION}.jar"
    if plugin.exists():
        return
    plugin.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(plugin, "w") as made:
        for jar in _jars(settings):
            _copy(jar, made)


def _jars(settings: Settings) -> tuple[Path, ...]:
    folder = "org/neo4j/procedure"
    jars = tuple(Jar(f"{folder}/{name}/{VERSION}/{name}-{VERSION}.jar", *sums) for name, sums in _SUMS.items())
    return ensure_jars(replace(release(settings.neo4j_version), version=f"APOC {VERSION}", jars=jars), settings, PlainReporter())


def _copy(jar: Path, made: zipfile.ZipFile) -> None:
    with zipfile.ZipFile(jar) as whole:
        for name in whole.namelist():
            if name.startswith(_WANTED) and name.endswith(".class"):
                made.writestr(name, whole.read(name))
