// Gives marks that arrived with one record to the person whose they really are; both keep everything else.
//
// `rejoinIdentifiers` takes it back. The answer is whose they are now.
//
// owner    support
// reads    Customer CustomerRecord
OPTIONAL MATCH (record:CustomerRecord {id: $changed})
OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer, $userErrors AS userErrors
