CYPHER 5
CALL () {
  MATCH (delivery:Delivery {id: $p.p1})
  RETURN collect([delivery.carrier, toString(delivery.deliveredAt), delivery.id, delivery.number, toString(delivery.promisedAt), toString(delivery.shippedAt), delivery.status])[0] AS c1
}
RETURN [c1] AS row
