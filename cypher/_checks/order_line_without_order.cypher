// Every line belongs to one order.
//
// owner    sales
MATCH (orderLine:OrderLine)
WITH orderLine, COUNT { (:Order)-[:CONTAINS]->(orderLine) } AS orders
WHERE orders <> 1
RETURN orderLine.id AS id, 'belongs to ' + orders + ' orders' AS problem
