CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/redemptions.cypher
    MATCH (customer)-[:REDEEMED]->(redemption:Redemption)
    WITH redemption
    WHERE redemption.redeemedOn IS NOT NULL
    ORDER BY redemption.redeemedOn DESC, redemption.id
    LIMIT $p.p2
    RETURN collect([toString(redemption.redeemedOn)]) AS c1
  }
  CALL (customer) {  // customer/redemptions.cypher
    MATCH (customer)-[:REDEEMED]->(redemption:Redemption)
    WITH redemption
    RETURN count(redemption) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
