CYPHER 5
CALL () {  // query/interactions.cypher
  MATCH (interaction:Interaction)
  WHERE interaction.startedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND interaction.startedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH interaction
  WHERE interaction.kind IN $p.p2
  CALL (interaction) {  // interaction/duration.cypher
    WITH duration.inSeconds(interaction.startedAt, interaction.endedAt) AS value
    RETURN collect(value)[0] AS f1
  }
  WITH interaction, f1
  WITH interaction.kind AS k2,
       count(*) AS m3,
       1000000 * toInteger(round((percentileCont(((f1.days * 86400 + f1.seconds) * 1000000000 + f1.nanosecondsOfSecond), 0.5)) / 1000000)) AS m4,
       collect(CASE WHEN ((f1.days * 86400 + f1.seconds) * 1000000000 + f1.nanosecondsOfSecond) IS NOT NULL THEN [((f1.days * 86400 + f1.seconds) * 1000000000 + f1.nanosecondsOfSecond), interaction] END) AS m5
  WITH k2, m3, m4, m5
  WHERE m4 > $p.p3
  ORDER BY m4 IS NULL, m4 DESC, k2 IS NULL, k2
  LIMIT $p.p4
  CALL (m5) {
    UNWIND m5 AS member
    WITH percentileCont(member[0], 0.25) AS q7, percentileCont(member[0], 0.5) AS q8, percentileCont(member[0], 0.75) AS q9
    UNWIND m5 AS member
    WITH member[1] AS interaction, member[0] AS q6, q7, q8, q9
    WHERE (q6 < q7 - 1.5 * (q9 - q7) OR q6 > q9 + 1.5 * (q9 - q7))
      AND interaction.startedAt IS NOT NULL
    ORDER BY abs(q6 - q8) DESC, interaction.startedAt DESC, interaction.id
    LIMIT $p.p5
    CALL (interaction) {  // interaction/duration.cypher
      WITH duration.inSeconds(interaction.startedAt, interaction.endedAt) AS value
      RETURN toString(collect(value)[0]) AS c10
    }
    RETURN collect([c10, toString(interaction.startedAt)]) AS c11
  }
  RETURN collect([[k2], m3, CASE WHEN m4 IS NOT NULL THEN toString(duration({nanoseconds: m4})) END, c11]) AS c12
}
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS f13
  }
  CALL (order) {  // order/channel.cypher
    MATCH (order)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    RETURN collect(channel.name)[0] AS f14
  }
  WITH order, f13, f14
  WHERE f13[1] = $p.p6
  WITH f14 AS k15,
       count(*) AS m16,
       collect(CASE WHEN f13[0] IS NOT NULL AND f13[1] = $p.p6 THEN [f13[0], order] END) AS m17
  WITH k15, m16, m17
  ORDER BY k15 IS NULL, k15
  LIMIT $p.p4
  CALL (m17) {
    UNWIND m17 AS member
    WITH percentileCont(member[0], 0.25) AS q19, percentileCont(member[0], 0.5) AS q20, percentileCont(member[0], 0.75) AS q21
    UNWIND m17 AS member
    WITH member[1] AS order, member[0] AS q18, q19, q20, q21
    WHERE (q18 < q19 - 1.5 * (q21 - q19) OR q18 > q21 + 1.5 * (q21 - q19))
      AND order.orderedAt IS NOT NULL
    ORDER BY abs(q18 - q20) DESC, order.orderedAt DESC, order.id
    LIMIT $p.p5
    CALL (order) {  // order/gross.cypher
      OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
      WITH order, sum(orderLine.paidMinor) AS minor
      WITH [minor, order.currency] AS value
      RETURN collect(value)[0] AS c22
    }
    RETURN collect([order.number, c22]) AS c23
  }
  RETURN collect([[k15], m16, c23]) AS c24
}
RETURN [c12, c24] AS row
