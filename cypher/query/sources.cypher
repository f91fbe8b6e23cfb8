// Every system and person that our knowledge came from, by name.
//
// owner    product
// order    name
// reads    Source
MATCH (source:Source)
RETURN source
