CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/returns.cypher
    MATCH (orderLine)<-[:OF_LINE]-(return:Return)
    WITH return
    WHERE return.returnedAt IS NOT NULL
    ORDER BY return.returnedAt DESC, return.id
    LIMIT $p.p2
    RETURN collect([return.reason, [return.refundMinor, return.currency], toString(return.returnedAt)]) AS c1
  }
  CALL (orderLine) {  // order_line/returns.cypher
    MATCH (orderLine)<-[:OF_LINE]-(return:Return)
    WITH return
    RETURN count(return) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
