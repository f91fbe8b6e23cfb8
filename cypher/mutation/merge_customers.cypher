// Makes two records one person, who is read as the canonical one from now on; nothing is deleted or overwritten.
//
// Both ids resolve for ever. What is reported under the other id later is hers. Look at `previewMerge` first; `unmergeCustomer`
// takes it back without a loss.
//
// owner    support
// reads    Customer CustomerRecord
OPTIONAL MATCH (record:CustomerRecord {id: $changed})
OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer, $userErrors AS userErrors
