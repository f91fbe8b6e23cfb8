// Everything that came back, latest first.
//
// owner    sales
// order    returnedAt desc
// reads    Return
MATCH (return:Return)
RETURN return
