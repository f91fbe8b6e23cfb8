CYPHER 5
CALL () {  // query/recognise.cypher
  WITH $p.p1 AS identifierType, $p.p2[$p.p1] AS normalizedValue, coalesce(datetime($p.p3), datetime($p.p4)) AS at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c1
}
CALL () {  // query/recognise.cypher
  WITH $p.p5 AS identifierType, $p.p6[$p.p5] AS normalizedValue, coalesce(datetime($p.p7), datetime($p.p4)) AS at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c2
}
CALL () {  // query/recognise.cypher
  WITH $p.p8 AS identifierType, $p.p9[$p.p8] AS normalizedValue, coalesce(datetime($p.p7), datetime($p.p4)) AS at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c3
}
CALL () {  // query/recognise.cypher
  WITH $p.p10 AS identifierType, $p.p11[$p.p10] AS normalizedValue, coalesce(datetime($p.p7), datetime($p.p4)) AS at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c4
}
CALL () {  // query/recognise.cypher
  WITH $p.p12 AS identifierType, $p.p13[$p.p12] AS normalizedValue, coalesce(datetime($p.p7), datetime($p.p4)) AS at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c5
}
RETURN [c1, c2, c3, c4, c5] AS row
