// Everybody who held this mark at that moment, each with the record that says so.
//
// Erased people are left out. The signal of a phone that passes by names nobody: that needs a consent to be located.
//
// owner    support
// order    customer
// reads    Identifier Customer
MATCH (:Identifier {type: identifierType, normalizedValue: normalizedValue})<-[holding:HAS_IDENTIFIER]-(customer:Customer)
WHERE identifierType <> 'GEOFENCE' AND customer.status <> 'ERASED'
  AND coalesce(holding.validFrom <= at, true) AND coalesce(holding.validTo > at, true)
WITH customer, holding ORDER BY holding.id
WITH customer, head(collect(holding)) AS evidence
RETURN customer, evidence
