// Writes product categories, each as a part of a wider one.
//
// A wider category must stand before its parts, in the same load or in the graph.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (productCategory:ProductCategory {id: row.id})
SET productCategory.source = row.source, productCategory.sourceKey = row.sourceKey, productCategory.recordHash = row.recordHash,
    productCategory.knownSince = datetime(row.knownSince), productCategory.observedAt = datetime(row.observedAt),
    productCategory.name = row.name, productCategory.level = row.level, productCategory.sensitivity = row.sensitivity
WITH productCategory, row
CALL (productCategory, row) {
  MATCH (parent:ProductCategory {id: row.parent})
  MERGE (productCategory)-[:PART_OF {recordId: row.id}]->(parent)
}
RETURN collect(productCategory.id) AS ids
