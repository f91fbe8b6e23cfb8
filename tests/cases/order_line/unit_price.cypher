CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/unit_price.cypher
    WITH orderLine, CASE WHEN orderLine.quantityUnit = 'EACH' AND orderLine.quantity <> 0 THEN orderLine.quantity END AS quantity
    WITH orderLine, abs(quantity) AS pieces, sign(quantity) * orderLine.paidMinor AS minor
    WITH orderLine, pieces, minor, minor / pieces AS whole, 2 * abs(minor % pieces) AS twice
    WITH orderLine, CASE WHEN twice > pieces OR (twice = pieces AND whole % 2 <> 0) THEN whole + sign(minor) ELSE whole END AS rounded
    WITH orderLine, coalesce(orderLine.unitPriceMinor, rounded) AS minor
    WITH CASE WHEN minor IS NOT NULL THEN [minor, orderLine.currency] END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
