CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  WHERE order.orderedAt >= datetime($p.p2)
    AND order.orderedAt <= datetime($p.p3)
  CALL (order) {  // order/channel.cypher
    MATCH (order)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    CALL (channel) {  // channel/brand.cypher
      MATCH (channel)-[:OF_BRAND]->(brand:Brand)
      RETURN reduce(q1 = null, q2 IN collect(brand) | CASE WHEN q1 IS NULL OR q2.id < q1.id THEN q2 ELSE q1 END) AS f3
    }
    WITH channel, f3
    RETURN collect(f3.name)[0] AS f4
  }
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS f5
  }
  WITH order, f4, f5
  WITH f4 AS k6,
       CASE WHEN order.orderedAt IS NOT NULL THEN date.truncate('quarter', datetime({datetime: order.orderedAt, timezone: $p.p4})) END AS k7,
       count(*) AS m8,
       max(order.orderedAt) AS m9,
       min(order.orderedAt) AS m10,
       count(*) - count(order.neededBy) AS m11,
       collect(CASE WHEN f5[0] IS NOT NULL THEN [f5[0], f5[1]] END) AS m13,
       collect(order) AS m14
  CALL (m13) {
    UNWIND m13 AS amount
    WITH amount[1] AS currency, toInteger(round(percentileCont(amount[0], 0.5), 0, 'HALF_EVEN')) AS minor ORDER BY currency
    RETURN collect([minor, currency]) AS m15
  }
  WITH k6, k7, m8, m9, m10, m11, m15, m13, m14
  WHERE m8 >= $p.p5
    AND m9 >= datetime($p.p6)
  ORDER BY head([pair IN m15 WHERE pair[1] = $p.p7 | pair[0]]) IS NULL, head([pair IN m15 WHERE pair[1] = $p.p7 | pair[0]]) DESC, m10 IS NULL, m10, k6 IS NULL, k6, k7 IS NULL, k7
  LIMIT $p.p8
  CALL (m13) {
    UNWIND m13 AS amount
    WITH amount[1] AS currency, sum(amount[0]) AS minor ORDER BY currency
    RETURN collect([minor, currency]) AS m16
  }
  CALL (m14) {
    UNWIND m14 AS member
    WITH member AS order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p9
    RETURN collect([order.number]) AS c17
  }
  RETURN collect([[k6, toString(k7)], m8, toString(m9), m15, toString(m10), m11, m16, c17]) AS c18
}
RETURN [c18] AS row
