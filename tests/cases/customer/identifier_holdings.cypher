CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/identifier_holdings.cypher
    MATCH (customer)-[identifierHolding:HAS_IDENTIFIER]->(:Identifier)
    WITH identifierHolding
    ORDER BY identifierHolding.validFrom IS NULL, identifierHolding.validFrom, identifierHolding.id
    LIMIT $p.p2
    CALL (identifierHolding) {  // identifier_holding/identifier.cypher
      WITH endNode(identifierHolding) AS identifier
      WHERE identifier IS NOT NULL
      RETURN collect([identifier.type, identifier.value])[0] AS c1
    }
    RETURN collect([toString(identifierHolding.validFrom), c1]) AS c2
  }
  CALL (customer) {  // customer/identifier_holdings.cypher
    MATCH (customer)-[identifierHolding:HAS_IDENTIFIER]->(:Identifier)
    WITH identifierHolding
    RETURN count(identifierHolding) AS c3
  }
  RETURN collect([[c2, c3]])[0] AS c4
}
RETURN [c4] AS row
