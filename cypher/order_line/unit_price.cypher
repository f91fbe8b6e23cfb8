// What one piece costs: as the source states it, to its last digit, else what she paid for one.
//
// The stated price may be finer than the smallest unit of the currency (0.001); what was paid is divided and rounded half to even
// in that unit. Null where neither can be: goods that are weighed or measured, a quantity of 0. Times the quantity it need not
// give `paid`, for each amount is rounded once.
//
// owner    sales
WITH orderLine, CASE WHEN orderLine.quantityUnit = 'EACH' AND orderLine.quantity <> 0 THEN orderLine.quantity END AS quantity
WITH orderLine, abs(quantity) AS pieces, sign(quantity) * orderLine.paidMinor AS minor
WITH orderLine, pieces, minor, minor / pieces AS whole, 2 * abs(minor % pieces) AS twice
WITH orderLine, CASE WHEN twice > pieces OR (twice = pieces AND whole % 2 <> 0) THEN whole + sign(minor) ELSE whole END AS rounded
WITH orderLine, coalesce(orderLine.unitPriceMinor, rounded) AS minor
RETURN CASE WHEN minor IS NOT NULL THEN [minor, orderLine.currency] END AS value
