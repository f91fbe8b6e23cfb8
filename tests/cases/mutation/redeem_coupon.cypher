CYPHER 5
CALL () {  // mutation/redeem_coupon.cypher
  OPTIONAL MATCH (redemption:Redemption {id: $p.p1})
  WITH redemption, $p.p2 AS userErrors
  CALL (redemption) {  // redemption/campaign.cypher
    MATCH (redemption)-[:IN_CAMPAIGN]->(campaign:Campaign)
    WITH campaign ORDER BY campaign.id LIMIT 1
    RETURN collect([campaign.name])[0] AS c1
  }
  CALL (redemption) {  // redemption/coupon.cypher
    MATCH (redemption)-[:OF_COUPON]->(coupon:Coupon)
    WITH coupon ORDER BY coupon.id LIMIT 1
    RETURN collect([coupon.code])[0] AS c2
  }
  CALL (redemption) {  // redemption/customer.cypher
    MATCH (redemption)<-[:REDEEMED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c3
  }
  RETURN collect([CASE WHEN redemption IS NOT NULL THEN [redemption.id, toString(redemption.redeemedOn), c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
