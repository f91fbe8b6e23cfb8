// Writes what is known of people, households and organizations, and says which conclusions are refused.
//
// Nothing is concluded or assumed about a minor (under 18 on the day of the conclusion, or a child of a household whose birth date
// nobody knows), nor about health, faith, origin and what else is nobody's business. Facts are added, never overwritten.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (factType:FactType {id: row.attribute})
OPTIONAL MATCH (customer:Customer {id: row.customer})
WITH row, factType, CASE
  WHEN row.valueType <> factType.valueType THEN 'valueType ' + row.valueType + ' is not that of ' + factType.name + ', ' + factType.valueType
  WHEN NOT row.basis IN ['INFERRED', 'ASSUMED'] THEN null
  WHEN NOT factType.sensitivity IN ['NONE', 'PRIVATE'] THEN 'is of a special category, ' + factType.sensitivity + ', of which nothing is concluded'
  WHEN coalesce(customer.birthDate + duration({years: 18}) > date(datetime(row.notedAt)),
                EXISTS { (customer)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) }) THEN 'is about a minor, of whom nothing is concluded' END AS refusal
CALL (row, factType, refusal) {
  WITH row, factType, refusal WHERE refusal IS NULL
  MERGE (fact:Fact {id: row.id})
  SET fact.source = row.source, fact.sourceKey = row.sourceKey, fact.recordHash = row.recordHash, fact.knownSince = datetime(row.knownSince),
      fact.attribute = factType.name, fact.value = row.value, fact.valueType = row.valueType, fact.number = row.number,
      fact.day = date(row.day), fact.truth = row.truth, fact.amountMinor = row.amountMinor, fact.currency = row.currency,
      fact.reportedBasis = row.basis, fact.confidence = row.confidence, fact.stance = row.stance, fact.meaning = row.meaning,
      fact.contextWhen = row.contextWhen, fact.contextForWhom = row.contextForWhom, fact.contextChannel = row.contextChannel,
      fact.validFrom = datetime(row.validFrom), fact.validTo = datetime(row.validTo), fact.notedAt = datetime(row.notedAt),
      fact.method = row.method, fact.version = row.version, fact.series = row.series, fact.slot = row.slot, fact.claim = row.claim
  MERGE (fact)-[:OF_TYPE {recordId: row.id}]->(factType)
  WITH fact, row
  CALL (fact, row) { MATCH (customer:Customer {id: row.customer}) MERGE (customer)-[:HAS_FACT {recordId: row.id}]->(fact) }
  CALL (fact, row) { MATCH (household:Household {id: row.household}) MERGE (household)-[:HAS_FACT {recordId: row.id}]->(fact) }
  CALL (fact, row) { MATCH (employer:Organization {id: row.organization}) MERGE (employer)-[:HAS_FACT {recordId: row.id}]->(fact) }
  CALL (fact, row) { UNWIND row.verbatims AS id MATCH (said:Verbatim {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(said) }
  CALL (fact, row) { UNWIND row.interactions AS id MATCH (met:Interaction {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(met) }
  CALL (fact, row) { UNWIND row.orders AS id MATCH (order:Order {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(order) }
  CALL (fact, row) { UNWIND row.surveyResponses AS id MATCH (answer:SurveyResponse {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(answer) }
  CALL (fact, row) { UNWIND row.supersedes AS id MATCH (earlier:Fact {id: id}) MERGE (fact)-[:SUPERSEDES {recordId: row.id}]->(earlier) }
}
RETURN collect(CASE WHEN refusal IS NULL THEN row.id END) AS ids, collect(CASE WHEN refusal IS NOT NULL THEN [row.id, refusal] END) AS refused
