// The system or person we know it from.
//
// owner    support
// reads    Source
MATCH (source:Source {id: fact.source})
RETURN source
