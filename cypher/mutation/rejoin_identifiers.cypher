// Gives marks back to the person with whom they arrived, where `splitIdentifiers` was a mistake.
//
// The answer is whose they are now.
//
// owner    support
// reads    Customer CustomerRecord
OPTIONAL MATCH (record:CustomerRecord {id: $changed})
OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer, $userErrors AS userErrors
