CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  CALL (order) {  // order/channel.cypher
    MATCH (order)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    RETURN collect(channel.name)[0] AS f1
  }
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS f2
  }
  WITH order, f1, f2
  CALL (order) {
    CALL (order) {  // order/customer.cypher
      MATCH (order)<-[:PLACED]-(customer:Customer)
      WITH customer ORDER BY customer.id LIMIT 1
      CALL (customer) {  // customer/households.cypher
        MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
        WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p1), datetime($p.p2)), true)
          AND coalesce(membership.validTo > coalesce(datetime($p.p1), datetime($p.p2)), true)
        WITH DISTINCT household
        RETURN household AS v3
      }
      RETURN v3 AS v4
    }
    RETURN collect(DISTINCT v4) AS v5
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
          RETURN brand.name AS v6
        }
        RETURN v6 AS v7
      }
      RETURN v7 AS v8
    }
    RETURN collect(DISTINCT v8) AS v9
  }
  WITH f1 AS k10,
       count(*) AS m11,
       count(DISTINCT CASE WHEN f2[0] IS NOT NULL THEN [f2[0], f2[1]] END) AS m12,
       collect(v5) AS m13,
       collect(v9) AS m14
  CALL (m13) {
    UNWIND m13 AS found
    UNWIND found AS each
    RETURN count(DISTINCT each) AS m15
  }
  WITH k10, m11, m12, m15, m13, m14
  WHERE m15 >= $p.p3
  ORDER BY m15 IS NULL, m15 DESC, k10 IS NULL, k10
  LIMIT $p.p4
  CALL (m14) {
    UNWIND m14 AS found
    UNWIND found AS each
    RETURN count(DISTINCT each) AS m16
  }
  RETURN collect([[k10], m11, m15, m16, m12]) AS c17
}
RETURN [c17] AS row
