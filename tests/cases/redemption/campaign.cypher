CYPHER 5
CALL () {
  MATCH (redemption:Redemption {id: $p.p1})
  CALL (redemption) {  // redemption/campaign.cypher
    MATCH (redemption)-[:IN_CAMPAIGN]->(campaign:Campaign)
    WITH campaign ORDER BY campaign.id LIMIT 1
    RETURN collect([campaign.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
