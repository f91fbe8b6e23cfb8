// Every line of every order, those of cancelled and returned ones among them.
//
// For sums over many orders by what was bought; `isCancelled` says which ones never count.
//
// owner    sales
// reads    OrderLine
MATCH (orderLine:OrderLine)
RETURN orderLine
