CYPHER 5
CALL () {  // mutation/send_survey.cypher
  OPTIONAL MATCH (survey:Survey {id: $p.p1})
  WITH survey, $p.p2 AS userErrors
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
  CALL (survey) {  // survey/customer.cypher
    MATCH (survey)-[:SENT_TO]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c2
  }
  CALL (survey) {  // survey/order.cypher
    MATCH (survey)-[:ABOUT]->(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c3
  }
  RETURN collect([CASE WHEN survey IS NOT NULL THEN [survey.id, survey.kind, survey.question, toString(survey.sentAt), c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
