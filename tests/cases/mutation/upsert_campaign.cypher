CYPHER 5
CALL () {  // mutation/upsert_campaign.cypher
  OPTIONAL MATCH (campaign:Campaign {id: $p.p1})
  WITH campaign, $p.p2 AS userErrors
  CALL (campaign) {  // campaign/customers.cypher
    MATCH (campaign)-[:TARGETED]->(customer:Customer)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p3
    RETURN collect([customer.displayName]) AS c1
  }
  RETURN collect([CASE WHEN campaign IS NOT NULL THEN [toString(campaign.endsOn), campaign.id, campaign.name, toString(campaign.startsOn), c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
