CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/last_experience.cypher
    CALL (customer) {
      MATCH (customer)-[:PLACED]->(order:Order)
      WHERE order.status <> 'CANCELLED'
      CALL (order) {
        OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
        WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
        RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
      }
      RETURN deliveredAt AS at, order, null AS interaction
      UNION ALL
      MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
      WHERE interaction.kind IN ['VISIT', 'CALL', 'CHAT', 'EMAIL', 'LETTER'] AND coalesce(interaction.mode <> 'BROADCAST', true)
      RETURN coalesce(interaction.endedAt, interaction.startedAt) AS at, null AS order, interaction
    }
    WITH customer, at, order AS reached, interaction WHERE at <= datetime($p.p2)
    ORDER BY at DESC, coalesce(reached.id, interaction.id) LIMIT 1
    CALL (customer, at, interaction) {
      OPTIONAL MATCH (interaction)-[:ABOUT]->(discussed:Order)
      WITH discussed ORDER BY discussed.orderedAt DESC, discussed.id LIMIT 1
      OPTIONAL MATCH (customer)-[:PLACED]->(received:Order)
      WHERE received.status <> 'CANCELLED'
      OPTIONAL CALL (received) {
        WITH received AS order
        OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
        WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
        RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS handedAt
      }
      WITH discussed, received, handedAt ORDER BY handedAt, received.id
      RETURN coalesce(head(collect(discussed)), last(collect(CASE WHEN interaction.startedAt <= handedAt <= at THEN received END))) AS linked
    }
    WITH at, coalesce(reached, linked) AS order, interaction
    RETURN collect([toString(at), CASE WHEN interaction IS NOT NULL THEN [interaction.kind] END, CASE WHEN order IS NOT NULL THEN [order.number] END])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
