"""Every index has somebody who needs it, and who drops one is told by name which field suffers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph_api.db import Database, Statement
from graph_api.execute import Asking, Executor
from graph_api.ingest.database_schema import setup
from graph_api.limits import UNLIMITED
from graph_api.schema import Built
from tests.needs import Index, Need, Planner, complaint, of_fields, of_loading, read_by

NAMES = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"
OURS = """
SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP'
RETURN name, type, labelsOrTypes[0] AS label, properties, owningConstraint IS NOT NULL AS isOwned
"""
BY_NAME = ("FULLTEXT", "VECTOR")  # what a procedure is given the name of, and no planner knows


async def lost(built: Built, database: Database) -> list[str]:
    """The fields that begin at an index by its name, which the planner never looks for, where there is none of that name that is filled."""
    filled = {row["name"] for row in await database.rows(NAMES)}
    bodies = built.catalog.bodies.values()
    return [f"{body.type}.{body.field} has no index {name}" for body in bodies for name in body.parsed.indexes if name not in filled]


async def suffering(planner: Planner, needs: list[Need]) -> list[str]:
    """What the gate says of fields whose index is not read."""
    return [complaint(need) for need in needs if await planner.lacking(need)]


@pytest.fixture(scope="module")
def needs(built: Built) -> list[Need]:
    """What fields need."""
    return list(of_fields(built))


async def test_every_field_finds_its_index(built: Built, stories: Database, asking: Asking, needs: list[Need]) -> None:
    """Filters, orders, ids and lists that are read from their neighbours, over the stories; what is searched has its index by name."""
    assert await suffering(Planner(Executor(built, stories, UNLIMITED), stories, asking), needs) == []
    assert await lost(built, stories) == []


async def test_a_load_finds_its_indexes(stories: Database) -> None:
    """It looks for every record by its id, for relationships too, and for where the last load ended."""
    found = {who: (index, read_by(await stories.explain(text, {"batch": batch}))) for who, index, text, batch in of_loading()}
    assert [who for who, (index, read) in found.items() if index not in read] == []


async def test_no_index_is_kept_for_nobody(built: Built, own_database: Database, needs: list[Need]) -> None:
    """Each costs every write something, so each is needed by a field or by a load."""
    await setup(own_database)
    needed = {need.index for need in needs} | {index for _, index, _, _ in of_loading()}
    named = {name for body in built.catalog.bodies.values() for name in body.parsed.indexes}
    rows = await own_database.rows(OURS)
    assert [row["name"] for row in rows if row["name"] not in named and _index(row) not in needed] == []


async def test_whoever_drops_an_index_is_told_which_field_suffers(
    built: Built, own_database: Database, asking: Asking, needs: list[Need]
) -> None:
    """One after the other, every index that a field needs: its fields are named at once, and none of them was before."""
    await setup(own_database)
    planner = Planner(Executor(built, own_database, UNLIMITED), own_database, asking)
    assert await suffering(planner, needs) == []
    told: list[str] = []
    for row in await own_database.rows(OURS):
        concerned = [need for need in needs if need.index == _index(row)]
        before = await lost(built, own_database)
        await own_database.write([Statement(f"DROP {'CONSTRAINT' if row['isOwned'] else 'INDEX'} {row['name']}")])
        missed = await suffering(planner, concerned)
        assert missed == [complaint(need) for need in concerned], row["name"]
        now_lost = [one for one in await lost(built, own_database) if one not in before]
        assert bool(now_lost) == (row["type"] in BY_NAME), row["name"]
        told += [*missed, *now_lost]
    assert len(told) == len(needs) + 3
    assert {
        "Query.orders filtered by number finds no index of Order(number)",
        "Query.campaigns ordered by name finds no index of Campaign(name)",
        "Query.node of a Customer finds no index of Customer(id)",
        "Query.search has no index search_terms",
        "Query.similarNeeds has no index need_embedding",
    } <= set(told)


def _index(row: Mapping[str, object]) -> Index:
    label, properties = row["label"], row["properties"]
    assert isinstance(label, str)
    assert isinstance(properties, list)
    return label, tuple(properties)
