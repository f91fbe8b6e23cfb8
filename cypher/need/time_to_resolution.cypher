// How long it took from becoming known to being met; null while it is not.
//
// Met in our eyes: whether she agrees is said by `confirmedAt`.
//
// owner    product
RETURN duration.inSeconds(need.raisedAt, need.resolvedAt) AS value
