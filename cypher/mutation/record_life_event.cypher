// Writes down what happens in the life of one or several people on a day.
//
// It may lie ahead: a school party next week is known before it is.
//
// owner    support
// reads    LifeEvent
OPTIONAL MATCH (lifeEvent:LifeEvent {id: $changed})
RETURN lifeEvent, $userErrors AS userErrors
