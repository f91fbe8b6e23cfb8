CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/organization.cypher
    MATCH (order)<-[:PLACED]-(organization:Organization)
    WITH organization ORDER BY organization.id LIMIT 1
    RETURN collect([organization.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
