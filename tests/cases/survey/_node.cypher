CYPHER 5
CALL () {
  MATCH (survey:Survey {id: $p.p1})
  RETURN collect([survey.id, survey.kind, survey.scaleMin, survey.scaleMax, survey.question, toString(survey.sentAt)])[0] AS c1
}
RETURN [c1] AS row
