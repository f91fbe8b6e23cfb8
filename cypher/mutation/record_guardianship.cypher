// Writes down who answers for a child.
//
// Authority is stated by somebody, never concluded from living together.
//
// owner    support
OPTIONAL MATCH ()-[guardianship:GUARDIAN_OF {id: $changed}]->()
RETURN guardianship, $userErrors AS userErrors
