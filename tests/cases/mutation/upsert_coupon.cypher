CYPHER 5
CALL () {  // mutation/upsert_coupon.cypher
  OPTIONAL MATCH (coupon:Coupon {id: $p.p1})
  WITH coupon, $p.p2 AS userErrors
  CALL (coupon) {  // coupon/campaigns.cypher
    MATCH (coupon)<-[:OFFERS]-(campaign:Campaign)
    WITH campaign
    WHERE campaign.startsOn IS NOT NULL
    ORDER BY campaign.startsOn DESC, campaign.id
    LIMIT $p.p3
    RETURN collect([campaign.name]) AS c1
  }
  CALL (coupon) {  // coupon/products.cypher
    MATCH (coupon)-[:VALID_FOR]->(product:Product)
    WITH DISTINCT product
    WITH product
    WHERE product.name IS NOT NULL
    ORDER BY product.name, product.id
    LIMIT $p.p3
    RETURN collect([product.name]) AS c2
  }
  RETURN collect([CASE WHEN coupon IS NOT NULL THEN [coupon.code, coupon.id, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
