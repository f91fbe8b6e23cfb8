// The people it may be, when more than one held this mark at that moment; empty when it is clear.
//
// A mark that is shared, such as a family's phone, links people and never makes them one.
//
// owner    support
// order    customer
CALL recognition.holders(identifierType, normalizedValue, at) YIELD customer AS holder, evidence AS record
WITH collect([holder, record]) AS holders
WHERE size(holders) > 1
UNWIND holders AS pair
RETURN pair[0] AS customer, pair[1] AS evidence
