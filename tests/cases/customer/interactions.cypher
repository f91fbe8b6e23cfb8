CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/interactions.cypher
    MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
    WITH DISTINCT interaction
    WITH interaction
    WHERE interaction.startedAt IS NOT NULL
    ORDER BY interaction.startedAt DESC, interaction.id
    LIMIT $p.p2
    RETURN collect([interaction.kind, toString(interaction.startedAt), interaction.summary]) AS c1
  }
  CALL (customer) {  // customer/interactions.cypher
    MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
    WITH DISTINCT interaction
    RETURN count(interaction) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
