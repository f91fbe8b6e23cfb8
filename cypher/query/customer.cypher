// One customer by her id.
//
// An id of hers that was merged into another answers the person she is known to be, for ever.
//
// owner    support
// param    id  Her permanent id, which starts with `cus_`; another one gives null.
// reads    Customer CustomerRecord
MATCH (record:CustomerRecord {id: $id})
MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer
