// The events of a life that it comes from.
//
// owner    product
// order    date
// inverse  LifeEvent.needs
// reads    LifeEvent
MATCH (need)-[:ABOUT]->(lifeEvent:LifeEvent)
RETURN lifeEvent
