// How many months after the buyer's first order it was placed: 0 in the month of that order, 1 in the next, whatever the day.
//
// Months are those of the calendar in the time zone of the business, so that one night can lie between 0 and 1. The first order
// is that of `firstOrderAt`. Null for a cancelled order, and for one that no person placed.
//
// owner    marketing
// reads    Customer
MATCH (order)<-[:PLACED]-(customer:Customer)
WITH order.status AS status, order.orderedAt AS orderedAt, customer ORDER BY customer.id LIMIT 1
CALL customer.firstOrderAt(customer) YIELD value AS firstOrderAt
WITH [firstOrderAt, CASE WHEN status <> 'CANCELLED' THEN orderedAt END] AS moments
WITH [moment IN moments WHERE moment IS NOT NULL | datetime({datetime: moment, timezone: $timeZone})] AS times
RETURN 12 * (times[1].year - times[0].year) + times[1].month - times[0].month AS value
