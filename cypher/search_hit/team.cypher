// The team whose matter it is: which serves the need, held the conversation, or sent the survey in which it was said.
//
// owner    support
// reads    Verbatim SurveyResponse Survey Team
CALL (node) {
  MATCH (node)-[:SERVED_BY]->(team:Team) RETURN team
  UNION MATCH (node:Verbatim)-[:IN]->()-[:SERVED_BY]->(team:Team) RETURN team
  UNION MATCH (node:Verbatim)-[:IN]->(:SurveyResponse)<-[:ANSWERED_BY]-(:Survey)-[:SERVED_BY]->(team:Team) RETURN team
}
RETURN team ORDER BY team.id LIMIT 1
