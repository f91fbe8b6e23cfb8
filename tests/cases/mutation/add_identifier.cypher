CYPHER 5
CALL () {  // mutation/add_identifier.cypher
  OPTIONAL MATCH ()-[identifierHolding:HAS_IDENTIFIER {id: $p.p1}]->()
  WITH identifierHolding, $p.p2 AS userErrors
  CALL (identifierHolding) {  // identifier_holding/customer.cypher
    WITH startNode(identifierHolding) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (identifierHolding) {  // identifier_holding/identifier.cypher
    WITH endNode(identifierHolding) AS identifier
    WHERE identifier IS NOT NULL
    RETURN collect([identifier.id, identifier.normalizedValue, identifier.strength, identifier.type, identifier.value])[0] AS c2
  }
  RETURN collect([CASE WHEN identifierHolding IS NOT NULL THEN [identifierHolding.id, toString(identifierHolding.validFrom), toString(identifierHolding.validTo), c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
