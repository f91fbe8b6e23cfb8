// What she paid for one piece, rounded half to even in the smallest unit of the currency.
//
// Null for goods that are weighed or measured and for a quantity of 0. Times the quantity it need not give `paid`: rounding
// is done once, here.
//
// owner    sales
WITH orderLine, CASE WHEN orderLine.quantityUnit = 'EACH' AND orderLine.quantity <> 0 THEN orderLine.quantity END AS quantity
WITH orderLine, abs(quantity) AS pieces, sign(quantity) * orderLine.paidMinor AS minor
WITH orderLine, pieces, minor, minor / pieces AS whole, 2 * abs(minor % pieces) AS twice
WITH orderLine, CASE WHEN twice > pieces OR (twice = pieces AND whole % 2 <> 0) THEN whole + sign(minor) ELSE whole END AS rounded
RETURN CASE WHEN rounded IS NOT NULL THEN [rounded, orderLine.currency] END AS value
