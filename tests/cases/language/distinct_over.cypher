CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  CALL (order) {  // order/channel.cypher
    MATCH (order)-[:VIA]->(channel:Channel)
    RETURN reduce(q1 = null, q2 IN collect(channel) | CASE WHEN q1 IS NULL OR q2.id < q1.id THEN q2 ELSE q1 END) AS f3
  }
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS f4
  }
  WITH order, f4, f3
  CALL (order) {
    CALL (order) {  // order/customer.cypher
      MATCH (order)<-[:PLACED]-(customer:Customer)
      WITH customer ORDER BY customer.id LIMIT 1
      CALL (customer) {  // customer/households.cypher
        MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
        WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p1), datetime($p.p2)), true)
          AND coalesce(membership.validTo > coalesce(datetime($p.p1), datetime($p.p2)), true)
        WITH DISTINCT household
        RETURN household AS v5
      }
      RETURN v5 AS v6
    }
    RETURN collect(DISTINCT v6) AS v7
  }
  CALL (order) {
    CALL (order) {  // order/lines.cypher
      MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WITH orderLine
      CALL (orderLine) {  // order_line/product.cypher
        MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
        WITH product ORDER BY product.id LIMIT 1
        CALL {  // product/brand.cypher
          WITH product
          MATCH (product)-[:OF_BRAND]->(brand:Brand)
          WITH brand ORDER BY brand.id LIMIT 1
          RETURN brand.name AS v8
        }
        RETURN v8 AS v9
      }
      RETURN v9 AS v10
    }
    RETURN collect(DISTINCT v10) AS v11
  }
  WITH f3.name AS k12,
       count(*) AS m13,
       count(DISTINCT CASE WHEN f4[0] IS NOT NULL THEN [f4[0], f4[1]] END) AS m14,
       collect(v7) AS m15,
       collect(v11) AS m16
  CALL (m15) {
    UNWIND m15 AS found
    UNWIND found AS each
    RETURN count(DISTINCT each) AS m17
  }
  WITH k12, m13, m14, m17, m15, m16
  WHERE m17 >= $p.p3
  ORDER BY m17 IS NULL, m17 DESC, k12 IS NULL, k12
  LIMIT $p.p4
  CALL (m16) {
    UNWIND m16 AS found
    UNWIND found AS each
    RETURN count(DISTINCT each) AS m18
  }
  RETURN collect([[k12], m13, m17, m18, m14]) AS c19
}
RETURN [c19] AS row
