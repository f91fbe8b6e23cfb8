CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  RETURN collect([fact.attribute, fact.confidence, fact.contextChannel, fact.contextForWhom, fact.contextWhen, toString(fact.day), fact.id, fact.meaning, fact.method, toString(fact.notedAt), fact.number, fact.reportedBasis, fact.stance, fact.truth, toString(fact.validFrom), toString(fact.validTo), fact.value, fact.valueType, fact.version])[0] AS c1
}
RETURN [c1] AS row
