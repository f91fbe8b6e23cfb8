// Every line of an order that sold it, cancelled and returned ones among them.
//
// owner    sales
// inverse  OrderLine.product
// reads    OrderLine
MATCH (product)<-[:OF_PRODUCT]-(orderLine:OrderLine)
RETURN orderLine
