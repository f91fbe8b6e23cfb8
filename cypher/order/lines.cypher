// What it consists of, line by line, cancelled lines among them.
//
// owner    sales
// order    position
// inverse  OrderLine.order
// reads    OrderLine
MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
RETURN orderLine
