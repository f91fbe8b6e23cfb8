// Whether it arrived after the day it was needed by, or has not arrived and that day is over.
//
// Null where she named no day, and for a cancelled order. Arriving on that very day is in time here, though it may be hours
// after the party began. Days are those of the business's time zone.
//
// owner    sales
CALL order.deliveredAt(order) YIELD value AS deliveredAt
WITH order, date(datetime({datetime: coalesce(deliveredAt, $now), timezone: $timeZone})) AS day
RETURN CASE WHEN order.status <> 'CANCELLED' THEN day > order.neededBy END AS value
