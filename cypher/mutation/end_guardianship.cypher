// Says until when a person answered for a child.
//
// The child's own records stay as they are.
//
// owner    support
OPTIONAL MATCH ()-[guardianship:GUARDIAN_OF {id: $changed}]->()
RETURN guardianship, $userErrors AS userErrors
