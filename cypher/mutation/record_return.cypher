// Writes down that a line of an order came back, or a part of it.
//
// Money goes back on the day of the return, not on that of the order.
//
// owner    sales
// reads    Return
OPTIONAL MATCH (return:Return {id: $changed})
RETURN return, $userErrors AS userErrors
