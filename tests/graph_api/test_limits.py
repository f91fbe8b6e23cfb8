"""What is refused before the database is asked, and what an answer says of its cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from graphql import GraphQLError
from hypothesis import given, settings

from graph_api.compile.budget import GraphQLErrors
from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.guard import Guard
from graph_api.http.endpoint import Endpoint
from graph_api.limits import Limits
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.documents import documents

DEFAULT = Limits()


def refused(built: Built, asking: Asking, limits: Limits, document: str) -> dict[str, Any] | None:
    """The extensions of the refusal of a document within limits; None when it is planned."""
    [error, *_] = _errors(Executor(built, None, limits), document, asking) or [None]
    return error.extensions if error else None


def _errors(executor: Executor, document: str, asking: Asking) -> list[GraphQLError]:
    try:
        executor.show(document, asking=asking)
    except GraphQLErrors as several:
        return several.errors
    except GraphQLError as error:
        return [error]
    return []


def asks(count: int, field: str = "displayName") -> str:
    """One thing asked for fields under several names."""
    return "{ customers { nodes { " + " ".join(f"a{n}: {field}" for n in range(count)) + " } } }"


def levels(count: int) -> str:
    """Things inside one another: the page of customers is the first."""
    below = "id"
    for number in range(count - 1):
        below = f"orders {{ nodes {{ {below} }} }}" if (count - number) % 2 == 0 else f"customer {{ {below} }}"
    return f"{{ customers {{ nodes {{ {below} }} }} }}"


CASES: list[tuple[str, int, Callable[[int], str]]] = [
    ("document", 40, lambda count: "{ customers { totalCount } }".ljust(count)),
    ("tokens", 7, lambda count: "{ customers { " + "totalCount " * (count - 5) + "} }"),
    ("depth", 4, levels),
    ("fields", 8, lambda count: asks(count - 2)),
    ("aliases", 3, asks),
    ("roots", 2, lambda count: "{ " + " ".join(f"a{n}: teams {{ totalCount }}" for n in range(count)) + " }"),
    ("nodes", 12, lambda count: f"{{ customers(first: {count}) {{ nodes {{ id }} }} }}"),
    ("subqueries", 3, lambda count: "{ " + " ".join(f"a{n}: teams {{ totalCount }}" for n in range(count)) + " }"),
]


@pytest.mark.parametrize(("name", "most", "document"), CASES, ids=[name for name, _, _ in CASES])
def test_one_more_than_a_limit_is_refused(built: Built, asking: Asking, name: str, most: int, document: Callable[[int], str]) -> None:
    """As much as the limit is planned; one more names the limit and its value."""
    limits = replace(DEFAULT, **{name: most})
    assert refused(built, asking, limits, document(most)) is None
    assert refused(built, asking, limits, document(most + 1)) == {"code": "TOO_LARGE", "limit": name, "most": most}


def test_bytes_of_a_document_are_counted_not_characters(built: Built, asking: Asking) -> None:
    """Twenty times three bytes in a comment are too long for fifty."""
    assert refused(built, asking, replace(DEFAULT, document=50), "{ teams { totalCount } } #" + "語" * 20) == {
        "code": "TOO_LARGE",
        "limit": "document",
        "most": 50,
    }


def test_fragments_count_wherever_they_are_used(built: Built, asking: Asking) -> None:
    """Two fields of a fragment used twice, the four they stand in, and the two that lead there are ten."""
    document = (
        "{ customers { nodes { a: relatives { nodes { ...F } } b: relatives { nodes { ...F } } } } } fragment F on Customer { id kind }"
    )
    assert refused(built, asking, replace(DEFAULT, fields=10), document) is None
    assert refused(built, asking, replace(DEFAULT, fields=9), document) == {"code": "TOO_LARGE", "limit": "fields", "most": 9}


def test_a_page_is_as_large_as_the_setting_allows(built: Built, asking: Asking) -> None:
    """Fifty rows, and not fifty-one, for a group's rows as well."""
    executor = Executor(built, None, replace(DEFAULT, page=50))
    executor.show("{ customers(first: 50) { nodes { id } } }", asking=asking)
    for document in ("{ customers(first: 51) { nodes { id } } }", "{ customers { groups(by: [], first: 51) { n } } }"):
        with pytest.raises(GraphQLError, match="A page has from 0 to 50 rows, not 51"):
            executor.show(document, asking=asking)


def test_rows_are_estimated_by_the_sizes_of_pages(built: Built, asking: Asking) -> None:
    """Ten customers with five orders and three needs each are 10 + 50 + 30; what variables hold counts, and a default of twenty."""
    document = """query($orders: Int, $needs: Int = 3) { customers(first: 10) { nodes {
        orders(first: $orders) { nodes { id } } needs(last: $needs) { edges { node { id } } } } totalCount } }"""
    executor = Executor(built, None)
    most = [executor.show(document, values, asking=asking).bound.estimate.nodes for values in ({"orders": 5}, {}, {"needs": None})]
    assert most == [90, 10 + 200 + 30, 10 + 200 + 200]
    assert (
        executor.show(
            "{ customers { totalCount groups(by: [], first: 4) { nodes(first: 3) { id } } } }", asking=asking
        ).bound.estimate.nodes
        == 16
    )


def test_estimated_bytes_are_those_of_a_usual_answer(built: Built, asking: Asking) -> None:
    """Of ids alone they are exact: a key, its quotes, colon and comma, and thirty characters; twice the rows are twice the bytes."""
    executor = Executor(built, None)
    ten, twenty = [executor.show(f"{{ customers(first: {n}) {{ nodes {{ id }} }} }}", asking=asking).bound.estimate.bytes for n in (10, 20)]
    assert twenty - ten == 10 * len('"id": ,') - 10 + 10 * 30


def test_the_schema_is_described_once(built: Built, asking: Asking) -> None:
    """Under a second name it is refused: it is the one answer that costs much without the database."""
    with pytest.raises(GraphQLError, match="An operation asks for __schema once"):
        Executor(built, None).show("{ __schema { description } b: __schema { description } }", asking=asking)


def test_errors_are_told_up_to_a_number(built: Built, asking: Asking) -> None:
    """Five mistakes of ten, and that there are more."""
    with pytest.raises(GraphQLErrors) as found:
        Executor(built, None).show("{ " + " ".join(f"x{n}" for n in range(10)) + " }", asking=asking)
    assert [error.message for error in found.value.errors] == [
        *(f"Cannot query field 'x{n}' on type 'Query'." for n in range(5)),
        "Too many validation errors, error limit reached. Validation aborted.",
    ]


@settings(max_examples=60, deadline=None)
@given(documents())
def test_whatever_is_written_is_planned_or_refused(built: Built, asking: Asking, document: str) -> None:
    """No document makes the compiler fail in another way than with GraphQL errors and their codes."""
    errors = _errors(Executor(built, None), document, asking)
    assert [error.message for error in errors if not (error.extensions or {}).get("code")] == []


@pytest.mark.asyncio
class TestAnswers:
    """What comes back over HTTP."""

    async def test_an_answer_tells_its_cost(self, built: Built, stories: Database) -> None:
        """What was asked for and could have come, and what came; bytes are those of the data."""
        client = _client(Executor(built, stories), Settings.read({"CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z"}))
        response = await client.post("/graphql", json={"query": "{ teams(first: 3) { nodes { id name } } brands { totalCount } }"})
        answer = orjson.loads(response.content)
        cost = answer["extensions"]["cost"]
        assert cost["actual"] == {"nodes": 3, "bytes": len(orjson.dumps(answer["data"]))}
        del cost["requested"]["bytes"]
        assert cost["requested"] == {"depth": 1, "breadth": 2, "aliases": 1, "fields": 6, "subqueries": 2, "nodes": 3}

    async def test_a_larger_answer_is_withheld(self, built: Built, stories: Database) -> None:
        """The refusal names the limit, and nothing of the answer is sent."""
        given = Settings.read({"CUSTOMER_GRAPH_MAX_ANSWER": "200", "CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z"})
        response = await _client(Executor(built, stories, given.limits), given).post(
            "/graphql", json={"query": "{ customers(first: 100) { nodes { id } } }"}
        )
        [error] = response.json()["errors"]
        del error["extensions"]["requestId"]
        assert error["extensions"] == {"code": "TOO_LARGE", "limit": "answer", "most": 200}
        assert list(response.json()) == ["errors"]


def _client(executor: Executor, chosen: Settings) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(Guard(Endpoint(executor, chosen), chosen))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost", headers={"Accept-Encoding": "identity"})


def test_every_limit_is_a_setting(tmp_path: Path) -> None:
    """Each under its name, and a wrong one stops the start."""
    names = {name: f"CUSTOMER_GRAPH_MAX_{name.upper()}" for name in Limits.__slots__}
    read = Settings.read(dict.fromkeys(names.values(), "77")).limits
    assert read == Limits(**dict.fromkeys(Limits.__slots__, 77))
