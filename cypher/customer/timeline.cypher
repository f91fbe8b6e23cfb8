// Everything that happened between her and us, over all teams and channels, latest first.
//
// A thing stands here once for each of its moments. A day without a time stands at its midnight in the zone of the business.
//
// owner    support
// param    from   First moment to show; from the beginning when left out.
// param    to     First moment no longer to show; to the end when left out.
// param    kinds  What to show; everything when left out, nothing when empty.
// param    teams  Ids of the teams whose work to show; everything, also what no team did, when left out.
// order    at desc
// order    kind
// order    entry
// reads    Interaction Order Delivery OrderLine Return Need Survey SurveyResponse Verbatim LifeEvent Household Redemption Team Promise Consent Observation
CALL (customer) {
  MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
  UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
  RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
  UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
  RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
  UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
  RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
  UNION MATCH (customer)-[:HAS_NEED|WAS_PROMISED|GAVE_CONSENT|WAS_OBSERVED|SENT_TO]-(entry:Need|Promise|Consent|Observation|Survey)
  UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt], ['PROMISED', entry.madeAt], ['PROMISE_KEPT', entry.keptAt],
          ['CONSENT', entry.capturedAt], ['OBSERVED', entry.notedAt], ['SURVEY_SENT', entry.sentAt]] AS moment
  RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
  UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
  RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
  UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
  RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
  UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household) UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
  RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
  UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
  WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
  RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
         datetime({datetime: datetime({date: day, timezone: $timeZone}), timezone: 'Z'}) AS at, entry AS setting
}
WITH entry, kind, at, setting
WHERE at >= coalesce($from, at) AND coalesce(at < $to, $to IS NULL) AND kind IN coalesce($kinds, [kind])
  AND ($teams IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $teams })
RETURN entry, kind, at, setting
