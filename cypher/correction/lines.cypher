// What it consists of, line by line.
//
// owner    sales
// order    position
// inverse  OrderLine.correction
// reads    OrderLine
MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
RETURN orderLine
