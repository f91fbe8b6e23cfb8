// What came back of it, latest first.
//
// owner    sales
// order    returnedAt desc
// inverse  Return.line
// reads    Return
MATCH (orderLine)<-[:OF_LINE]-(return:Return)
RETURN return
