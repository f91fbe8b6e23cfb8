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
    CALL (order) {  // order/months_since_first.cypher
      MATCH (order)<-[:PLACED]-(customer:Customer)
      WITH order.status AS status, order.orderedAt AS orderedAt, customer ORDER BY customer.id LIMIT 1
      CALL (customer) {
        MATCH (customer)-[:PLACED]->(order:Order)
        WHERE order.status <> 'CANCELLED'
        RETURN min(order.orderedAt) AS firstOrderAt
      }
      WITH [firstOrderAt, CASE WHEN status <> 'CANCELLED' THEN orderedAt END] AS moments
      WITH [moment IN moments WHERE moment IS NOT NULL | datetime({datetime: moment, timezone: $p.p3})] AS times
      WITH 12 * (times[1].year - times[0].year) + times[1].month - times[0].month AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([order.number, toString(order.orderedAt), c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
