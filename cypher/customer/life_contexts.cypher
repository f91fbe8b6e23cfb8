// What her life is like: roles, constraints and places that somebody told or noticed.
//
// Past ones stay in the list with the day they ended; two that contradict each other both stay.
//
// owner    support
// order    kind
// order    validFrom
// inverse  LifeContext.customer
// reads    LifeContext
MATCH (customer)-[:LIVES_IN_CONTEXT]->(lifeContext:LifeContext)
RETURN lifeContext
