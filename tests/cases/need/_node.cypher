CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  RETURN collect([need.id, need.statement, need.basis, need.confidence, need.status, need.urgency, toString(need.raisedAt), toString(need.neededBy), toString(need.resolvedAt), toString(need.confirmedAt)])[0] AS c1
}
RETURN [c1] AS row
