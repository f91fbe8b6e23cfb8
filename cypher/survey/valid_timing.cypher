// Whether it was sent only after the whole order it asks about had arrived; null where it asks about no order.
//
// A survey about an order that never arrived came too early, whenever it was sent.
//
// owner    marketing
// reads    Order
MATCH (survey)-[:ABOUT]->(order:Order)
CALL order.deliveredAt(order) YIELD value AS deliveredAt
RETURN coalesce(survey.sentAt >= deliveredAt, false) AS value ORDER BY order.id LIMIT 1
