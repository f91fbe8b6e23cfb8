CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  RETURN collect([toString(orderLine.cancelledAt), orderLine.code, [orderLine.couponByMakerMinor, orderLine.currency], orderLine.currency, orderLine.description, [orderLine.discountMinor, orderLine.currency], orderLine.id, orderLine.kind, [orderLine.listMinor, orderLine.currency], [orderLine.paidMinor, orderLine.currency], orderLine.position, orderLine.quantity, orderLine.quantityUnit, [orderLine.revenueMinor, orderLine.currency], orderLine.useOutcome])[0] AS c1
}
RETURN [c1] AS row
