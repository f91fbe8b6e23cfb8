// What was credited to her without naming an order, latest first.
//
// owner    sales
// order    madeAt desc
// inverse  Correction.customer
// reads    Correction
MATCH (customer)-[:CREDITED]->(correction:Correction)
RETURN correction
