// Whether the person who placed the order is among those who use it; null where nobody told who does.
//
// Being given something is not using it: only the part USER counts. False also where no person placed the order.
//
// owner    product
// reads    Order Customer
OPTIONAL MATCH (orderLine)-[:FOR_PERSON {part: 'USER'}]->(customer:Customer)
WITH orderLine, customer, EXISTS { (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine) } AS isBuyer
WITH orderLine, count(customer) AS users, count(CASE WHEN isBuyer THEN 1 END) AS buyers
RETURN CASE WHEN users > 0 THEN buyers > 0 END AS value
