CYPHER 5
CALL () {  // query/brands.cypher
  MATCH (brand:Brand)
  WITH brand
  WHERE brand.name IS NOT NULL
  ORDER BY brand.name, brand.id
  LIMIT $p.p1
  RETURN collect([brand.name]) AS c1
}
CALL () {  // query/brands.cypher
  MATCH (brand:Brand)
  WITH brand
  RETURN count(brand) AS c2
}
RETURN [[c1, c2]] AS row
