// Every order, latest first, also those of organizations and the cancelled ones.
//
// owner    sales
// param    since  First moment of ordering to show; from the beginning when left out.
// param    until  First moment of ordering no longer to show; to the end when left out.
// order    orderedAt desc
// reads    Order
MATCH (order:Order)
WHERE order.orderedAt >= coalesce($since, datetime('-999999999-01-01T00:00Z'))
  AND order.orderedAt < coalesce($until, datetime('+999999999-12-31T00:00Z'))
RETURN order
