CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  CALL (household) {  // household/orders.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(:Customer)-[:PLACED]->(order:Order)
    WHERE coalesce(membership.validFrom <= order.orderedAt, true) AND coalesce(membership.validTo > order.orderedAt, true)
    WITH DISTINCT order
    WITH order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p2
    RETURN collect([order.number]) AS c1
  }
  CALL (household) {  // household/orders.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(:Customer)-[:PLACED]->(order:Order)
    WHERE coalesce(membership.validFrom <= order.orderedAt, true) AND coalesce(membership.validTo > order.orderedAt, true)
    WITH DISTINCT order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
