// Whether it came after the promised moment, or has not come and that moment is over; null where nothing was promised.
//
// Measured against our promise. Whether it was there for her occasion is said by the order.
//
// owner    sales
RETURN coalesce(delivery.deliveredAt, $now) > delivery.promisedAt AS value
