// Who answered, which need not be the one who was asked.
//
// owner    marketing
// reads    Customer
MATCH (surveyResponse)-[:GIVEN_BY]->(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
