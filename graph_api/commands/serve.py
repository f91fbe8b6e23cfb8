"""`serve`: the HTTP service, in one process or several, until it is told to end; what is being answered then is answered."""

from __future__ import annotations

import errno
import gc
import multiprocessing
import os
import signal
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from graph_api.app import create
from graph_api.commands.bounded_head import BoundedHead
from graph_api.commands.console import Console
from graph_api.commands.reach import environment, reachable
from graph_api.db import run
from graph_api.errors import PortTakenError, SettingError
from graph_api.guard import check_address
from graph_api.schema import build
from graph_api.settings import Settings

_READY_WITHIN = 60.0  # seconds
_COLLECTED = (50_000, 20, 50)  # new objects, and collections of each younger generation, between two collections
_LOG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"]},
    "loggers": {"uvicorn": {"level": "WARNING"}, "neo4j": {"level": "ERROR"}},
}


def serve(settings: Settings, console: Console, *, workers: int) -> int:
    """Serves what the settings name; the exit code after an orderly end. Raises SettingError, PortTakenError, DatabaseError."""
    with listening(settings) as door, reachable(settings, console, publish=True) as found, ending_in_order():

        def ready() -> None:
            say_addresses(console, door, has_ide=not settings.only_documents)

        if workers > 1:
            build()  # an error of the schema belongs on this terminal, once
            os.environ.update(environment(found))
            Workers(found, door, workers, ready).run()
        else:
            run(Server(found, settled(found), ready).serve(sockets=[door]))
    return 0


def settled(settings: Settings | None = None) -> ASGIApp:
    """The service, with all that lives as long as it does put out of the garbage collector's sight."""
    app = create(settings)
    settle()
    return app


def settle() -> None:
    """Collect garbage seldom, and never in what is there already.

    Going through the schema and the catalogue again and again took a quarter of the CPU of large answers. With Python's own
    thresholds two thirds of the time of reading a hard document went into full collections, one after every 70,000 objects.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED)


def worker() -> ASGIApp:
    """The service in one process of several, which ends with the process that started it."""
    parent = multiprocessing.parent_process()
    assert parent

    def outlive_nobody() -> None:
        parent.join()  # returns too when it was killed, for the system closes its end of the pipe between us
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=outlive_nobody, daemon=True).start()
    return settled()


class Server(uvicorn.Server):
    """One process of the service, which says when it has come up."""

    def __init__(self, settings: Settings, app: ASGIApp, ready: Callable[[], None]) -> None:
        super().__init__(_config(app, settings))
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


class Workers(Multiprocess):
    """Several processes behind one door, each with the settings of the environment; says when the first has come up."""

    def __init__(self, settings: Settings, door: socket.socket, count: int, ready: Callable[[], None]) -> None:
        super().__init__(_config("graph_api.commands.serve:worker", settings, count), sockets=[door])
        self._ready = ready

    def init_processes(self) -> None:
        super().init_processes()
        if self.processes[0].wait_until_ready(_READY_WITHIN, self.should_exit):
            self._ready()


@contextmanager
def listening(settings: Settings) -> Generator[socket.socket]:
    """The door of the service, taken before anything slow begins. Raises SettingError, and PortTakenError with the remedy."""
    check_address(settings)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((settings.host.strip("[]"), settings.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                text = f"Port {settings.port} of {settings.host} is taken: choose another one with --port, or 0 for a free one."
                raise PortTakenError(text) from None
            raise SettingError(f"CUSTOMER_GRAPH_HOST={settings.host!r} cannot be listened on ({error.strerror}).") from None
        door.set_inheritable(True)
        yield door


def address(door: socket.socket) -> str:
    """Where a browser finds the service."""
    host, port = door.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def say_addresses(console: Console, door: socket.socket, *, has_ide: bool = True) -> None:
    """Tells people and programs where the service is."""
    here = address(door)
    places = {"IDE": f"{here}/ide", "GraphQL": f"{here}/graphql"} if has_ide else {"GraphQL": f"{here}/graphql"}
    console.say("\n".join(f"{name:7}  {place}" for name, place in places.items()) + "\nCtrl-C ends the service.")
    if console.as_json:
        console.answer({name.lower(): place for name, place in places.items()})


def _config(app: ASGIApp | str, settings: Settings, workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=workers,
        log_config={**_LOG, "root": {"handlers": ["stderr"], "level": settings.log_level}},
        access_log=False,
        http=BoundedHead,
        server_header=False,
        ws="none",
        lifespan="on",
        timeout_graceful_shutdown=int(settings.deadline) + 1,
    )


@contextmanager
def ending_in_order() -> Generator[None]:
    """Uvicorn sends itself the signal again after the last answer; an asked-for end is no failure then."""
    before = signal.signal(signal.SIGTERM, _already_ended)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _already_ended(number: int, frame: object) -> None:
    """The signal has done its work."""
