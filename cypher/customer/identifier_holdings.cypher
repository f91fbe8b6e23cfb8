// From when to when she held each of her marks, earliest first.
//
// A mark can stand here twice, when two sources know of it or when it came back to her.
//
// owner    support
// order    validFrom
// inverse  IdentifierHolding.customer
// reads    Identifier
MATCH (customer)-[identifierHolding:HAS_IDENTIFIER]->(:Identifier)
RETURN identifierHolding
