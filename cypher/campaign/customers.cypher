// Whom it addressed.
//
// That somebody was addressed does not say that she noticed it.
//
// owner    marketing
// order    displayName
// inverse  Customer.campaigns
// reads    Customer
MATCH (campaign)-[:TARGETED]->(customer:Customer)
RETURN DISTINCT customer
