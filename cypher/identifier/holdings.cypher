// Who held this mark, and from when to when.
//
// owner    support
// order    validFrom
// inverse  IdentifierHolding.identifier
// reads    Customer
MATCH (identifier)<-[identifierHolding:HAS_IDENTIFIER]-(:Customer)
RETURN identifierHolding
