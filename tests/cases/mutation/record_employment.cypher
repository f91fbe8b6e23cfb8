CYPHER 5
CALL () {  // mutation/record_employment.cypher
  OPTIONAL MATCH ()-[employment:WORKS_FOR {id: $p.p1}]->()
  WITH employment, $p.p2 AS userErrors
  CALL (employment) {  // employment/customer.cypher
    WITH startNode(employment) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (employment) {  // employment/organization.cypher
    WITH endNode(employment) AS organization
    WHERE organization IS NOT NULL
    RETURN collect([organization.name])[0] AS c2
  }
  RETURN collect([CASE WHEN employment IS NOT NULL THEN [employment.id, employment.role, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
