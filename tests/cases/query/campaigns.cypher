CYPHER 5
CALL () {  // query/campaigns.cypher
  MATCH (campaign:Campaign)
  WITH campaign
  WHERE campaign.startsOn IS NOT NULL
  ORDER BY campaign.startsOn DESC, campaign.id
  LIMIT $p.p1
  RETURN collect([campaign.name]) AS c1
}
CALL () {  // query/campaigns.cypher
  MATCH (campaign:Campaign)
  WITH campaign
  RETURN count(campaign) AS c2
}
RETURN [[c1, c2]] AS row
