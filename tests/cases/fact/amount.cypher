CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/amount.cypher
    WITH CASE WHEN fact.amountMinor IS NOT NULL AND fact.currency IS NOT NULL THEN [fact.amountMinor, fact.currency] END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
