CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  WHERE order IS NOT NULL
  CALL (order) {  // order/channel.cypher
    MATCH (order)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    WITH channel
    WHERE channel IS NOT NULL
    RETURN collect([channel.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
