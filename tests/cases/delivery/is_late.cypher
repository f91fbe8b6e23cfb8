CYPHER 5
CALL () {
  MATCH (delivery:Delivery {id: $p.p1})
  CALL (delivery) {  // delivery/is_late.cypher
    WITH coalesce(delivery.deliveredAt, datetime($p.p2)) > delivery.promisedAt AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
