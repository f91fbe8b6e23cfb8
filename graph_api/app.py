"""The HTTP service: /graphql, the IDE, and whether it lives and is ready. Everything passes `guard` first.

Schema, catalogue and executor are made once for a process. The database need not be there: a request then gets an error with its
code, and the next one after its return gets an answer.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import asdict, dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api import ide
from graph_api.db import Database
from graph_api.documents import NO_DOCUMENTS
from graph_api.documents import read as read_documents
from graph_api.errors import DatabaseError
from graph_api.execute import Executor
from graph_api.guard import Guard, check_address
from graph_api.http.endpoint import Endpoint
from graph_api.http.head import head_of
from graph_api.http.negotiation import CLOSE, Outcome
from graph_api.http.refusal import FAILED, Refused, refusal
from graph_api.schema import Built, build
from graph_api.settings import Settings
from graph_api.warming import Warming

_READY_WITHIN = 2.0  # seconds
_PATHS = ("/graphql", "/graphql/")

# GraphiQL styles its elements one by one, hence 'unsafe-inline' for styles alone; nothing may come from another host.
_IDE_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:;"
        " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Cache-Control": "no-cache",
}


def create(settings: Settings | None = None, built: Built | None = None) -> ASGIApp:
    """The service over the database that the settings name, those of the environment unless given.

    Raises SettingError, CatalogError, SchemaError.
    """
    settings = settings or Settings.read()
    check_address(settings)
    database = Database.of(settings)
    built = built or build()
    documents = read_documents(settings.documents, built.core, settings.limits) if settings.documents else NO_DOCUMENTS
    executor = Executor(built, database, settings.limits)
    warming = Warming(documents, executor, built.core, settings)
    return Guard(_Paths(Endpoint(executor, settings, documents), _others(database, warming, settings)), settings)


@dataclass(frozen=True, slots=True)
class _Paths:
    """GraphQL, and beside it everything that need not be fast."""

    graphql: ASGIApp
    others: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_graphql = scope["type"] == "http" and scope["path"] in _PATHS
        await (self.graphql if is_graphql else self.others)(scope, receive, send)


def _others(database: Database, warming: Warming, settings: Settings) -> ASGIApp:
    """The IDE and the health of the service, which holds its connections as long as it lives.

    There is no IDE where nothing but trusted documents is answered: it would only tell strangers what is behind the door.
    """

    @contextlib.asynccontextmanager
    async def life(app: Starlette) -> AsyncGenerator[None]:
        async with database, warming.beside(database):
            yield

    async def ready(request: Request) -> Response:
        return await _ready(database, warming, request)

    ide_routes = [
        Route("/", _to_the_ide),
        Route("/ide", _ide),
        Route("/ide/questions.json", _questions),
        Mount("/ide", _WithHeaders(StaticFiles(directory=ide.STATIC))),
    ]
    routes = [Route("/livez", _live), Route("/readyz", ready), *(() if settings.only_documents else ide_routes)]
    handlers: dict[Any, Any] = {HTTPException: _http_error, Exception: _failure}
    return Starlette(routes=routes, lifespan=life, exception_handlers=handlers)


class _WithHeaders:
    """The IDE's files, under a policy that lets them run."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_IDE_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)


async def _to_the_ide(request: Request) -> Response:
    return RedirectResponse("/ide", 307)


async def _live(request: Request) -> Response:
    return JSONResponse({"status": "live"})


async def _ide(request: Request) -> Response:
    return FileResponse(ide.STATIC / "index.html", headers=_IDE_HEADERS)


async def _questions(request: Request) -> Response:
    return JSONResponse([asdict(question) for question in ide.questions()])


async def _ready(database: Database, warming: Warming, request: Request) -> Response:
    """Whether the database answers, and which it is; not before the trusted documents have been tried."""
    try:
        async with asyncio.timeout(_READY_WITHIN):
            server = await database.check()
    except (DatabaseError, TimeoutError):
        return _refused(Refused(Outcome.NOT_READY, "The database does not answer."), request)
    if not warming.ready.is_set():
        return _refused(Refused(Outcome.NOT_READY, "The trusted documents are still being run for the first time."), request)
    return JSONResponse({"status": "ready", "neo4j": server.version})


async def _http_error(request: Request, error: HTTPException) -> Response:
    """Of the routes: nothing there, or another method is wanted; the body that came along is not read."""
    if error.status_code != 405:
        return _refused(Refused(Outcome.NOTHING_HERE, f"There is nothing at {request.url.path}.", (CLOSE,)), request)
    allowed = (error.headers or {}).get("Allow", "GET, HEAD").encode()
    return _refused(Refused(Outcome.METHOD, f"{error.detail}.", ((b"allow", allowed), CLOSE)), request)


async def _failure(request: Request, error: Exception) -> Response:
    return _refused(Refused(Outcome.BROKEN, FAILED), request)


def _refused(refused: Refused, request: Request) -> Response:
    reply = refusal(refused, head_of(request.scope).request_id)
    response = Response(reply.body, reply.status)
    response.raw_headers = [*reply.headers]
    return response
