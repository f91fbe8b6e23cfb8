CYPHER 5
CALL () {
  MATCH (survey:Survey {id: $p.p1})
  CALL (survey) {  // survey/valid_timing.cypher
    MATCH (survey)-[:ABOUT]->(order:Order)
    CALL (order) {
      OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
      WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
      RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
    }
    WITH coalesce(survey.sentAt >= deliveredAt, false) AS value ORDER BY order.id LIMIT 1
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
