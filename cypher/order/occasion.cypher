// The event in somebody's life that it is for, such as a school party.
//
// owner    marketing
// inverse  LifeEvent.orders
// reads    LifeEvent
MATCH (order)-[:FOR_OCCASION]->(lifeEvent:LifeEvent)
RETURN lifeEvent ORDER BY lifeEvent.date, lifeEvent.id LIMIT 1
