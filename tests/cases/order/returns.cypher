CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/returns.cypher
    MATCH (order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(return:Return)
    WITH DISTINCT return
    WITH return
    WHERE return.returnedAt IS NOT NULL
    ORDER BY return.returnedAt DESC, return.id
    LIMIT $p.p2
    RETURN collect([return.reason, [return.refundMinor, return.currency], toString(return.returnedAt)]) AS c1
  }
  CALL (order) {  // order/returns.cypher
    MATCH (order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(return:Return)
    WITH DISTINCT return
    RETURN count(return) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
