// That one person held one mark for a time.
//
// owner    support
// type     HAS_IDENTIFIER
// id       idh
MATCH (:Customer)-[identifierHolding:HAS_IDENTIFIER]->(:Identifier)
RETURN identifierHolding.validFrom AS validFrom,   // First moment she held it; null when we do not know of a beginning.
       identifierHolding.validTo AS validTo        // First moment she no longer held it; null while she does.
