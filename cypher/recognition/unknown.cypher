// Whether nobody is known by this mark at that moment.
//
// owner    support
CALL recognition.holders(identifierType, normalizedValue, at) YIELD customer AS holder
RETURN count(holder) = 0 AS value
