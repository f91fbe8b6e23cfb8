CYPHER 5
CALL () {
  MATCH (return:Return {id: $p.p1})
  RETURN collect([return.currency, return.id, return.quantity, return.reason, [return.refundMinor, return.currency], toString(return.returnedAt), [return.revenueMinor, return.currency]])[0] AS c1
}
RETURN [c1] AS row
