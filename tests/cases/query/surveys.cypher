CYPHER 5
CALL () {  // query/surveys.cypher
  MATCH (survey:Survey)
  WITH survey
  WHERE survey.sentAt IS NOT NULL
  ORDER BY survey.sentAt DESC, survey.id
  LIMIT $p.p1
  RETURN collect([survey.kind, toString(survey.sentAt)]) AS c1
}
CALL () {  // query/surveys.cypher
  MATCH (survey:Survey)
  WITH survey
  RETURN count(survey) AS c2
}
RETURN [[c1, c2]] AS row
