// The last interactions of customers.
UNWIND $keys AS key
MATCH (customer:Customer {id: key})
RETURN key, COLLECT {
  MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
  WITH DISTINCT interaction ORDER BY interaction.startedAt DESC, interaction.id LIMIT $first
  RETURN interaction {.id, .kind, .direction, startedAt: toString(interaction.startedAt), .summary}
} AS found
