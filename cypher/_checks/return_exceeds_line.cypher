// No more comes back of a line than was bought, and in its currency.
//
// owner    sales
MATCH (orderLine:OrderLine)<-[:OF_LINE]-(goodsReturn:Return)
WITH orderLine, sum(goodsReturn.quantity) AS quantity, sum(goodsReturn.refundMinor) AS refund,
     collect(DISTINCT goodsReturn.currency) AS currencies
WHERE quantity > orderLine.quantity OR refund > orderLine.paidMinor OR currencies <> [orderLine.currency]
RETURN orderLine.id AS id, 'came back ' + quantity + ' times for ' + refund AS problem
