// The addresses and numbers where she wants to be reached.
//
// That we know an address is no permission to use it for anything she did not ask for.
//
// owner    support
// order    type
// inverse  ContactPoint.customer
// reads    ContactPoint
MATCH (customer)-[:REACHABLE_AT]->(contactPoint:ContactPoint)
RETURN contactPoint
