// Whoever judges took part in the contact, or said the words, in which it was heard.
//
// owner    support
MATCH (judgement:Judgement)
WHERE NOT EXISTS { (judgement)<-[:GAVE]-(:Customer)-[:TOOK_PART_IN]->(:Interaction)<-[:GIVEN_IN]-(judgement) }
  AND NOT EXISTS { (judgement)<-[:GAVE]-(:Customer)<-[:SAID_BY]-(:Verbatim)<-[:GIVEN_IN]-(judgement) }
RETURN judgement.id AS id, 'was heard nowhere that she spoke' AS problem
