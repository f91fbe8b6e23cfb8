CYPHER 5
CALL () {  // mutation/record_delivery.cypher
  OPTIONAL MATCH (delivery:Delivery {id: $p.p1})
  WITH delivery, $p.p2 AS userErrors
  CALL (delivery) {  // delivery/lines.cypher
    MATCH (delivery)-[:DELIVERS]->(orderLine:OrderLine)
    WITH orderLine
    WHERE orderLine.position IS NOT NULL
    ORDER BY orderLine.position, orderLine.id
    LIMIT $p.p3
    RETURN collect([orderLine.position]) AS c1
  }
  CALL (delivery) {  // delivery/order.cypher
    MATCH (delivery)<-[:FULFILLED_BY]-(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c2
  }
  RETURN collect([CASE WHEN delivery IS NOT NULL THEN [delivery.carrier, delivery.id, toString(delivery.shippedAt), delivery.status, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
