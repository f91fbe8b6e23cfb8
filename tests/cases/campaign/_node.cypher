CYPHER 5
CALL () {
  MATCH (campaign:Campaign {id: $p.p1})
  RETURN collect([toString(campaign.endsOn), campaign.id, campaign.kind, campaign.name, toString(campaign.startsOn)])[0] AS c1
}
RETURN [c1] AS row
