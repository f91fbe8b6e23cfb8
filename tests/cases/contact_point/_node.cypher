CYPHER 5
CALL () {
  MATCH (contactPoint:ContactPoint {id: $p.p1})
  RETURN collect([contactPoint.confidential, contactPoint.id, contactPoint.type, contactPoint.value, toString(contactPoint.verifiedAt)])[0] AS c1
}
RETURN [c1] AS row
