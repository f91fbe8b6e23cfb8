// Every line belongs to one order or one correction.
//
// owner    sales
MATCH (orderLine:OrderLine)
WITH orderLine, COUNT { (:Order|Correction)-[:CONTAINS]->(orderLine) } AS orders
WHERE orders <> 1
RETURN orderLine.id AS id, 'belongs to ' + orders + ' orders' AS problem
