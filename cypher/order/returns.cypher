// What came back of it, latest first.
//
// owner    sales
// order    returnedAt desc
// reads    OrderLine Return
MATCH (order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(return:Return)
RETURN DISTINCT return
