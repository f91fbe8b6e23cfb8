"""Who takes part, by the name in the results, and what people call them; and which of the sizes is the main one."""

from __future__ import annotations

OURS, HAND, STOCK, NEO4J_GRAPHQL, LIMIT = "ours", "hand", "stock", "neo4j-graphql", "limit"

NAMES = {
    OURS: "customer-graph",
    NEO4J_GRAPHQL: "@neo4j/graphql",
    HAND: "driver, by hand",
    STOCK: "Strawberry, loaders",
    LIMIT: "the database alone",
}

MAIN = 10_000  # customers; fewer and more show the growth, of the three that may differ in it
GROWING = (OURS, NEO4J_GRAPHQL, HAND)
