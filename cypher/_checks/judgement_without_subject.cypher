// Every judgement is about one fact or one need.
//
// owner    support
MATCH (judgement:Judgement)
WITH judgement, COUNT { (judgement)-[:JUDGES]->() } AS subjects
WHERE subjects <> 1
RETURN judgement.id AS id, 'is about ' + subjects AS problem
