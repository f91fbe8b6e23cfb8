CYPHER 5
CALL () {
  MATCH (campaign:Campaign {id: $p.p1})
  CALL (campaign) {  // campaign/redemptions.cypher
    MATCH (campaign)<-[:IN_CAMPAIGN]-(redemption:Redemption)
    WITH redemption
    WHERE redemption.redeemedOn IS NOT NULL
    ORDER BY redemption.redeemedOn DESC, redemption.id
    LIMIT $p.p2
    RETURN collect([toString(redemption.redeemedOn)]) AS c1
  }
  CALL (campaign) {  // campaign/redemptions.cypher
    MATCH (campaign)<-[:IN_CAMPAIGN]-(redemption:Redemption)
    WITH redemption
    RETURN count(redemption) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
