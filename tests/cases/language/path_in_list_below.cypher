CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  CALL (order) {
    RETURN order.orderedAt AS o1
  }
  WITH order, o1
  WHERE order.neededBy <= CASE WHEN o1 IS NOT NULL THEN date(datetime({datetime: o1 + duration($p.p2), timezone: $p.p3})) END
    AND order.orderedAt IS NOT NULL
  ORDER BY order.orderedAt DESC, order.id
  LIMIT $p.p4
  CALL (order, o1) {  // order/customer.cypher
    MATCH (order)<-[:PLACED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    CALL (customer, o1) {  // customer/orders.cypher
      MATCH (customer)-[:PLACED]->(order:Order)
      WITH order
      WHERE order.orderedAt < o1
        AND order.orderedAt IS NOT NULL
      ORDER BY order.orderedAt DESC, order.id
      LIMIT $p.p4
      RETURN collect([order.number, toString(order.orderedAt)]) AS c2
    }
    CALL (customer, o1) {  // customer/orders.cypher
      MATCH (customer)-[:PLACED]->(order:Order)
      WITH order
      WHERE order.orderedAt < o1
      RETURN count(order) AS c3
    }
    RETURN collect([[c2, c3]])[0] AS c4
  }
  RETURN collect([toString(order.neededBy), order.number, toString(order.orderedAt), c4]) AS c5
}
RETURN [c5] AS row
