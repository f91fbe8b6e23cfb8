CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/first_order_at.cypher
    MATCH (customer)-[:PLACED]->(order:Order)
    WHERE order.status <> 'CANCELLED'
    RETURN toString(min(order.orderedAt)) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
