// Enters a person, or brings what is known of her up to date.
//
// One key of one system is one person, however often it is sent; other systems' records of her stay apart until somebody says
// that they are hers. What is left out keeps what is there, a null takes it back.
//
// A record that was merged into another answers the person it is known to be.
//
// owner    marketing
// reads    Customer CustomerRecord
OPTIONAL MATCH (record:CustomerRecord {id: $changed})
OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
RETURN customer, $userErrors AS userErrors
