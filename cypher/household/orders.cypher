// The orders that its members placed while they belonged to it, latest first, each once.
//
// Somebody who belongs to two households brings her orders into both.
//
// owner    sales
// order    orderedAt desc
// reads    Customer Order
MATCH (household)<-[membership:MEMBER_OF]-(:Customer)-[:PLACED]->(order:Order)
WHERE coalesce(membership.validFrom <= order.orderedAt, true) AND coalesce(membership.validTo > order.orderedAt, true)
RETURN DISTINCT order
