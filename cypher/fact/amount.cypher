// The value where it is money.
//
// owner    support
RETURN CASE WHEN fact.amountMinor IS NOT NULL AND fact.currency IS NOT NULL THEN [fact.amountMinor, fact.currency] END AS value
