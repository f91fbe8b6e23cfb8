// The system we have it from.
//
// owner    sales
// reads    Source
MATCH (source:Source {id: correction.source})
RETURN source
