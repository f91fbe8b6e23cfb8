CYPHER 5
CALL () {
  MATCH (return:Return {id: $p.p1})
  RETURN collect([return.id, toString(return.returnedAt), return.reason, return.quantity, return.currency, [return.refundMinor, return.currency], [return.revenueMinor, return.currency]])[0] AS c1
}
RETURN [c1] AS row
