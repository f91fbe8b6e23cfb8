CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/observations.cypher
    MATCH (customer)-[:WAS_OBSERVED]->(observation:Observation)
    WHERE observation.notedAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND observation.expiresAt > coalesce(datetime($p.p2), datetime($p.p3))
      AND observation.knownSince <= coalesce(datetime($p.p4), observation.knownSince)
    WITH observation
    WHERE observation.notedAt IS NOT NULL
    ORDER BY observation.notedAt DESC, observation.id
    LIMIT $p.p5
    RETURN collect([observation.text]) AS c1
  }
  CALL (customer) {  // customer/observations.cypher
    MATCH (customer)-[:WAS_OBSERVED]->(observation:Observation)
    WHERE observation.notedAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND observation.expiresAt > coalesce(datetime($p.p2), datetime($p.p3))
      AND observation.knownSince <= coalesce(datetime($p.p4), observation.knownSince)
    WITH observation
    RETURN count(observation) AS c2
  }
  CALL (customer) {  // customer/observations.cypher
    MATCH (customer)-[:WAS_OBSERVED]->(observation:Observation)
    WHERE observation.notedAt <= coalesce(datetime($p.p4), datetime($p.p3)) AND observation.expiresAt > coalesce(datetime($p.p4), datetime($p.p3))
      AND observation.knownSince <= coalesce(datetime($p.p4), observation.knownSince)
    WITH observation
    WHERE observation.notedAt IS NOT NULL
    ORDER BY observation.notedAt DESC, observation.id
    LIMIT $p.p5
    RETURN collect([observation.author, toString(observation.expiresAt), toString(observation.notedAt), observation.text]) AS c3
  }
  CALL (customer) {  // customer/observations.cypher
    MATCH (customer)-[:WAS_OBSERVED]->(observation:Observation)
    WHERE observation.notedAt <= coalesce(datetime($p.p4), datetime($p.p3)) AND observation.expiresAt > coalesce(datetime($p.p4), datetime($p.p3))
      AND observation.knownSince <= coalesce(datetime($p.p4), observation.knownSince)
    WITH observation
    RETURN count(observation) AS c4
  }
  RETURN collect([[c1, c2], [c3, c4]])[0] AS c5
}
RETURN [c5] AS row
