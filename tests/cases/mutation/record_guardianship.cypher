CYPHER 5
CALL () {  // mutation/record_guardianship.cypher
  OPTIONAL MATCH ()-[guardianship:GUARDIAN_OF {id: $p.p1}]->()
  WITH guardianship, $p.p2 AS userErrors
  CALL (guardianship) {  // guardianship/guardian.cypher
    WITH startNode(guardianship) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (guardianship) {  // guardianship/ward.cypher
    WITH endNode(guardianship) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c2
  }
  RETURN collect([CASE WHEN guardianship IS NOT NULL THEN [guardianship.authority, guardianship.id, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
