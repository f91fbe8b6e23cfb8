CYPHER 5
CALL () {
  MATCH (judgement:Judgement {id: $p.p1})
  RETURN collect([toString(judgement.at), judgement.id, judgement.verdict])[0] AS c1
}
RETURN [c1] AS row
