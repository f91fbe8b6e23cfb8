// No child is the guardian of its own guardian.
//
// owner    support
MATCH (guardian:Customer)-[:GUARDIAN_OF]->(ward:Customer)-[:GUARDIAN_OF]->(guardian)
RETURN ward.id AS id, 'is guardian of ' + guardian.id AS problem
