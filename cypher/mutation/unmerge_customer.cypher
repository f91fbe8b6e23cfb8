// Parts somebody from the person she was merged into, with all that came under her id before and since.
//
// Whoever had been merged into her goes with her. The decision stays, with the moment it was taken back.
//
// owner    support
// reads    Customer CustomerRecord
OPTIONAL MATCH (record:CustomerRecord {id: $changed})
OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer, $userErrors AS userErrors
