// The system or person we have this customer from.
//
// What hangs on her can come from other sources.
//
// owner    support
// reads    Source
MATCH (source:Source {id: customer.source})
RETURN source
