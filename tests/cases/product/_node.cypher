CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  RETURN collect([product.brandKind, product.consumption, product.id, product.name, product.packageSize, product.sku, product.status])[0] AS c1
}
RETURN [c1] AS row
