CYPHER 5
CALL () {  // mutation/rejoin_identifiers.cypher
  OPTIONAL MATCH (record:CustomerRecord {id: $p.p1})
  OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer, $p.p2 AS userErrors
  CALL (customer) {  // customer/identifiers.cypher
    MATCH (customer)-[:HAS_IDENTIFIER]->(identifier:Identifier)
    WITH DISTINCT identifier
    WITH identifier
    WHERE identifier.type IS NOT NULL
      AND identifier.normalizedValue IS NOT NULL
    ORDER BY identifier.type, identifier.normalizedValue, identifier.id
    LIMIT $p.p3
    RETURN collect([identifier.value]) AS c1
  }
  RETURN collect([CASE WHEN customer IS NOT NULL THEN [customer.displayName, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
