// Every need is somebody's: one customer's, one household's or one organization's.
//
// owner    support
MATCH (need:Need)
WITH need, COUNT { ()-[:HAS_NEED]->(need) } AS owners
WHERE owners <> 1
RETURN need.id AS id, 'belongs to ' + owners AS problem
