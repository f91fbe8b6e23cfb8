// The one person who held this mark at that moment; null when there is none or more than one.
//
// owner    support
CALL recognition.holders(identifierType, normalizedValue, at) YIELD customer AS holder
WITH collect(holder) AS holders
WHERE size(holders) = 1
RETURN holders[0] AS customer
