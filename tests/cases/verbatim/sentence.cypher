CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/sentence.cypher
    OPTIONAL MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
    WITH verbatim, customer ORDER BY customer.id LIMIT 1
    WITH verbatim, customer, head([at IN [verbatim.saidAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $p.p2})))]) AS said
    WITH 'Said on ' + said + coalesce(' about the experience of ' + customer.displayName, '') + ': “' + verbatim.text + '”' AS text, [verbatim.id] + CASE WHEN customer.displayName IS NULL THEN [] ELSE [customer.id] END AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
