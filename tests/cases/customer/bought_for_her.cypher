CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/bought_for_her.cypher
    MATCH (customer)<-[beneficiary:FOR_PERSON]-(:OrderLine)
    WITH beneficiary
    ORDER BY beneficiary.id
    LIMIT $p.p2
    CALL (beneficiary) {  // beneficiary/line.cypher
      WITH startNode(beneficiary) AS orderLine
      WHERE orderLine IS NOT NULL
      CALL (orderLine) {  // order_line/product.cypher
        MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
        WITH product ORDER BY product.id LIMIT 1
        RETURN collect([product.name])[0] AS c1
      }
      RETURN collect([c1])[0] AS c2
    }
    CALL (beneficiary) {  // beneficiary/person.cypher
      WITH endNode(beneficiary) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c3
    }
    RETURN collect([beneficiary.part, c2, c3]) AS c4
  }
  CALL (customer) {  // customer/bought_for_her.cypher
    MATCH (customer)<-[beneficiary:FOR_PERSON]-(:OrderLine)
    WITH beneficiary
    RETURN count(beneficiary) AS c5
  }
  RETURN collect([[c4, c5]])[0] AS c6
}
RETURN [c6] AS row
