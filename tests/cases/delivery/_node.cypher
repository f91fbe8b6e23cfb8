CYPHER 5
CALL () {
  MATCH (delivery:Delivery {id: $p.p1})
  RETURN collect([delivery.id, delivery.number, delivery.carrier, delivery.status, toString(delivery.promisedAt), toString(delivery.shippedAt), toString(delivery.deliveredAt)])[0] AS c1
}
RETURN [c1] AS row
