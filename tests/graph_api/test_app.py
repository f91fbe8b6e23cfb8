"""The service over HTTP: answers, errors with codes, media types, health, and the IDE without any outside host."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from graph_api import ide
from graph_api.db import Database
from graph_api.schema import Built
from tests.serving import serving, settings_of

COUNT = "{ customers { totalCount } }"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(stories: Database, built: Built) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the service over the stories."""
    async with serving(settings_of(stories), built) as client:
        yield client


def refused(response: httpx.Response) -> tuple[int, str, str]:
    """Status, code and message of an answer that is one error, whose request id is the answer's."""
    [error] = response.json()["errors"]
    assert error["extensions"]["requestId"] == response.headers["x-request-id"]
    return response.status_code, error["extensions"]["code"], error["message"]


async def test_a_query_is_answered(service: httpx.AsyncClient) -> None:
    """With its variables, as JSON and nothing more."""
    query = "query ($name: String!) { customers(filter: { displayName: { eq: $name } }) { nodes { addressAs } } }"
    response = await service.post("/graphql", json={"query": query, "variables": {"name": "Margaret Peterson"}})
    assert (response.status_code, response.headers["content-type"]) == (200, "application/json; charset=utf-8")
    assert response.text.startswith('{"data":{"customers":{"nodes":[{"addressAs":"Mrs. Peterson"}]}},"extensions":{"cost":{')


async def test_a_query_may_come_by_get(service: httpx.AsyncClient) -> None:
    """Its parts are parameters of the address, variables as JSON."""
    query = (
        "query A { customers { totalCount } } query B($first: Int) { brands(first: $first, orderBy: [{ name: ASC }]) { nodes { name } } }"
    )
    response = await service.get("/graphql", params={"query": query, "operationName": "B", "variables": '{"first": 1}'})
    assert response.json()["data"] == {"brands": {"nodes": [{"name": "Kesselhaus"}]}}


async def test_an_address_that_is_only_followed_never_writes(service: httpx.AsyncClient) -> None:
    """A mutation by GET is refused before it is looked at; by POST it is looked at."""
    by_get = await service.get("/graphql", params={"query": "mutation { write }"})
    by_post = await service.post("/graphql", json={"query": "mutation { write }"})
    assert refused(by_get) == (405, "BAD_REQUEST", "By GET only queries are answered: send this operation with POST.")
    assert by_get.headers["allow"] == "POST"
    assert refused(by_post) == (200, "GRAPHQL_VALIDATION_FAILED", "Cannot query field 'write' on type 'Mutation'.")


async def test_an_unknown_field_is_named(service: httpx.AsyncClient) -> None:
    """In the words of graphql-core."""
    response = await service.post("/graphql", json={"query": "{ customer(id: 1) { displayNam } }"})
    message = "Cannot query field 'displayNam' on type 'Customer'. Did you mean 'displayName'?"
    assert refused(response) == (200, "GRAPHQL_VALIDATION_FAILED", message)


async def test_the_newer_media_type_tells_a_refusal_by_its_status(service: httpx.AsyncClient) -> None:
    """GraphQL over HTTP: 400 where nothing was executed, 200 where something was."""
    headers = {"Accept": "application/graphql-response+json, application/json;q=0.9"}
    answers = [await service.post("/graphql", json={"query": query}, headers=headers) for query in (COUNT, "{ nope }")]
    assert [answer.status_code for answer in answers] == [200, 400]
    assert {answer.headers["content-type"] for answer in answers} == {"application/graphql-response+json; charset=utf-8"}


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("content", "headers", "expected"),
    [
        (b"", JSON, (400, "The body cannot be read as JSON in UTF-8: Input is a zero-length, empty document: line 1 column 1 (char 0).")),
        (b'{"query": ', JSON, (400, "The body cannot be read as JSON in UTF-8: unexpected end of data: line 1 column 11 (char 10).")),
        (b"3", JSON, (400, "Send one JSON object with a query; lists of operations are not taken.")),
        (b'[{"query": "{ __typename }"}]', JSON, (400, "Send one JSON object with a query; lists of operations are not taken.")),
        (b"{}", JSON, (400, "There is no query in the request.")),
        (b'{"query": null}', JSON, (400, "There is no query in the request.")),
        (b'{"query": 3}', JSON, (400, "query is not a text.")),
        (b'{"query": "{ x }", "variables": []}', JSON, (400, "variables is not an object.")),
        (b'{"query": "{ x }", "operationName": {}}', JSON, (400, "operationName is not a text.")),
        (b"{ customers }", {"Content-Type": "text/plain"}, (415, "Send the query as JSON, with Content-Type: application/json.")),
        (b"{ customers }", {}, (415, "Send the query as JSON, with Content-Type: application/json.")),
    ],
)
async def test_what_is_no_request_is_explained(
    service: httpx.AsyncClient, content: bytes, headers: dict[str, str], expected: tuple[int, str]
) -> None:
    """One line about what is wrong, before anything is executed."""
    status, code, message = refused(await service.post("/graphql", content=content, headers=headers))
    assert (status, code, message) == (expected[0], "BAD_REQUEST", expected[1])


async def test_a_body_in_another_encoding_is_refused(service: httpx.AsyncClient) -> None:
    """Bytes that are not UTF-8, and brackets without end."""
    for content in (b'{"query": "\xff"}', b"[" * 200_000):
        status, code, message = refused(await service.post("/graphql", content=content, headers=JSON))
        assert (status, code, message.startswith("The body cannot be read as JSON in UTF-8: ")) == (400, "BAD_REQUEST", True)


async def test_variables_in_the_address_are_json(service: httpx.AsyncClient) -> None:
    """Else the parameter is named."""
    response = await service.get("/graphql", params={"query": COUNT, "variables": "{"})
    assert refused(response) == (
        400,
        "BAD_REQUEST",
        "variables cannot be read as JSON in UTF-8: unexpected end of data: line 1 column 2 (char 1).",
    )


async def test_other_methods_are_refused(service: httpx.AsyncClient) -> None:
    """With the ones that are allowed."""
    response = await service.delete("/graphql")
    assert refused(response) == (405, "BAD_REQUEST", "GraphQL is asked with POST, or with GET, and not with DELETE.")
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"


async def test_get_without_a_query_asks_for_one(service: httpx.AsyncClient) -> None:
    """A browser that comes here by hand gets no riddle."""
    response = await service.get("/graphql", headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    assert refused(response) == (400, "BAD_REQUEST", "There is no query in the request.")


async def test_an_unknown_address_is_answered_in_json(service: httpx.AsyncClient) -> None:
    """In the form of every other error."""
    assert refused(await service.get("/nothing")) == (404, "NOT_FOUND", "There is nothing at /nothing.")
    assert refused(await service.get("/ide/../../errors.py"))[:2] == (404, "NOT_FOUND")


async def test_a_large_body_is_refused_over_the_wire(service: httpx.AsyncClient) -> None:
    """The guard stands before everything."""
    response = await service.post("/graphql", json={"query": "#" * 1_000_000})
    assert refused(response)[:2] == (413, "BODY_TOO_LARGE")


async def test_a_head_without_an_end_is_refused(service: httpx.AsyncClient) -> None:
    """Headers are refused as soon as they are too long, and the connection ends."""
    reader, writer = await asyncio.open_connection(service.base_url.host, service.base_url.port)
    writer.write(b"GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"x" * 70_000)
    assert (await reader.read()).startswith(b"HTTP/1.1 431 ")
    writer.close()


async def test_several_requests_may_share_a_connection(service: httpx.AsyncClient) -> None:
    """The length of a head is counted anew for every request, and a long body is none of it."""
    query = {"query": "{ __typename } #" + "x" * 90_000}
    for _ in range(3):
        assert (await service.post("/graphql", json=query)).json() == {"data": {"__typename": "Query"}}


async def test_a_rebound_name_reaches_nothing(service: httpx.AsyncClient) -> None:
    """Neither the graph nor the IDE."""
    for path in ("/graphql", "/ide", "/readyz"):
        assert refused(await service.get(path, headers={"Host": "evil.example"}))[:2] == (421, "HOST_REFUSED")


async def test_the_service_lives_and_is_ready(service: httpx.AsyncClient, stories: Database) -> None:
    """Ready means that the database answers, and says which."""
    assert (await service.get("/livez")).json() == {"status": "live"}
    version = (await stories.check()).version
    assert (await service.get("/readyz")).json() == {"status": "ready", "neo4j": version}


async def test_the_first_page_is_the_ide(service: httpx.AsyncClient) -> None:
    """Until there are pages for people who write no queries."""
    response = await service.get("/", follow_redirects=True)
    assert (response.url.path, response.status_code, "<title>Customer graph</title>" in response.text) == ("/ide", 200, True)


async def test_the_ide_needs_no_other_host(service: httpx.AsyncClient) -> None:
    """All that the page names is here, and the policy lets nothing else in."""
    page = await service.get("/ide")
    names = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert names == [
        "/ide/icon.svg",
        "/ide/graphiql.min.css",
        "/ide/ide.css",
        "/ide/react.production.min.js",
        "/ide/react-dom.production.min.js",
        "/ide/graphiql.min.js",
        "/ide/ide.js",
    ]
    answers = [await service.get(name) for name in names]
    assert [answer.status_code for answer in answers] == [200] * len(names)
    policies = {answer.headers["content-security-policy"] for answer in [page, *answers]}
    assert policies == {
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:;"
        " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    }


async def test_the_licences_of_the_ide_come_along(service: httpx.AsyncClient) -> None:
    """Whoever passes the program on passes them on."""
    text = (await service.get("/ide/LICENSES.txt")).text
    assert [name for name in ("graphiql 4.1.2 (MIT)", "react 18.3.1 (MIT)", "codemirror 5.65.21 (MIT)") if name not in text] == []


async def test_every_team_has_questions(service: httpx.AsyncClient) -> None:
    """In the order of the page, first the one that its tab opens with; each in words and with its variables."""
    questions = (await service.get("/ide/questions.json")).json()
    teams = ["Marketing", "Sales", "Support", "Talent acquisition", "Product"]
    assert [question["team"] for question in questions if question["is_opened"]] == teams
    assert list(dict.fromkeys(question["team"] for question in questions)) == teams
    assert [question["name"] for question in questions if not question["words"].endswith((".", "?"))] == []
    assert [question["name"] for question in questions if not json.loads(question["variables"])] == []


async def ask(service: httpx.AsyncClient, name: str) -> dict[str, object]:
    """The data that answer a team's question."""
    question = ide.question(name)
    body = {"query": question.query, "variables": json.loads(question.variables or "{}")}
    answer = (await service.post("/graphql", json=body)).json()
    assert "errors" not in answer
    return answer["data"]


async def test_support_learns_what_was_said_last_month(service: httpx.AsyncClient) -> None:
    """Of sandals, twice in May, each time with the team that has to do with it; the other places are counted."""
    lovely = [("The ", False), ("sandals", True), (" are lovely, but an eight is not an eight.", False)]
    stars = [("Two stars for the ", False), ("sandals", True), (". The tea gets five.", False)]
    said = [
        {
            "at": at,
            "excerpt": [{"text": text, "isHit": is_hit} for text, is_hit in parts],
            "customer": {"displayName": "Margaret Peterson"},
            "team": {"name": team},
        }
        for at, parts, team in (("2026-05-15T23:30:00Z", stars, "Marketing"), ("2026-05-12T14:20:00Z", lovely, "Sales"))
    ]
    by_team = [{"keys": ["Marketing"], "n": 1}, {"keys": ["Sales"], "n": 1}]
    by_type = [{"keys": ["INTERACTION"], "n": 2}, {"keys": ["PRODUCT"], "n": 1}, {"keys": ["VERBATIM"], "n": 2}]
    assert await ask(service, "said_about") == {
        "said": {"totalCount": 2, "nodes": said, "groups": by_team},
        "everywhere": {"groups": by_type},
    }


async def test_marketing_learns_who_left_the_coupon(service: httpx.AsyncClient) -> None:
    """Of the two who got the spring letter Mrs. Peterson redeemed hers."""
    lines = [
        {"product": {"name": "Spring-fairy dress, size 4", "category": {"name": "Children's costumes"}}},
        {"product": {"name": "Paper fairy wings", "category": {"name": "Children's costumes"}}},
        {"product": {"name": "Postage", "category": None}},
    ]
    order = {"orderedAt": "2026-03-14T01:30:00Z", "net": {"amount": "45.00", "currency": "USD"}, "lines": {"nodes": lines}}
    need = {"statement": "A costume for Mia that is there before the school party", "status": "RESOLVED"}
    jana = {"displayName": "Jana Novak", "lastOrder": order, "needs": {"nodes": [need]}}
    assert await ask(service, "left_the_coupon") == {"customers": {"totalCount": 1, "nodes": [jana]}}


async def test_sales_learns_what_is_needed_next(service: httpx.AsyncClient) -> None:
    """One stated need still has a day ahead of it: the wedding."""
    coat = {"name": "Linen dress coat", "listPrice": {"amount": "120.00", "currency": "USD"}}
    need = {
        "statement": "Something to wear at her son's wedding that fits, by the first of July",
        "urgency": "HIGH",
        "neededBy": "2026-07-01",
        "customer": {"displayName": "Margaret Peterson", "orderCount": 4, "lastOrderAt": "2026-06-10T15:00:00Z"},
        "products": {"nodes": [coat]},
    }
    assert await ask(service, "needs_ahead") == {"needs": {"totalCount": 1, "nodes": [need]}}


async def test_support_learns_who_stands_at_the_counter(service: httpx.AsyncClient) -> None:
    """The sums are those in the head of her story: 65 + 50 + 30 paid this year, 40 of it back."""
    answer = (await ask(service, "mrs_peterson"))["recognise"]["identified"]
    assert answer["addressAs"] == "Mrs. Peterson"
    assert answer["needs"]["nodes"] == [
        {
            "statement": "Something to wear at her son's wedding that fits, by the first of July",
            "basis": "STATED",
            "neededBy": "2026-07-01",
        },
        {"statement": "Tea again by the end of June", "basis": "INFERRED", "neededBy": None},
    ]
    assert answer["lastOrder"] == {"number": "1030", "orderedAt": "2026-06-10T15:00:00Z", "net": {"amount": "30.00", "currency": "USD"}}
    assert answer["lastExperience"] == {"at": "2026-06-10T15:05:00Z", "validTiming": True, "survey": {"kind": "CSAT", "score": 5}}
    year = {"orders": 3, "gross": {"amount": "145.00"}, "returns": {"amount": "40.00"}, "net": {"amount": "105.00", "currency": "USD"}}
    assert answer["spend"]["thisYear"] == [year]
    assert answer["story"][-1] == {"text": "We do not know whether she uses what she bought last."}


async def test_talent_acquisition_learns_who_listens(service: httpx.AsyncClient) -> None:
    """Each team with what it was told; support solved what Mrs. Peterson and Jana Novak needed."""
    teams = {team["name"]: team for team in (await ask(service, "who_listens"))["teams"]["nodes"]}
    assert list(teams) == ["Berlin house", "Marketing", "Product", "Sales", "Support", "Talent acquisition"]
    assert teams["Support"]["purpose"] == "Solves what goes wrong, and listens for why it went wrong."
    assert len(teams["Support"]["listened"]["nodes"]) == 2


async def test_product_learns_why_things_come_back(service: httpx.AsyncClient) -> None:
    """Of eleven things that somebody else than the buyer uses; of ninety more nobody knows who does."""
    answer = await ask(service, "returns_by_reason")
    assert [(*group["keys"], group["n"]) for group in answer["differ"]["groups"]] == [
        ("NOT_AS_EXPECTED", 3),
        ("TOO_SMALL", 3),
        ("TOO_LARGE", 2),
        ("BROKEN", 1),
        ("OTHER", 1),
        ("UNWANTED", 1),
    ]
    assert answer["all"] == {"groups": [{"keys": ["false"], "n": 11}, {"keys": [None], "n": 89}]}
