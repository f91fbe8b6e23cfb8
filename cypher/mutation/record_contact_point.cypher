// Writes down an address at which she can be reached.
//
// It gives no right to use it: that is a matter of consent.
//
// owner    marketing
// reads    ContactPoint
OPTIONAL MATCH (contactPoint:ContactPoint {id: $changed})
RETURN contactPoint, $userErrors AS userErrors
