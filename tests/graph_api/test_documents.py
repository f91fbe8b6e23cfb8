"""Manifests of trusted documents: both forms, and everything that can be wrong with one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph_api.app import create
from graph_api.documents import read
from graph_api.errors import SettingError
from graph_api.limits import Limits
from graph_api.schema import Built
from graph_api.settings import Settings

COUNT = "query Count { __typename }"
NAMES = "query Names { brands { nodes { name } } }"


def hash_of(text: str) -> str:
    """The hash of a document."""
    return hashlib.sha256(text.encode()).hexdigest()


def written(folder: Path, manifest: Any) -> Path:
    """A manifest as a file."""
    path = folder / "documents.json"
    path.write_text(json.dumps(manifest), "utf-8")
    return path


def apollo(*operations: dict[str, Any]) -> dict[str, Any]:
    """A manifest as Apollo writes it."""
    return {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [*operations]}


def test_both_forms_say_the_same(tmp_path: Path, built: Built) -> None:
    """Relay's object of hash and text, and Apollo's list."""
    expected = {f"sha256:{hash_of(text)}": text for text in (COUNT, NAMES)}
    listed = [{"id": hash_of(text), "name": "any", "type": "query", "body": text} for text in (COUNT, NAMES)]
    for manifest in ({hash_of(text): text for text in (COUNT, NAMES)}, expected, apollo(*listed)):
        found = read(written(tmp_path, manifest), built.core, Limits())
        assert {name: document.text for name, document in found.items()} == expected


def test_a_document_may_carry_what_it_is_tried_with(tmp_path: Path, built: Built) -> None:
    """Variables for each try, in Apollo's form."""
    one = {"id": hash_of(NAMES), "body": NAMES, "samples": [{"a": 1}, {}]}
    [document] = read(written(tmp_path, apollo(one)), built.core, Limits()).values()
    assert document.samples == ({"a": 1}, {})


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, built: Built) -> None:
    """One line each, with the name of the document, or its hash where it has none."""
    other, nameless = "query Other { zzz }", "{ brands {"
    manifest = {hash_of(COUNT): NAMES, "12ab": COUNT, hash_of(other): other, hash_of(nameless): nameless}
    path = written(tmp_path, manifest)
    with pytest.raises(SettingError) as caught:
        read(path, built.core, Limits())
    assert str(caught.value).splitlines() == [
        f"{path}: Names: its text has the SHA-256 {hash_of(NAMES)}, not {hash_of(COUNT)}",
        f"{path}: Count: '12ab' is no SHA-256 in hexadecimal digits",
        f"{path}: Other: Cannot query field 'zzz' on type 'Query'.",
        f"{path}: {hash_of(nameless)[:19]}: Syntax Error: Expected Name, found <EOF>.",
    ]


NO_MANIFESTS: list[Any] = [
    *({}, [], 3, {"a": 1}),
    *(apollo(), apollo({"id": "a"}), {**apollo(), "operations": 3}, apollo({"body": "{a}"})),
    apollo({"id": "a", "body": "{a}", "samples": 3}),
]


@pytest.mark.parametrize("manifest", NO_MANIFESTS)
def test_what_is_no_manifest_is_refused(tmp_path: Path, built: Built, manifest: Any) -> None:
    """An empty one too: nobody means it."""
    path = written(tmp_path, manifest)
    with pytest.raises(SettingError) as caught:
        read(path, built.core, Limits())
    assert str(caught.value) == f"{path}: it is no manifest: write an object of hash and text, as Relay does, or Apollo's format."


def test_what_is_no_json_is_refused(tmp_path: Path, built: Built) -> None:
    """With the place of the slip."""
    path = tmp_path / "documents.json"
    path.write_text("{", "utf-8")
    with pytest.raises(SettingError) as caught:
        read(path, built.core, Limits())
    assert str(caught.value).startswith(f"{path}: it is no JSON: ")


def settings(path: Path) -> Settings:
    """Settings with a manifest; the database is away."""
    return Settings.read({"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none", "CUSTOMER_GRAPH_DOCUMENTS": str(path)})


async def test_the_service_answers_to_a_hash(tmp_path: Path, built: Built) -> None:
    """As the setting says."""
    app = create(settings(written(tmp_path, {hash_of(COUNT): COUNT})), built)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        response = await client.get("/graphql", params={"documentId": f"sha256:{hash_of(COUNT)}"})
        unknown = await client.post("/graphql", json={"documentId": f"sha256:{hash_of(NAMES)}"})
    assert response.json() == {"data": {"__typename": "Query"}}
    assert (unknown.status_code, unknown.json()["errors"][0]["extensions"]["code"]) == (400, "DOCUMENT_NOT_FOUND")


def test_the_service_does_not_start_with_a_wrong_manifest(tmp_path: Path, built: Built) -> None:
    """Nor without the one that is named."""
    with pytest.raises(SettingError, match="Cannot query field 'zzz'"):
        create(settings(written(tmp_path, {hash_of("{ zzz }"): "{ zzz }"})), built)
    with pytest.raises(SettingError, match="there is no such file"):
        settings(tmp_path / "nothing.json")


async def test_only_trusted_documents_are_answered_where_a_setting_says_so(tmp_path: Path, built: Built) -> None:
    """Neither other texts nor the schema's description; the setting alone, without a manifest, stops the start."""
    only = {"CUSTOMER_GRAPH_ONLY_DOCUMENTS": "true"}
    path = written(tmp_path, {hash_of(COUNT): COUNT})
    given = Settings.read({**only, "NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none", "CUSTOMER_GRAPH_DOCUMENTS": str(path)})
    async with httpx.AsyncClient(transport=httpx.ASGITransport(create(given, built)), base_url="http://localhost") as client:
        trusted = await client.post("/graphql", json={"documentId": f"sha256:{hash_of(COUNT)}"})
        others = [await client.post("/graphql", json={"query": query}) for query in (COUNT, "{ __schema { description } }", "{ cust }")]
        by_get = await client.get("/graphql", params={"query": COUNT})
    assert trusted.json() == {"data": {"__typename": "Query"}}
    assert [(one.status_code, one.json()["errors"][0]["extensions"]["code"]) for one in (*others, by_get)] == [
        (403, "DOCUMENT_REQUIRED")
    ] * 4
    with pytest.raises(SettingError, match="CUSTOMER_GRAPH_DOCUMENTS is not: name the manifest"):
        Settings.read(only)
