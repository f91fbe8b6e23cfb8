"""What one operation may ask for at most, so that nobody can keep the service or the database busy; every layer may know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of everything that a request may have; a setting for each, `CUSTOMER_GRAPH_MAX_` and its name."""

    document: Annotated[int, "Most bytes of a document."] = 100_000
    tokens: Annotated[int, "Most words and signs of a document."] = 2_000
    depth: Annotated[int, "Most things inside one another; what connections and facets wrap around them is no level."] = 10
    fields: Annotated[int, "Most fields of a document, those of a fragment counted wherever it is used."] = 1_000
    aliases: Annotated[int, "Most times that one field is asked of one thing, under different names."] = 15
    roots: Annotated[int, "Most fields at the root of an operation."] = 10
    page: Annotated[int, "Most rows of a page."] = 100
    nodes: Annotated[int, "Most rows of all lists together, as the sizes of their pages allow."] = 10_000
    subqueries: Annotated[int, "Most parts that the database has to find, each a subquery to plan."] = 60
    errors: Annotated[int, "Most errors that are told of a document before it is given up."] = 5
    answer: Annotated[int, "Most bytes of an answer."] = 5_000_000


# For programs that ask themselves, such as tests of random operations; a page is no larger than elsewhere.
UNLIMITED = Limits(**{**dict.fromkeys(Limits.__slots__, 10**9), "page": Limits().page})
