// Says until when a person belonged to a household.
//
// What was bought and said in that time stays hers.
//
// owner    marketing
OPTIONAL MATCH ()-[membership:MEMBER_OF {id: $changed}]->()
RETURN membership, $userErrors AS userErrors
