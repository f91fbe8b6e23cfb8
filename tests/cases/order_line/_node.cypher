CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  RETURN collect([orderLine.id, orderLine.position, orderLine.kind, orderLine.quantity, orderLine.quantityUnit, [orderLine.listMinor, orderLine.currency], [orderLine.discountMinor, orderLine.currency], [orderLine.couponByMakerMinor, orderLine.currency], [orderLine.revenueMinor, orderLine.currency], [orderLine.paidMinor, orderLine.currency], orderLine.currency, orderLine.useOutcome, toString(orderLine.cancelledAt)])[0] AS c1
}
RETURN [c1] AS row
