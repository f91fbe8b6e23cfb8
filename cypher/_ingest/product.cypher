// Writes products with category and brand.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (product:Product {id: row.id})
SET product.source = row.source, product.sourceKey = row.sourceKey, product.recordHash = row.recordHash,
    product.searchTerms = row.searchTerms, product.knownSince = datetime(row.knownSince),
    product.observedAt = datetime(row.observedAt), product.name = row.name, product.sku = row.sku,
    product.packageSize = row.packageSize, product.brandKind = row.brandKind, product.consumption = row.consumption,
    product.status = row.status, product.listPriceMinor = row.listPriceMinor, product.currency = row.currency
WITH product, row
CALL (product, row) {
  MATCH (productCategory:ProductCategory {id: row.category})
  MERGE (product)-[:IN_CATEGORY {recordId: row.id}]->(productCategory)
}
CALL (product, row) { MATCH (brand:Brand {id: row.brand}) MERGE (product)-[:OF_BRAND {recordId: row.id}]->(brand) }
RETURN collect(product.id) AS ids
