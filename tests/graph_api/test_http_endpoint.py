"""The endpoint without a database: methods, statuses, tags, compression, and what it does not do."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from typing import Any

import httpx
import orjson
import pytest
from graphql import ExecutionResult, GraphQLError

from graph_api.execute import Asking, Executor
from graph_api.guard import Guard
from graph_api.http.compression import LONG, SMALLEST
from graph_api.http.endpoint import Answering, Endpoint
from graph_api.schema import Built
from graph_api.settings import Settings

TYPENAME = {"query": "{ __typename }"}
ANSWER = '{"data":{"__typename":"Query"}}'
NEWER = {"Accept": "application/graphql-response+json"}


class Known:
    """An executor that knows the answer already."""

    def __init__(self, result: ExecutionResult | Exception) -> None:
        self._result = result

    async def answer(
        self, document: str, variables: Mapping[str, Any] | None = None, operation: str | None = None, *, asking: Asking
    ) -> ExecutionResult:
        """That answer."""
        if isinstance(self._result, Exception):
            raise self._result
        return self._result


def client_of(executor: Answering) -> httpx.AsyncClient:
    """A client of an endpoint behind its guard, which asks for no compression of its own accord."""
    settings = Settings.read({})
    transport = httpx.ASGITransport(Guard(Endpoint(executor, settings), settings))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost", headers={"Accept-Encoding": "identity"})


@pytest.fixture
def client(built: Built) -> httpx.AsyncClient:
    """A client of the endpoint over the real schema."""
    return client_of(Executor(built, None))


def error(response: httpx.Response) -> tuple[int, str, str]:
    """Status, code and message of a refusal, whose request id is the answer's."""
    [only] = response.json()["errors"]
    assert only["extensions"]["requestId"] == response.headers["x-request-id"]
    return response.status_code, only["extensions"]["code"], only["message"]


async def test_an_answer_says_what_it_depends_on(client: httpx.AsyncClient) -> None:
    """Type, length, and that it is nobody else's."""
    response = await client.post("/graphql", json=TYPENAME)
    names = ("content-type", "content-length", "vary", "cache-control")
    expected = ["application/json; charset=utf-8", str(len(ANSWER)), "Accept, Accept-Encoding", "no-store"]
    assert (response.text, [response.headers[name] for name in names]) == (ANSWER, expected)


async def test_head_is_get_without_a_body(client: httpx.AsyncClient) -> None:
    """With the headers to the letter, those of a refusal too."""
    for params in (TYPENAME, {"query": ""}):
        by_get, by_head = [await client.request(method, "/graphql", params=params) for method in ("GET", "HEAD")]
        assert (by_head.status_code, by_head.content) == (by_get.status_code, b"")
        assert {**by_head.headers, "x-request-id": ""} == {**by_get.headers, "x-request-id": ""}


async def told(built: Built, method: str, headers: list[tuple[bytes, bytes]], pieces: list[bytes]) -> list[Any]:
    """What the endpoint itself sends to a server, having taken the pieces of a body that it wants."""
    sent: list[Any] = []

    async def receive() -> Any:
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": "/graphql", "query_string": b"query={__typename}", "headers": headers}
    settings = Settings.read({})
    await Guard(Endpoint(Executor(built, None), settings), settings)(scope, receive, send)
    return sent


async def test_no_server_is_trusted_to_leave_the_body_of_head_away(built: Built) -> None:
    """Whichever it is that we run under."""
    for method, body in (("GET", ANSWER.encode()), ("HEAD", b"")):
        start, end = await told(built, method, [(b"host", b"localhost")], [])
        assert (start["status"], end["body"], (b"content-length", b"31") in start["headers"]) == (200, body, True)


async def test_a_body_that_is_refused_by_its_head_is_taken(built: Built) -> None:
    """Who still sends does not see an answer, and what is left over must not be read as the next request."""
    pieces = [b"x" * 1_000] * 3
    start, _ = await told(built, "POST", [(b"host", b"localhost"), (b"content-type", b"text/plain")], pieces)
    assert (start["status"], pieces) == (415, [])


async def test_options_names_the_methods_and_permits_nothing(client: httpx.AsyncClient) -> None:
    """To a preflight of another page there is a refusal, to one of our own no word about CORS."""
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    own = await client.options("/graphql", headers={**asked, "Origin": "http://localhost"})
    foreign = await client.options("/graphql", headers={**asked, "Origin": "https://evil.example"})
    assert (own.status_code, own.headers["allow"], own.content) == (204, "GET, HEAD, POST, OPTIONS", b"")
    assert error(foreign)[:2] == (403, "ORIGIN_REFUSED")
    assert [name for response in (own, foreign) for name in response.headers if name.startswith("access-control")] == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "QUERY"])
async def test_other_methods_are_refused(client: httpx.AsyncClient, method: str) -> None:
    """With the ones that are allowed."""
    response = await client.request(method, "/graphql", json=TYPENAME)
    assert error(response) == (405, "BAD_REQUEST", f"GraphQL is asked with POST, or with GET, and not with {method}.")
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"


async def test_who_takes_none_of_our_types_is_refused(client: httpx.AsyncClient) -> None:
    """With the names of those there are."""
    text = "Answers are application/graphql-response+json or application/json: take one of them."
    assert error(await client.post("/graphql", json=TYPENAME, headers={"Accept": "text/html"})) == (406, "BAD_REQUEST", text)


async def test_two_accept_headers_are_one(client: httpx.AsyncClient) -> None:
    """As HTTP has it for every list."""
    response = await client.post("/graphql", json=TYPENAME, headers=[("Accept", NEWER["Accept"]), ("Accept", "text/html")])
    assert (response.status_code, response.headers["content-type"]) == (200, "application/graphql-response+json; charset=utf-8")


@pytest.mark.parametrize(
    ("header", "value", "said"),
    [
        ("Content-Type", "application/json; charset=iso-8859-1", ("accept", "application/json")),
        ("Content-Type", "text/plain", ("accept", "application/json")),
        ("Content-Encoding", "gzip", ("accept-encoding", "identity")),
    ],
)
async def test_a_body_of_another_kind_is_refused(client: httpx.AsyncClient, header: str, value: str, said: tuple[str, str]) -> None:
    """And told what would be taken."""
    response = await client.post("/graphql", content=b"{}", headers={"Content-Type": "application/json", header: value})
    assert (error(response)[:2], response.headers[said[0]]) == ((415, "BAD_REQUEST"), said[1])


async def test_a_refusal_comes_in_the_type_that_was_asked_for(client: httpx.AsyncClient) -> None:
    """Only then does a client know that it is ours, and not that of a machine between us."""
    response = await client.post("/graphql", json=[], headers=NEWER)
    assert (response.status_code, response.headers["content-type"]) == (400, "application/graphql-response+json; charset=utf-8")


def failed(code: str, path: list[str | int] | None = None, data: Any = None) -> ExecutionResult:
    """A result with one error."""
    return ExecutionResult(data, [GraphQLError("broken", path=path, extensions={"code": code})])


@pytest.mark.parametrize(
    ("result", "newer", "older", "in_newer", "in_older"),
    [
        (ExecutionResult({"a": 1}), 200, 200, ["data"], ["data"]),
        (failed("INTERNAL", ["a"], {"a": None}), 294, 200, ["data", "errors"], ["data", "errors"]),
        (failed("INTERNAL", ["a"]), 294, 200, ["data", "errors"], ["data", "errors"]),
        (failed("GRAPHQL_PARSE_FAILED"), 400, 200, ["errors"], ["errors"]),
        (failed("BAD_USER_INPUT", ["a"]), 400, 200, ["errors"], ["errors"]),
        (failed("DATABASE_UNAVAILABLE"), 503, 200, ["errors"], ["data", "errors"]),
        (failed("DEADLINE_EXCEEDED"), 504, 200, ["errors"], ["data", "errors"]),
        (failed("INTERNAL"), 500, 200, ["errors"], ["data", "errors"]),
    ],
)
async def test_what_became_of_an_operation_shows_in_the_status(
    result: ExecutionResult, newer: int, older: int, in_newer: list[str], in_older: list[str]
) -> None:
    """In the newer type; in the older one it is always 200. There is no `data` where nothing was executed."""
    asking = client_of(Known(result))
    answers = [await asking.post("/graphql", json=TYPENAME, headers=headers) for headers in (NEWER, {})]
    assert [answer.status_code for answer in answers] == [newer, older]
    assert [sorted(answer.json()) for answer in answers] == [in_newer, in_older]


async def test_what_nobody_thought_of_is_masked(caplog: pytest.LogCaptureFixture) -> None:
    """The reason is in the log, under the request's id."""
    response = await client_of(Known(ValueError("a secret"))).post("/graphql", json=TYPENAME)
    assert error(response) == (500, "INTERNAL", "The service failed; the request id leads to the reason in its log.")
    assert [record.message for record in caplog.records if record.name == "graph_api.http.endpoint"] == [
        f"request {response.headers['x-request-id']} failed"
    ]


async def test_an_answer_that_has_not_changed_is_not_sent_again(client: httpx.AsyncClient) -> None:
    """By GET it has a tag, and may be kept by the client alone."""
    first = await client.get("/graphql", params=TYPENAME)
    tag = first.headers["etag"]
    assert (tag[:3], first.headers["cache-control"]) == ('W/"', "private, no-cache")
    for held in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = await client.get("/graphql", params=TYPENAME, headers={"If-None-Match": held})
        kept = [again.headers.get(name) for name in ("etag", "cache-control", "vary", "content-type", "content-length")]
        assert (again.status_code, again.content) == (304, b"")
        assert kept == [tag, "private, no-cache", "Accept, Accept-Encoding", None, None]
    other = await client.get("/graphql", params=TYPENAME, headers={"If-None-Match": 'W/"other"'})
    assert (other.status_code, other.text) == (200, ANSWER)


async def test_only_an_answer_has_a_tag(client: httpx.AsyncClient) -> None:
    """Neither what was posted, nor an error."""
    posted = await client.post("/graphql", json=TYPENAME, headers={"If-None-Match": "*"})
    wrong = await client.get("/graphql", params={"query": "{ nope }"}, headers={"If-None-Match": "*"})
    assert [(one.status_code, "etag" in one.headers, one.headers["cache-control"]) for one in (posted, wrong)] == [
        (200, False, "no-store")
    ] * 2


@pytest.mark.parametrize(("length", "packed"), [(SMALLEST, False), (SMALLEST + 1, True), (LONG + 1, True)])
async def test_what_is_worth_it_is_compressed(length: int, packed: bool) -> None:
    """Above the length of a packet, for those who read it; the same text for everybody."""
    text = "x" * (length - len('{"data":{"a":""}}'))
    asking = client_of(Known(ExecutionResult({"a": text})))
    plain = await asking.post("/graphql", json=TYPENAME)
    async with asking.stream("POST", "/graphql", json=TYPENAME, headers={"Accept-Encoding": "gzip"}) as response:
        raw = b"".join([part async for part in response.aiter_raw()])
    assert ("content-encoding" in plain.headers, len(plain.content)) == (False, length)
    assert response.headers.get("content-encoding") == ("gzip" if packed else None)
    assert int(response.headers["content-length"]) == len(raw)
    assert (gzip.decompress(raw) if packed else raw) == plain.content == orjson.dumps({"data": {"a": text}})


async def test_a_cookie_is_no_credential(client: httpx.AsyncClient) -> None:
    """None is read, and none is set."""
    response = await client.post("/graphql", json=TYPENAME, headers={"Cookie": "session=somebody; authorization=Bearer"})
    assert (response.text, "set-cookie" in response.headers) == (ANSWER, False)


async def test_every_answer_carries_its_id(client: httpx.AsyncClient) -> None:
    """Answers, refusals, and those without a body."""
    headers = {"X-Request-Id": "shop-17"}
    answers = [
        await client.post("/graphql", json=TYPENAME, headers=headers),
        await client.post("/graphql", json=[], headers=headers),
        await client.get("/graphql", params=TYPENAME, headers={**headers, "If-None-Match": "*"}),
        await client.options("/graphql", headers=headers),
        await client.put("/graphql", headers=headers),
    ]
    assert [(answer.status_code, answer.headers["x-request-id"]) for answer in answers] == [
        (status, "shop-17") for status in (200, 400, 304, 204, 405)
    ]


@pytest.mark.parametrize("query", ["{a" * 2_000 + "}" * 2_000, "{ a(b: " + "[" * 2_000 + "]" * 2_000 + ") }", '{ a(b: "' + '"' * 4_000])
async def test_no_document_breaks_the_service(client: httpx.AsyncClient, query: str) -> None:
    """However deep it is."""
    response = await client.post("/graphql", json={"query": query}, headers=NEWER)
    assert error(response)[:2] == (400, "GRAPHQL_PARSE_FAILED")
