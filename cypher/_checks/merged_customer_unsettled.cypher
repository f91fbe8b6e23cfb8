// What came under the id of a merged customer stands at the person she is read as.
//
// A load that ran beside the merge may have left it behind; running `_settle` over her brings it over.
//
// owner    marketing
MATCH (record:CustomerRecord) WHERE record.canonicalId IS NOT NULL
MATCH (record)-[edge]-() WHERE type(edge) <> 'MERGED_INTO'
WITH record, count(edge) AS edges
RETURN record.id AS id, 'is merged and holds ' + edges + ' relationships' AS problem
