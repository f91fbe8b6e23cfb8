CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  RETURN collect([need.basis, need.confidence, toString(need.confirmedAt), need.id, toString(need.neededBy), toString(need.raisedAt), toString(need.resolvedAt), need.statement, need.status, need.urgency])[0] AS c1
}
RETURN [c1] AS row
