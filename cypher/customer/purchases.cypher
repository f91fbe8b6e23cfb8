// Every line of every order she placed: what she actually bought.
//
// Returned and cancelled lines are among them and say so; what it was bought for somebody else is said by `forPersons`.
//
// owner    sales
// reads    Order OrderLine
MATCH (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine:OrderLine)
RETURN DISTINCT orderLine
