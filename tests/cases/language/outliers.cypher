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
    RETURN collect([toString(interaction.startedAt), c10]) AS c11
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
    RETURN reduce(q14 = null, q15 IN collect(channel) | CASE WHEN q14 IS NULL OR q15.id < q14.id THEN q15 ELSE q14 END) AS f16
  }
  WITH order, f13, f16
  WHERE f13[1] = $p.p6
  WITH f16.name AS k17,
       count(*) AS m18,
       collect(CASE WHEN f13[0] IS NOT NULL AND f13[1] = $p.p6 THEN [f13[0], order] END) AS m19
  WITH k17, m18, m19
  ORDER BY k17 IS NULL, k17
  LIMIT $p.p4
  CALL (m19) {
    UNWIND m19 AS member
    WITH percentileCont(member[0], 0.25) AS q21, percentileCont(member[0], 0.5) AS q22, percentileCont(member[0], 0.75) AS q23
    UNWIND m19 AS member
    WITH member[1] AS order, member[0] AS q20, q21, q22, q23
    WHERE (q20 < q21 - 1.5 * (q23 - q21) OR q20 > q23 + 1.5 * (q23 - q21))
      AND order.orderedAt IS NOT NULL
    ORDER BY abs(q20 - q22) DESC, order.orderedAt DESC, order.id
    LIMIT $p.p5
    CALL (order) {  // order/gross.cypher
      OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
      WITH order, sum(orderLine.paidMinor) AS minor
      WITH [minor, order.currency] AS value
      RETURN collect(value)[0] AS c24
    }
    RETURN collect([order.number, c24]) AS c25
  }
  RETURN collect([[k17], m18, c25]) AS c26
}
RETURN [c12, c26] AS row
