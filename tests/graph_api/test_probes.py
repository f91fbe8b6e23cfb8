"""What scanners of GraphQL services look for (graphql-cop and its kin), a test each, at the two doors that there are.

`analyst` may write whatever the schema allows, and therefore may read the schema and be helped with its names. `app` is a service that
answers nothing but trusted documents, as it stands in front of programs: there a scanner finds nothing at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from graph_api.app import create
from graph_api.schema import Built
from graph_api.settings import Settings

TYPENAME = "{ __typename }"
TRUSTED = """query Trusted($filter: CustomerFilter!, $at: DateTime!) {
    customers(filter: { and: [$filter, { orders: { some: { orderedAt: { lt: $at } } } }] }) { totalCount }
}"""
AWAY = {"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none"}
KEPT_ONLY = (403, "DOCUMENT_REQUIRED")
INTROSPECTION = "{ __schema { types { name fields { name } } } }"


def documents(folder: Path, *texts: str) -> str:
    """The path of a manifest that holds these texts."""
    path = folder / "documents.json"
    path.write_text(json.dumps({hashlib.sha256(text.encode()).hexdigest(): text for text in texts}), "utf-8")
    return str(path)


def client(settings: Settings, built: Built) -> httpx.AsyncClient:
    """A client of the whole service, whose database is away: nothing that is probed here reaches it."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(create(settings, built)), base_url="http://localhost")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def analyst(built: Built) -> AsyncIterator[httpx.AsyncClient]:
    """Who may write questions."""
    async with client(Settings.read(AWAY), built) as asking:
        yield asking


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def app(built: Built, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[httpx.AsyncClient]:
    """Who may ask for trusted documents alone."""
    manifest = documents(tmp_path_factory.mktemp("trusted"), TYPENAME, TRUSTED)
    only = {"CUSTOMER_GRAPH_DOCUMENTS": manifest, "CUSTOMER_GRAPH_ONLY_DOCUMENTS": "true"}
    async with client(Settings.read({**AWAY, **only}), built) as asking:
        yield asking


def refused(response: httpx.Response) -> tuple[int, str]:
    """Status and code of an answer that is one error and nothing else."""
    assert list(response.json()) == ["errors"]
    [error] = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


async def ask(asking: httpx.AsyncClient, query: str, **more: Any) -> httpx.Response:
    """The answer to a text, in the media type whose status tells what became of it."""
    return await asking.post("/graphql", json={"query": query, **more}, headers={"Accept": "application/graphql-response+json"})


async def ask_trusted(asking: httpx.AsyncClient, text: str, variables: Mapping[str, Any] | None = None) -> httpx.Response:
    """The answer to a trusted document."""
    identifier = f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    return await asking.post("/graphql", json={"documentId": identifier, "variables": variables})


async def test_batching(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: ten operations in one request are answered, so that counting requests limits nobody."""
    for asking in (analyst, app):
        assert refused(await asking.post("/graphql", json=[{"query": TYPENAME}] * 10)) == (400, "BAD_REQUEST")


async def test_alias_overloading(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: one field is answered under a hundred names, each of which is worked for."""
    for place, field, limit in (("%s", "__typename", "roots"), ("customers { nodes { %s } }", "displayName", "aliases")):
        names = f"{{ {place % ' '.join(f'alias{number}: {field}' for number in range(101))} }}"
        response = await ask(analyst, names)
        assert refused(response) == (400, "TOO_LARGE")
        assert response.json()["errors"][0]["extensions"]["limit"] == limit
        assert refused(await ask(app, names)) == KEPT_ONLY


async def test_directive_overloading(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: an error for each of many directives, or many of one directive obeyed."""
    unknown = await ask(analyst, f"{{ __typename {'@aa' * 500} }}")
    assert (unknown.status_code, [error["message"] for error in unknown.json()["errors"]]) == (
        400,
        ["Unknown directive '@aa'."] * 5 + ["Too many validation errors, error limit reached. Validation aborted."],
    )
    repeated = await ask(analyst, f"{{ __typename {'@include(if: true) ' * 250} }}")
    assert (repeated.status_code, len(repeated.json()["errors"])) == (400, 6)
    assert refused(await ask(app, "{ __typename @aa@aa }")) == KEPT_ONLY


async def test_circular_introspection(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: fields of types of fields of types are listed, more with each step than any schema is long."""
    circle = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"
    assert refused(await ask(analyst, circle)) == (400, "GRAPHQL_VALIDATION_FAILED")
    assert refused(await ask(app, circle)) == KEPT_ONLY


async def test_field_duplication(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: five hundred times the same field costs five hundred times as much, or grows with their square."""
    for field in ("__typename", "customers { totalCount }"):
        assert refused(await ask(analyst, f"{{ {f'{field} ' * 500} }}")) == (400, "TOO_LARGE")
    assert refused(await ask(app, f"{{ {'__typename ' * 500} }}")) == KEPT_ONLY


async def test_introspection(app: httpx.AsyncClient) -> None:
    """Finding: programs in front of customers are told the whole schema."""
    for query in (INTROSPECTION, '{ __type(name: "Customer") { name } }'):
        assert refused(await ask(app, query)) == KEPT_ONLY
        assert refused(await app.get("/graphql", params={"query": query})) == KEPT_ONLY


async def test_field_suggestions(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: who may not read the schema is told its names by wrong guesses, in a text or in the values of variables."""
    wrong = await ask(analyst, "{ customers { totalCont } }")
    assert wrong.json()["errors"][0]["message"].endswith("Did you mean 'totalCount'?")
    assert refused(await ask(app, "{ customers { totalCont } }")) == KEPT_ONLY
    at = "2026-06-15T12:00:00Z"
    guesses = [{"filter": {"displayNam": {"eq": "A"}}, "at": at}, {"filter": {"kind": {"eq": "KNOW"}}, "at": at}]
    for variables in (*guesses, {"at": {"path": "customer.knownSinc"}}):
        answer = await ask_trusted(app, TRUSTED, variables)
        assert refused(answer) == (200, "BAD_USER_INPUT")
        assert "Did you mean" not in answer.text


@pytest.mark.parametrize("query", ["mutation cop { __typename }", "query A { __typename } mutation B { __typename }"])
async def test_get_mutation(analyst: httpx.AsyncClient, app: httpx.AsyncClient, query: str) -> None:
    """Finding: an address that is only followed can write, so that a link on any page can."""
    params = {"query": query, "operationName": "B" if "B" in query else ""}
    for asking in (analyst, app):
        assert refused(await asking.get("/graphql", params=params)) == (405, "BAD_REQUEST")


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}]
)
async def test_get_query_of_another_site(analyst: httpx.AsyncClient, app: httpx.AsyncClient, headers: dict[str, str]) -> None:
    """Finding: a link, an image or a script of another page makes the browser of somebody who may ask do so."""
    for asking in (analyst, app):
        assert refused(await asking.get("/graphql", params={"query": TYPENAME}, headers=headers)) == (403, "ORIGIN_REFUSED")


@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/graphql"]
)
async def test_post_of_a_form(analyst: httpx.AsyncClient, app: httpx.AsyncClient, kind: str) -> None:
    """Finding: a form of another page, for which no browser asks beforehand, is answered."""
    for content in ("query=%7B__typename%7D", '{"query":"{ __typename }"}'):
        for asking in (analyst, app):
            response = await asking.post("/graphql", content=content, headers={"Content-Type": kind})
            assert refused(response) == (415, "BAD_REQUEST")


async def test_method_override(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: a header or a parameter turns a request into another one behind the guard's back."""
    for asking in (analyst, app):
        overridden = await asking.get("/graphql?_method=POST", headers={"X-HTTP-Method-Override": "POST"})
        assert refused(overridden) == (400, "BAD_REQUEST")
        assert refused(await asking.request("TRACE", "/graphql")) == (405, "BAD_REQUEST")


async def test_tracing(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: an answer tells how it was made, to who asks for it or to everybody."""
    headers = {"X-Apollo-Tracing": "1", "Apollo-Federation-Include-Trace": "ftv1", "X-Debug": "1"}
    for asking in (analyst, app):
        identifier = f"sha256:{hashlib.sha256(TYPENAME.encode()).hexdigest()}"
        asked = {"documentId": identifier} if asking is app else {"query": TYPENAME}
        response = await asking.post("/graphql?debug=1", json={**asked, "extensions": {"tracing": True}}, headers=headers)
        assert response.json() == {"data": {"__typename": "Query"}}
        assert [name for name in response.headers if "trace" in name or "server" in name or "powered" in name] == []


async def test_graphical_interface(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: the service in front of programs shows strangers an IDE, at its own address or at those that scanners try."""
    html = {"Accept": "text/html"}
    assert "GraphiQL" not in (await analyst.get("/graphql", params={"query": TYPENAME}, headers=html)).text
    for path in ("/", "/ide", "/ide/", "/ide/questions.json", "/ide/graphiql.min.css", "/graphiql", "/playground", "/console", "/altair"):
        assert refused(await app.get(path, headers=html)) == (404, "NOT_FOUND")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("qwerty cop { abc }", "GRAPHQL_PARSE_FAILED"),
        ("{ customer(id: {a: [1]}) { id } }", "GRAPHQL_VALIDATION_FAILED"),
        ("query ($n: Int!) { customers(first: $n) { totalCount } }", "BAD_USER_INPUT"),
        ('{ customers(after: "%s") { totalCount } }', "BAD_CURSOR"),
    ],
)
async def test_unhandled_error(analyst: httpx.AsyncClient, app: httpx.AsyncClient, query: str, code: str) -> None:
    """Finding: an error carries an exception, a stack, a file or a statement of the database."""
    response = await ask(analyst, query)
    assert refused(response) == (400, code)
    [error] = response.json()["errors"]
    assert (sorted(error.keys() - {"locations", "path"}), sorted(error["extensions"])) == (["extensions", "message"], ["code", "requestId"])
    assert [word for word in ("Traceback", "File ", ".py", "MATCH", "Neo4j", "bolt:") if word in response.text] == []
    assert refused(await ask(app, query)) == KEPT_ONLY


async def test_persisted_by_a_stranger(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: who sends a text with its hash has it kept, and the service that answers kept texts alone answers it."""
    digest = hashlib.sha256(INTROSPECTION.encode()).hexdigest()
    hashed = {"persistedQuery": {"version": 1, "sha256Hash": digest}}
    assert refused(await ask(app, INTROSPECTION, extensions=hashed)) == KEPT_ONLY
    for asking in (analyst, app):
        assert refused(await asking.post("/graphql", json={"extensions": hashed})) == (400, "PERSISTED_QUERY_NOT_SUPPORTED")
        assert refused(await asking.post("/graphql", json={"documentId": f"sha256:{digest}"})) == (400, "DOCUMENT_NOT_FOUND")


async def test_other_origins(analyst: httpx.AsyncClient, app: httpx.AsyncClient) -> None:
    """Finding: an answer permits pages of other sites to read it, or takes a cookie for a credential."""
    for asking in (analyst, app):
        response = await asking.options("/graphql", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"})
        assert refused(response) == (403, "ORIGIN_REFUSED")
        assert [name for name in response.headers if name.startswith("access-control") or name == "set-cookie"] == []
