CYPHER 5
CALL () {
  MATCH (redemption:Redemption {id: $p.p1})
  RETURN collect([redemption.id, toString(redemption.redeemedOn)])[0] AS c1
}
RETURN [c1] AS row
