CYPHER 5
CALL () {
  MATCH (delivery:Delivery {id: $p.p1})
  CALL (delivery) {  // delivery/order.cypher
    MATCH (delivery)<-[:FULFILLED_BY]-(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
