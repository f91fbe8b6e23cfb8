"""What one test module leaves in the shared database, the next one does not find."""

from __future__ import annotations

from graph_api.db import Database, Statement
from graph_api.ingest.database_schema import setup
from tests.servers import empty


async def test_an_emptied_database_holds_nothing(own_database: Database) -> None:
    """No node, no constraint, and of the indexes the two that come with every database."""
    await setup(own_database)
    await own_database.write([Statement("CREATE (:Customer {id: 'cus'})-[:PLACED]->(:Order {id: 'ord'})")])
    await empty(own_database)
    assert await own_database.rows("MATCH (node) RETURN count(node) AS nodes") == [{"nodes": 0}]
    assert await own_database.rows("SHOW CONSTRAINTS YIELD name RETURN count(name) AS constraints") == [{"constraints": 0}]
    assert await own_database.rows("SHOW INDEXES YIELD type RETURN type ORDER BY type") == [{"type": "LOOKUP"}] * 2
