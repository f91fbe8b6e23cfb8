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
      WITH brand ORDER BY brand.id LIMIT 1
      RETURN collect(brand.name)[0] AS f1
    }
    WITH channel, f1
    RETURN collect(f1)[0] AS f2
  }
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS f3
  }
  WITH order, f2, f3
  WITH f2 AS k4,
       CASE WHEN order.orderedAt IS NOT NULL THEN date.truncate('quarter', datetime({datetime: order.orderedAt, timezone: $p.p4})) END AS k5,
       count(*) AS m6,
       max(order.orderedAt) AS m7,
       min(order.orderedAt) AS m8,
       count(*) - count(order.neededBy) AS m9,
       collect(CASE WHEN f3[0] IS NOT NULL THEN [f3[0], f3[1]] END) AS m11,
       collect(order) AS m12
  CALL (m11) {
    UNWIND m11 AS amount
    WITH amount[1] AS currency, toInteger(round(percentileCont(amount[0], 0.5), 0, 'HALF_EVEN')) AS minor ORDER BY currency
    RETURN collect([minor, currency]) AS m13
  }
  WITH k4, k5, m6, m7, m8, m9, m13, m11, m12
  WHERE m6 >= $p.p5
    AND m7 >= datetime($p.p6)
  ORDER BY head([pair IN m13 WHERE pair[1] = $p.p7 | pair[0]]) IS NULL, head([pair IN m13 WHERE pair[1] = $p.p7 | pair[0]]) DESC, m8 IS NULL, m8, k4 IS NULL, k4, k5 IS NULL, k5
  LIMIT $p.p8
  CALL (m11) {
    UNWIND m11 AS amount
    WITH amount[1] AS currency, sum(amount[0]) AS minor ORDER BY currency
    RETURN collect([minor, currency]) AS m14
  }
  CALL (m12) {
    UNWIND m12 AS member
    WITH member AS order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p9
    RETURN collect([order.number]) AS c15
  }
  RETURN collect([[k4, toString(k5)], m6, toString(m7), m13, toString(m8), m9, m14, c15]) AS c16
}
RETURN [c16] AS row
