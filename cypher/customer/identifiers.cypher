// The marks by which she has been recognised, such as her card, her e-mail address or her phone.
//
// Marks she no longer holds stay in the list; from when to when she held each one is said by `identifierHoldings`.
//
// owner    support
// order    type
// order    normalizedValue
// reads    Identifier
MATCH (customer)-[:HAS_IDENTIFIER]->(identifier:Identifier)
RETURN DISTINCT identifier
