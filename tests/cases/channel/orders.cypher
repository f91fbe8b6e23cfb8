CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  CALL (channel) {  // channel/orders.cypher
    MATCH (channel)<-[:VIA]-(order:Order)
    WITH order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p2
    RETURN collect([order.number]) AS c1
  }
  CALL (channel) {  // channel/orders.cypher
    MATCH (channel)<-[:VIA]-(order:Order)
    WITH order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
