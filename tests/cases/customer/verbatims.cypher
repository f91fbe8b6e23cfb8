CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/verbatims.cypher
    MATCH (customer)<-[:SAID_BY]-(verbatim:Verbatim)
    WITH verbatim
    WHERE verbatim.saidAt IS NOT NULL
    ORDER BY verbatim.saidAt DESC, verbatim.id
    LIMIT $p.p2
    RETURN collect([toString(verbatim.saidAt), verbatim.text]) AS c1
  }
  CALL (customer) {  // customer/verbatims.cypher
    MATCH (customer)<-[:SAID_BY]-(verbatim:Verbatim)
    WITH verbatim
    RETURN count(verbatim) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
