// The line of the order that came back, in part or as a whole.
//
// owner    sales
// inverse  OrderLine.returns
// reads    OrderLine
MATCH (return)-[:OF_LINE]->(orderLine:OrderLine)
RETURN orderLine ORDER BY orderLine.id LIMIT 1
