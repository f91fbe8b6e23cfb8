"""The programs that answer over HTTP, each in a process of its own, on a free port of this machine."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from graph_api.commands.reach import environment
from graph_api.db import run
from graph_api.settings import Settings
from tests.npm import installed, node

from . import hand, stock
from .names import HAND, NEO4J_GRAPHQL, OURS, STOCK

_ROOT = Path(__file__).parents[2]
_NODE_PROJECT = Path(__file__).parent / "neo4j_graphql"
_MODULES = {
    OURS: ("graph_api", "serve", "--port", "0", "--json"),
    HAND: ("tests.peers.services", HAND),
    STOCK: ("tests.peers.services", STOCK),
}


@dataclass(frozen=True)
class Service:
    """A program that answers: the port it listens on, and its process."""

    port: int
    pid: int


@contextmanager
def serving(settings: Settings) -> Generator[dict[str, Service]]:
    """The programs by name; they all end with the context. Raises NpmError."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(process(name, settings)) for name in (*_MODULES, NEO4J_GRAPHQL)}


@contextmanager
def process(name: str, settings: Settings) -> Generator[Service]:
    """One program, which ends with the context. Raises NpmError."""
    own = {"CUSTOMER_GRAPH_DEADLINE": str(settings.deadline), "CUSTOMER_GRAPH_LOG_LEVEL": "ERROR"}  # clients that leave are no news
    own["CUSTOMER_GRAPH_MAX_ROOTS"] = "12"  # one question has so many
    environ = {**environment(settings), **own, "NODE_ENV": "production"}
    command = _node(settings) if name == NEO4J_GRAPHQL else [sys.executable, "-m", *_MODULES[name]]
    with subprocess.Popen(command, cwd=_ROOT, env=environ, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            assert line, f"{name} did not start"
            yield Service(int(json.loads(line)["graphql"].split(":")[2].split("/")[0]), process.pid)
        finally:
            process.terminate()


def _node(settings: Settings) -> list[str]:
    return [node(), str(_NODE_PROJECT / "serve.cjs"), str(installed(_NODE_PROJECT, settings.download_dir))]


def main() -> None:
    """Serve one of the rivals with the same server and loop as our own service, and say where."""
    settings = Settings.read()
    app = {HAND: hand.app, STOCK: stock.app}[sys.argv[1]](settings)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        print(json.dumps({"graphql": f"http://127.0.0.1:{door.getsockname()[1]}/graphql"}), flush=True)
        config = uvicorn.Config(app, access_log=False, server_header=False, ws="none", lifespan="on", log_level="warning")
        run(uvicorn.Server(config).serve(sockets=[door]))


if __name__ == "__main__":
    main()
