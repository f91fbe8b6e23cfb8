CYPHER 5
CALL () {
  MATCH (redemption:Redemption {id: $p.p1})
  CALL (redemption) {  // redemption/coupon.cypher
    MATCH (redemption)-[:OF_COUPON]->(coupon:Coupon)
    WITH coupon ORDER BY coupon.id LIMIT 1
    RETURN collect([coupon.code])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
