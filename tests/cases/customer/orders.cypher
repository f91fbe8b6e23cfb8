CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/orders.cypher
    MATCH (customer)-[:PLACED]->(order:Order)
    WITH order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p2
    RETURN collect([order.number]) AS c1
  }
  CALL (customer) {  // customer/orders.cypher
    MATCH (customer)-[:PLACED]->(order:Order)
    WITH order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
