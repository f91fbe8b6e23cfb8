// Writes what is known of people, households and organizations; what may not be known was refused by `_refuse_fact` before.
//
// Facts are added, never overwritten: another moment or value is another fact.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (factType:FactType {id: row.attribute})
MERGE (fact:Fact {id: row.id})
SET fact.source = row.source, fact.sourceKey = row.sourceKey, fact.recordHash = row.recordHash,
    fact.knownSince = datetime(row.knownSince), fact.observedAt = datetime(row.observedAt),
    fact.attribute = factType.name, fact.value = row.value, fact.valueType = row.valueType, fact.number = row.number,
    fact.day = date(row.day), fact.truth = row.truth, fact.amountMinor = row.amountMinor, fact.currency = row.currency,
    fact.reportedBasis = row.basis, fact.confidence = row.confidence, fact.stance = row.stance, fact.meaning = row.meaning,
    fact.contextWhen = row.contextWhen, fact.contextForWhom = row.contextForWhom, fact.contextChannel = row.contextChannel,
    fact.validFrom = datetime(row.validFrom), fact.validTo = datetime(row.validTo), fact.notedAt = datetime(row.notedAt),
    fact.method = row.method, fact.version = row.version, fact.series = row.series, fact.slot = row.slot, fact.claim = row.claim
MERGE (fact)-[:OF_TYPE {recordId: row.id}]->(factType)
WITH fact, row
CALL (fact, row) { MATCH (customer:CustomerRecord {id: row.customer}) MERGE (customer)-[:HAS_FACT {recordId: row.id}]->(fact) }
CALL (fact, row) { MATCH (household:Household {id: row.household}) MERGE (household)-[:HAS_FACT {recordId: row.id}]->(fact) }
CALL (fact, row) { MATCH (employer:Organization {id: row.organization}) MERGE (employer)-[:HAS_FACT {recordId: row.id}]->(fact) }
CALL (fact, row) { UNWIND row.verbatims AS id MATCH (said:Verbatim {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(said) }
CALL (fact, row) { UNWIND row.interactions AS id MATCH (met:Interaction {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(met) }
CALL (fact, row) { UNWIND row.orders AS id MATCH (order:Order {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(order) }
CALL (fact, row) { UNWIND row.surveyResponses AS id MATCH (answer:SurveyResponse {id: id}) MERGE (fact)-[:SUPPORTED_BY {recordId: row.id}]->(answer) }
CALL (fact, row) { UNWIND row.supersedes AS id MATCH (earlier:Fact {id: id}) MERGE (fact)-[:SUPERSEDES {recordId: row.id}]->(earlier) }
RETURN collect(fact.id) AS ids
