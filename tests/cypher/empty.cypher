// Empties a graph that a test filled.
MATCH (node) DETACH DELETE node
