CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/purchases.cypher
    MATCH (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine:OrderLine)
    WITH DISTINCT orderLine
    ORDER BY orderLine.id
    LIMIT $p.p2
    CALL (orderLine) {  // order_line/is_used_by_buyer.cypher
      OPTIONAL MATCH (orderLine)-[:FOR_PERSON {part: 'USER'}]->(customer:Customer)
      WITH orderLine, customer, EXISTS { (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine) } AS isBuyer
      WITH orderLine, count(customer) AS users, count(CASE WHEN isBuyer THEN 1 END) AS buyers
      WITH CASE WHEN users > 0 THEN buyers > 0 END AS value
      RETURN collect(value)[0] AS c1
    }
    CALL (orderLine) {  // order_line/product.cypher
      MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
      WITH product ORDER BY product.id LIMIT 1
      RETURN collect([product.name])[0] AS c2
    }
    RETURN collect([c1, c2]) AS c3
  }
  RETURN collect([c3])[0] AS c4
}
RETURN [c4] AS row
