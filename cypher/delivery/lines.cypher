// What is in it.
//
// owner    sales
// order    position
// inverse  OrderLine.deliveries
// reads    OrderLine
MATCH (delivery)-[:DELIVERS]->(orderLine:OrderLine)
RETURN orderLine
