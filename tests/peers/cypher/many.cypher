// A hundred customers by name, each with her last ten interactions.
MATCH (customer:Customer)
WHERE customer.displayName >= $from
WITH customer ORDER BY customer.displayName, customer.id LIMIT 100
RETURN collect([customer.id, customer.displayName, customer.kind, customer.status, COLLECT {
  MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
  WITH DISTINCT interaction ORDER BY interaction.startedAt DESC, interaction.id LIMIT 10
  RETURN [interaction.id, interaction.kind, interaction.direction, toString(interaction.startedAt), interaction.summary]
}]) AS rows
