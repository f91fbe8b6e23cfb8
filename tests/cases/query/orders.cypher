CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p2), datetime('+999999999-12-31T00:00Z'))
  WITH order
  WHERE order.orderedAt IS NOT NULL
  ORDER BY order.orderedAt DESC, order.id
  LIMIT $p.p3
  RETURN collect([order.number]) AS c1
}
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p2), datetime('+999999999-12-31T00:00Z'))
  WITH order
  RETURN count(order) AS c2
}
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p4), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p4), datetime('+999999999-12-31T00:00Z'))
  WITH order
  WHERE order.orderedAt IS NOT NULL
  ORDER BY order.orderedAt DESC, order.id
  LIMIT $p.p5
  RETURN collect([order.number]) AS c3
}
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p4), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p4), datetime('+999999999-12-31T00:00Z'))
  WITH order
  RETURN count(order) AS c4
}
RETURN [[c1, c2], [c3, c4]] AS row
