// Every verbatim was said by one person.
//
// owner    support
MATCH (verbatim:Verbatim)
WITH verbatim, COUNT { (verbatim)-[:SAID_BY]->(:Customer) } AS speakers
WHERE speakers <> 1
RETURN verbatim.id AS id, 'was said by ' + speakers + ' people' AS problem
