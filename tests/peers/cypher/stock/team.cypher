// The teams that served in interactions.
UNWIND $keys AS key
MATCH (:Interaction {id: key})-[:SERVED_BY]->(team:Team)
RETURN key, team {.id, .name} AS found
