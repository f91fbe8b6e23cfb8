CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/identifiers.cypher
    MATCH (customer)-[:HAS_IDENTIFIER]->(identifier:Identifier)
    WITH DISTINCT identifier
    WITH identifier
    WHERE identifier.type IS NOT NULL
      AND identifier.normalizedValue IS NOT NULL
    ORDER BY identifier.type, identifier.normalizedValue, identifier.id
    LIMIT $p.p2
    RETURN collect([identifier.normalizedValue, identifier.type]) AS c1
  }
  CALL (customer) {  // customer/identifiers.cypher
    MATCH (customer)-[:HAS_IDENTIFIER]->(identifier:Identifier)
    WITH DISTINCT identifier
    RETURN count(identifier) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
