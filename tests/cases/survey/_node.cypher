CYPHER 5
CALL () {
  MATCH (survey:Survey {id: $p.p1})
  RETURN collect([survey.id, survey.kind, survey.question, survey.scaleMax, survey.scaleMin, toString(survey.sentAt)])[0] AS c1
}
RETURN [c1] AS row
