CYPHER 5
CALL () {
  MATCH (order:Order {id: $p.p1})
  RETURN collect([order.id])[0] AS c1
}
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p2})
  RETURN collect([verbatim.id])[0] AS c2
}
CALL () {
  MATCH (need:Need {id: $p.p3})
  RETURN collect([need.id])[0] AS c3
}
CALL () {
  MATCH (customer:Customer {id: $p.p4})
  RETURN collect([customer.id])[0] AS c4
}
RETURN [c1, c2, c3, c4] AS row
