"""Writes the lock file of a Neo4j version: `python -m graph_api.embedded.relock VERSION` (a developer's command; needs jgo).

jgo resolves the dependencies of org.neo4j:neo4j from their POMs in pure Python. At run time nothing is resolved: the lock
names every file, so a start needs no POM, and a changed jar cannot slip in.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Protocol, cast

import jgo

from graph_api.embedded.releases import Jar, lock_file


class _Artifact(Protocol):
    groupId: str
    artifactId: str
    version: str
    filename: str

    def resolve(self) -> Path: ...


def main(version: str) -> None:
    """Resolves, downloads and hashes every jar of that version, and writes its lock."""
    artifacts = cast("list[_Artifact]", jgo.resolve(f"org.neo4j:neo4j:{version}"))
    jars = sorted((_jar(artifact) for artifact in artifacts), key=lambda jar: jar.path)
    lines = [f"# org.neo4j:neo4j:{version} and all it needs: sha256, bytes, path in a Maven repository. Written by relock.py."]
    lines += [f"{jar.sha256} {jar.size} {jar.path}" for jar in jars]
    lock_file(version).parent.mkdir(exist_ok=True)
    lock_file(version).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{lock_file(version)}: {len(jars)} jars, {sum(jar.size for jar in jars) / 1e6:.0f} MB")


def _jar(artifact: _Artifact) -> Jar:
    content = artifact.resolve().read_bytes()
    folder = f"{artifact.groupId.replace('.', '/')}/{artifact.artifactId}/{artifact.version}"
    return Jar(f"{folder}/{artifact.filename}", len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main(sys.argv[1])
