// Whether the facts about one customer fit together; several values are no fault of hers.
//
// owner    product
// columns  customer, comparable, score
