// What happens or happened in her life on a certain day, such as a school party.
//
// owner    support
// order    date desc
// inverse  LifeEvent.customers
// reads    LifeEvent
MATCH (customer)-[:EXPERIENCES]->(lifeEvent:LifeEvent)
RETURN DISTINCT lifeEvent
