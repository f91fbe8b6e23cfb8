CYPHER 5
CALL () {
  MATCH (campaign:Campaign {id: $p.p1})
  RETURN collect([campaign.id, campaign.name, campaign.kind, toString(campaign.startsOn), toString(campaign.endsOn)])[0] AS c1
}
RETURN [c1] AS row
