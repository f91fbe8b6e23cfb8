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
      WITH CASE WHEN rounded IS NOT NULL THEN [rounded, orderLine.currency] END AS value
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
      RETURN collect([beneficiary.basis, beneficiary.part, c3]) AS c4
    }
    RETURN collect([orderLine.position, orderLine.quantity, c2, c4]) AS c5
  }
  CALL (order) {  // order/payers.cypher
    CALL (order) {
      OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
      WITH order, sum(orderLine.paidMinor) AS minor
      RETURN [minor, order.currency] AS gross
    }
    CALL (order, gross) {
      MATCH (order)-[paying:PAID_BY]->(payer:Customer)
      RETURN payer, sum(paying.amountMinor) AS minor
      UNION
      MATCH (order)<-[:PLACED]-(payer:Customer)
      WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) }
      RETURN payer, gross[0] AS minor
    }
    WITH payer, [minor, order.currency] AS amount
    ORDER BY payer.id
    LIMIT $p.p3
    RETURN collect([amount, CASE WHEN payer IS NOT NULL THEN [payer.displayName] END]) AS c6
  }
  RETURN collect([CASE WHEN order IS NOT NULL THEN [order.id, toString(order.neededBy), order.number, toString(order.orderedAt), c1, c5, c6] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c7
}
RETURN [c7] AS row
