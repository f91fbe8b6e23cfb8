"""Writes the neo4j.conf of a server: it stays beside the data, where anybody can read what the server runs with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph_api.embedded.releases import Release


def write_configuration(home: Path, release: Release, own: Mapping[str, str]) -> Path:
    """The path of the file, which holds the release's configuration and, over it, `own`."""
    lines = ["# Written at every start of the private Neo4j; a change here is lost."]
    lines += [f"{name}={value}" for name, value in sorted({"server.bolt.listen_address": "127.0.0.1:0", **release.config, **own}.items())]
    path = home / "neo4j.conf"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
