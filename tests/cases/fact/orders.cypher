CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/orders.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(order:Order)
    WITH order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt, order.id
    LIMIT $p.p2
    RETURN collect([order.number]) AS c1
  }
  CALL (fact) {  // fact/orders.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(order:Order)
    WITH order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
