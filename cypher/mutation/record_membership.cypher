// Writes down that a person belongs to a household, as what and since when.
//
// A person may belong to several at once.
//
// owner    marketing
OPTIONAL MATCH ()-[membership:MEMBER_OF {id: $changed}]->()
RETURN membership, $userErrors AS userErrors
