// Enters a person, or brings what is known of her up to date.
//
// One key of one system is one person, however often it is sent; other systems' records of her stay apart until somebody says
// that they are hers. What is left out keeps what is there, a null takes it back.
//
// owner    marketing
// reads    Customer
OPTIONAL MATCH (customer:Customer {id: $changed})
RETURN customer, $userErrors AS userErrors
