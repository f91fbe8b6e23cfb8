"""The statements and operations of the benchmark, one file for each."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def statement(name: str) -> str:
    """The text of a statement, such as `stock/lines`."""
    return (_HERE / "cypher" / f"{name}.cypher").read_text(encoding="utf-8")


def document(name: str) -> str:
    """The text of an operation, as our service and stock Strawberry take it."""
    return (_HERE / "documents" / f"{name}.graphql").read_text(encoding="utf-8")


def document_of_neo4j_graphql(name: str) -> str:
    """The same operation as `@neo4j/graphql` takes it."""
    return (_HERE / "neo4j_graphql" / "documents" / f"{name}.graphql").read_text(encoding="utf-8")
