CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  CALL (product) {  // product/coupons.cypher
    MATCH (product)<-[:VALID_FOR]-(coupon:Coupon)
    WITH DISTINCT coupon
    WITH coupon
    WHERE coupon.code IS NOT NULL
    ORDER BY coupon.code, coupon.id
    LIMIT $p.p2
    RETURN collect([coupon.code]) AS c1
  }
  CALL (product) {  // product/coupons.cypher
    MATCH (product)<-[:VALID_FOR]-(coupon:Coupon)
    WITH DISTINCT coupon
    RETURN count(coupon) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
