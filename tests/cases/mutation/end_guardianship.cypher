CYPHER 5
CALL () {  // mutation/end_guardianship.cypher
  OPTIONAL MATCH ()-[guardianship:GUARDIAN_OF {id: $p.p1}]->()
  WITH guardianship, $p.p2 AS userErrors
  CALL (guardianship) {  // guardianship/ward.cypher
    WITH endNode(guardianship) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([CASE WHEN guardianship IS NOT NULL THEN [guardianship.authority, toString(guardianship.validTo), c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
