// As whom each of these customers is read: as herself, or as the canonical customer that she was merged into.
//
// owner    marketing
// param    batch  Holds ids.
UNWIND $batch.ids AS id
MATCH (record:CustomerRecord {id: id})
RETURN record.id AS id, coalesce(record.canonicalId, record.id) AS canonical
