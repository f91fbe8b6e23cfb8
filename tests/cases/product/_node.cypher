CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  RETURN collect([product.id, product.name, product.sku, product.packageSize, product.brandKind, product.consumption, product.status])[0] AS c1
}
RETURN [c1] AS row
