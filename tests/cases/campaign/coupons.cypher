CYPHER 5
CALL () {
  MATCH (campaign:Campaign {id: $p.p1})
  CALL (campaign) {  // campaign/coupons.cypher
    MATCH (campaign)-[:OFFERS]->(coupon:Coupon)
    WITH coupon
    WHERE coupon.code IS NOT NULL
    ORDER BY coupon.code, coupon.id
    LIMIT $p.p2
    RETURN collect([coupon.code]) AS c1
  }
  CALL (campaign) {  // campaign/coupons.cypher
    MATCH (campaign)-[:OFFERS]->(coupon:Coupon)
    WITH coupon
    RETURN count(coupon) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
