CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/timeline.cypher
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
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p4, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry, kind, at, setting
    WHERE at IS NOT NULL
      AND kind IS NOT NULL
    ORDER BY at DESC, kind, entry.id
    LIMIT $p.p6
    CALL (entry, kind, at, setting) {  // timeline_entry/channel.cypher
      MATCH (setting)-[:VIA]->(channel:Channel)
      WITH channel ORDER BY channel.id LIMIT 1
      RETURN collect([channel.name])[0] AS c1
    }
    RETURN collect([toString(at), kind, c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
