CYPHER 5
CALL () {
  MATCH (coupon:Coupon {id: $p.p1})
  RETURN collect([coupon.code, coupon.id])[0] AS c1
}
RETURN [c1] AS row
