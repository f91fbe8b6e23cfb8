CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/campaigns.cypher
    MATCH (customer)<-[:TARGETED]-(campaign:Campaign)
    WITH DISTINCT campaign
    WITH campaign
    WHERE campaign.startsOn IS NOT NULL
    ORDER BY campaign.startsOn DESC, campaign.id
    LIMIT $p.p2
    RETURN collect([campaign.name]) AS c1
  }
  CALL (customer) {  // customer/campaigns.cypher
    MATCH (customer)<-[:TARGETED]-(campaign:Campaign)
    WITH DISTINCT campaign
    RETURN count(campaign) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
