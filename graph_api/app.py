"""The HTTP service: /graphql, the IDE, and whether it lives and is ready. Everything passes `guard` first.

Schema, catalogue and executor are made once for a process. The database need not be there: a request then gets an error with its
code, and the next one after its return gets an answer.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import asdict
from typing import Any, cast

import orjson
from cross_web import HTTPException as ViewError
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData

from graph_api import ide
from graph_api.db import Database
from graph_api.errors import Code, DatabaseError
from graph_api.execute import Asking, Executor
from graph_api.guard import Guard, check_address, refusal, request_id
from graph_api.schema import Built, build
from graph_api.settings import Settings

_READY_WITHIN = 2.0  # seconds
_HINTS = {405: {"Allow": "GET, POST"}, 415: {"Accept": "application/json"}}
_PARTS = {"query": (str, "a text"), "operationName": (str, "a text"), "variables": (dict, "an object"), "extensions": (dict, "an object")}
_MODERN = "application/graphql-response+json"

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
    service = _Service(settings, built or build())
    routes = [
        Route("/", _to_the_ide),
        Route("/graphql", service),
        Route("/livez", _live),
        Route("/readyz", service.ready),
        Route("/ide", _ide),
        Route("/ide/questions.json", _questions),
        Mount("/ide", _WithHeaders(StaticFiles(directory=ide.STATIC))),
    ]
    handlers: dict[Any, Any] = {HTTPException: _http_error, Exception: _failure}
    return Guard(Starlette(routes=routes, lifespan=service.life, exception_handlers=handlers), settings)


class _Service(GraphQL[None, None]):
    """Strawberry's view over one executor, with errors of our form and the media types of GraphQL over HTTP."""

    def __init__(self, settings: Settings, built: Built) -> None:
        super().__init__(built.schema, graphql_ide=None, subscription_protocols=())
        self._settings = settings
        self._database = Database.of(settings)
        self._executor = Executor(built, self._database)

    @contextlib.asynccontextmanager
    async def life(self, app: Starlette) -> AsyncGenerator[None]:
        """Holds the connections as long as the service lives."""
        async with self._database:
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self.run(request)
        except ViewError as error:
            response = refusal(error.status_code, Code.BAD_REQUEST, error.reason, request_id(request), _HINTS.get(error.status_code))
        await response(scope, receive, send)

    def is_request_allowed(self, request: Any) -> bool:
        if request.method not in ("GET", "POST"):
            raise ViewError(405, f"GraphQL is asked with POST, or with GET, and not with {request.method}.")
        return True

    def should_render_graphql_ide(self, request: Any) -> bool:
        return False

    async def parse_http_body(self, request: Any) -> GraphQLRequestData:
        if request.method == "GET":
            given = dict(request.query_params)
            return _asked({**given, **{name: _json(given[name], name) for name in ("variables", "extensions") if given.get(name)}})
        if (request.content_type or "").partition(";")[0].strip().lower() != "application/json":
            raise ViewError(415, "Send the query as JSON, with Content-Type: application/json.")
        return _asked(_json(await request.get_body(), "The body"))

    async def execute_single(
        self,
        request: Request,
        request_adapter: Any,
        sub_response: Response,
        context: None,
        root_value: None,
        request_data: GraphQLRequestData,
    ) -> Any:
        """Strawberry's own execution would parse and check the document a second time."""
        asking = Asking.of(self._settings, request_id=request_id(request))
        return await self._executor.answer(request_data.query or "", request_data.variables, request_data.operation_name, asking=asking)

    async def get_sub_response(self, request: Any) -> Response:
        wanted = request.headers.get("accept", "")
        return Response(media_type=_MODERN if _MODERN in wanted else "application/json")

    async def process_result(self, request: Request, result: Any) -> GraphQLHTTPResponse:
        return result.formatted

    def create_response(self, response_data: Any, sub_response: Response) -> Response:
        # A client of the older media type takes any status but 200 for a broken connection.
        status = 400 if sub_response.media_type == _MODERN and response_data["data"] is None else 200
        return Response(orjson.dumps(response_data), status_code=status, media_type=sub_response.media_type)

    async def ready(self, request: Request) -> Response:
        """Whether the database answers, and which it is."""
        try:
            async with asyncio.timeout(_READY_WITHIN):
                server = await self._database.check()
        except (DatabaseError, TimeoutError):
            return refusal(503, Code.DATABASE_UNAVAILABLE, "The database does not answer.", request_id(request))
        return JSONResponse({"status": "ready", "neo4j": server.version})


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


async def _http_error(request: Request, error: HTTPException) -> Response:
    code = Code.NOT_FOUND if error.status_code == 404 else Code.BAD_REQUEST
    message = f"There is nothing at {request.url.path}." if error.status_code == 404 else f"{error.detail}."
    return refusal(error.status_code, code, message, request_id(request), error.headers)


async def _failure(request: Request, error: Exception) -> Response:
    return refusal(500, Code.INTERNAL, "The service failed; the request id leads to the reason in its log.", request_id(request))


def _json(text: str | bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except ValueError as error:
        raise ViewError(400, f"{what} cannot be read as JSON in UTF-8: {error}.") from None


def _asked(given: Any) -> GraphQLRequestData:
    """What a request asks for. Raises ViewError for everything that is not in the specification of GraphQL over HTTP."""
    if not isinstance(given, dict):
        raise ViewError(400, "Send one JSON object with a query; lists of operations are not taken.")
    fields = cast("dict[str, Any]", given)
    for name, (kind, word) in _PARTS.items():
        if not isinstance(fields.get(name), kind | None):
            raise ViewError(400, f"{name} is not {word}.")
    if not fields.get("query"):
        raise ViewError(400, "There is no query in the request.")
    return GraphQLRequestData(fields["query"], fields.get("variables"), fields.get("operationName") or None, fields.get("extensions"))
