CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/surveys.cypher
    MATCH (customer)<-[:SENT_TO]-(survey:Survey)
    WITH survey
    WHERE survey.sentAt IS NOT NULL
    ORDER BY survey.sentAt DESC, survey.id
    LIMIT $p.p2
    RETURN collect([survey.kind, toString(survey.sentAt)]) AS c1
  }
  CALL (customer) {  // customer/surveys.cypher
    MATCH (customer)<-[:SENT_TO]-(survey:Survey)
    WITH survey
    RETURN count(survey) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
