CYPHER 5
CALL () {
  MATCH (campaign:Campaign {id: $p.p1})
  CALL (campaign) {  // campaign/customers.cypher
    MATCH (campaign)-[:TARGETED]->(customer:Customer)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p2
    RETURN collect([customer.displayName]) AS c1
  }
  CALL (campaign) {  // campaign/customers.cypher
    MATCH (campaign)-[:TARGETED]->(customer:Customer)
    WITH DISTINCT customer
    RETURN count(customer) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
