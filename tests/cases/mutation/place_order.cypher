CYPHER 5
CALL () {  // mutation/place_order.cypher
  OPTIONAL MATCH (order:Order {id: $p.p1})
  WITH order, $p.p2 AS userErrors
  CALL (order) {  // order/gross.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(orderLine.paidMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS c1
  }
  CALL (order) {  // order/lines.cypher
    MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
    WITH orderLine
    WHERE orderLine.position IS NOT NULL
    ORDER BY orderLine.position, orderLine.id
    LIMIT $p.p3
    CALL (orderLine) {  // order_line/unit_price.cypher
      WITH orderLine, CASE WHEN orderLine.quantityUnit = 'EACH' AND orderLine.quantity <> 0 THEN orderLine.quantity END AS quantity
      WITH orderLine, abs(quantity) AS pieces, sign(quantity) * orderLine.paidMinor AS minor
      WITH orderLine, pieces, minor, minor / pieces AS whole, 2 * abs(minor % pieces) AS twice
      WITH orderLine, CASE WHEN twice > pieces OR (twice = pieces AND whole % 2 <> 0) THEN whole + sign(minor) ELSE whole END AS rounded
      WITH orderLine, coalesce(orderLine.unitPriceMinor, rounded) AS minor
      WITH CASE WHEN minor IS NOT NULL THEN [minor, orderLine.currency] END AS value
      RETURN collect(value)[0] AS c2
    }
    CALL (orderLine) {  // order_line/for_persons.cypher
      MATCH (orderLine)-[beneficiary:FOR_PERSON]->(:Customer)
      WITH beneficiary
      WHERE beneficiary.part IS NOT NULL
      ORDER BY beneficiary.part, beneficiary.id
      LIMIT $p.p3
      CALL (beneficiary) {  // beneficiary/person.cypher
        WITH endNode(beneficiary) AS customer
        WHERE customer IS NOT NULL
        RETURN collect([customer.displayName])[0] AS c3
      }
      RETURN collect([beneficiary.part, c3]) AS c4
    }
    RETURN collect([orderLine.quantity, c2, c4]) AS c5
  }
  RETURN collect([CASE WHEN order IS NOT NULL THEN [order.id, c1, c5] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c6
}
RETURN [c6] AS row
