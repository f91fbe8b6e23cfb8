"""The three operations, and the values that they are asked with, taken from the database itself."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import orjson

from graph_api.db import Database

from .graph import statement

_DOCUMENTS = Path(__file__).parent / "documents"
_VALUES = 64  # of each operation
_PAGE = 100  # customers


@dataclass(frozen=True)
class Question:
    """One operation, with the variables of many requests."""

    name: str
    title: str
    document: str
    variables: tuple[dict[str, Any], ...]

    def bodies(self) -> list[bytes]:
        """The bodies of the requests, as GraphQL over HTTP wants them."""
        return [orjson.dumps({"query": self.document, "variables": values}) for values in self.variables]


def document(name: str) -> str:
    """The text of an operation."""
    return (_DOCUMENTS / f"{name}.graphql").read_text(encoding="utf-8")


async def questions(database: Database) -> tuple[Question, ...]:
    """All three, about people whom this database knows."""
    people = [row["id"] for row in await database.rows(statement("people"))]
    names = [row["name"] for row in await database.rows(statement("names"))]
    starts = names[: len(names) - _PAGE]
    assert min(len(people), len(starts)) > _VALUES, (len(people), len(starts))
    ids = tuple({"id": each} for each in islice(cycle(people), _VALUES))
    steps = tuple({"from": each} for each in starts[:: len(starts) // _VALUES][:_VALUES])
    return (
        Question("one", "one customer", document("one"), ids),
        Question("whole", "360° of five parts", document("whole"), ids),
        Question("many", "100 customers × 10 interactions", document("many"), steps),
    )
