CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (customer:Customer {id: $p.p1})
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
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
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
    RETURN collect([kind, toString(at), CASE WHEN entry:Brand THEN [0, [entry.id]] WHEN entry:Campaign THEN [1, [entry.id]] WHEN entry:Channel THEN [2, [entry.id]] WHEN entry:ContactPoint THEN [3, [entry.id]] WHEN entry:Coupon THEN [4, [entry.id]] WHEN entry:Customer THEN [5, [entry.id]] WHEN entry:Delivery THEN [6, [entry.id]] WHEN entry:Household THEN [7, [entry.id]] WHEN entry:Identifier THEN [8, [entry.id]] WHEN entry:Interaction THEN [9, [entry.id]] WHEN entry:LifeContext THEN [10, [entry.id]] WHEN entry:LifeEvent THEN [11, [entry.id]] WHEN entry:Need THEN [12, [entry.id]] WHEN entry:Order THEN [13, [entry.id]] WHEN entry:OrderLine THEN [14, [entry.id]] WHEN entry:Organization THEN [15, [entry.id]] WHEN entry:Product THEN [16, [entry.id]] WHEN entry:ProductCategory THEN [17, [entry.id]] WHEN entry:Redemption THEN [18, [entry.id]] WHEN entry:Return THEN [19, [entry.id]] WHEN entry:Source THEN [20, [entry.id]] WHEN entry:Survey THEN [21, [entry.id]] WHEN entry:SurveyResponse THEN [22, [entry.id]] WHEN entry:Team THEN [23, [entry.id]] WHEN entry:Verbatim THEN [24, [entry.id]] END, CASE WHEN setting:Brand THEN [0, [setting.id]] WHEN setting:Campaign THEN [1, [setting.id]] WHEN setting:Channel THEN [2, [setting.id]] WHEN setting:ContactPoint THEN [3, [setting.id]] WHEN setting:Coupon THEN [4, [setting.id]] WHEN setting:Customer THEN [5, [setting.id]] WHEN setting:Delivery THEN [6, [setting.id]] WHEN setting:Household THEN [7, [setting.id]] WHEN setting:Identifier THEN [8, [setting.id]] WHEN setting:Interaction THEN [9, [setting.id]] WHEN setting:LifeContext THEN [10, [setting.id]] WHEN setting:LifeEvent THEN [11, [setting.id]] WHEN setting:Need THEN [12, [setting.id]] WHEN setting:Order THEN [13, [setting.id]] WHEN setting:OrderLine THEN [14, [setting.id]] WHEN setting:Organization THEN [15, [setting.id]] WHEN setting:Product THEN [16, [setting.id]] WHEN setting:ProductCategory THEN [17, [setting.id]] WHEN setting:Redemption THEN [18, [setting.id]] WHEN setting:Return THEN [19, [setting.id]] WHEN setting:Source THEN [20, [setting.id]] WHEN setting:Survey THEN [21, [setting.id]] WHEN setting:SurveyResponse THEN [22, [setting.id]] WHEN setting:Team THEN [23, [setting.id]] WHEN setting:Verbatim THEN [24, [setting.id]] END]) AS c1
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p4, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry
    RETURN count(entry) AS c2
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p7), at) AND coalesce(at < datetime($p.p8), datetime($p.p8) IS NULL) AND kind IN coalesce($p.p9, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry, kind, at, setting
    WHERE at IS NOT NULL
      AND kind IS NOT NULL
    ORDER BY at DESC, kind, entry.id
    LIMIT $p.p10
    RETURN collect([kind, toString(at), CASE WHEN entry:Brand THEN [0, [entry.id]] WHEN entry:Campaign THEN [1, [entry.id]] WHEN entry:Channel THEN [2, [entry.id]] WHEN entry:ContactPoint THEN [3, [entry.id]] WHEN entry:Coupon THEN [4, [entry.id]] WHEN entry:Customer THEN [5, [entry.id]] WHEN entry:Delivery THEN [6, [entry.id]] WHEN entry:Household THEN [7, [entry.id]] WHEN entry:Identifier THEN [8, [entry.id]] WHEN entry:Interaction THEN [9, [entry.id]] WHEN entry:LifeContext THEN [10, [entry.id]] WHEN entry:LifeEvent THEN [11, [entry.id]] WHEN entry:Need THEN [12, [entry.id]] WHEN entry:Order THEN [13, [entry.id]] WHEN entry:OrderLine THEN [14, [entry.id]] WHEN entry:Organization THEN [15, [entry.id]] WHEN entry:Product THEN [16, [entry.id]] WHEN entry:ProductCategory THEN [17, [entry.id]] WHEN entry:Redemption THEN [18, [entry.id]] WHEN entry:Return THEN [19, [entry.id]] WHEN entry:Source THEN [20, [entry.id]] WHEN entry:Survey THEN [21, [entry.id]] WHEN entry:SurveyResponse THEN [22, [entry.id]] WHEN entry:Team THEN [23, [entry.id]] WHEN entry:Verbatim THEN [24, [entry.id]] END, CASE WHEN setting:Brand THEN [0, [setting.id]] WHEN setting:Campaign THEN [1, [setting.id]] WHEN setting:Channel THEN [2, [setting.id]] WHEN setting:ContactPoint THEN [3, [setting.id]] WHEN setting:Coupon THEN [4, [setting.id]] WHEN setting:Customer THEN [5, [setting.id]] WHEN setting:Delivery THEN [6, [setting.id]] WHEN setting:Household THEN [7, [setting.id]] WHEN setting:Identifier THEN [8, [setting.id]] WHEN setting:Interaction THEN [9, [setting.id]] WHEN setting:LifeContext THEN [10, [setting.id]] WHEN setting:LifeEvent THEN [11, [setting.id]] WHEN setting:Need THEN [12, [setting.id]] WHEN setting:Order THEN [13, [setting.id]] WHEN setting:OrderLine THEN [14, [setting.id]] WHEN setting:Organization THEN [15, [setting.id]] WHEN setting:Product THEN [16, [setting.id]] WHEN setting:ProductCategory THEN [17, [setting.id]] WHEN setting:Redemption THEN [18, [setting.id]] WHEN setting:Return THEN [19, [setting.id]] WHEN setting:Source THEN [20, [setting.id]] WHEN setting:Survey THEN [21, [setting.id]] WHEN setting:SurveyResponse THEN [22, [setting.id]] WHEN setting:Team THEN [23, [setting.id]] WHEN setting:Verbatim THEN [24, [setting.id]] END]) AS c3
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p7), at) AND coalesce(at < datetime($p.p8), datetime($p.p8) IS NULL) AND kind IN coalesce($p.p9, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry
    RETURN count(entry) AS c4
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p11, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry, kind, at, setting
    WHERE at IS NOT NULL
      AND kind IS NOT NULL
    ORDER BY at DESC, kind, entry.id
    LIMIT $p.p10
    RETURN collect([kind, toString(at), CASE WHEN entry:Brand THEN [0, [entry.id]] WHEN entry:Campaign THEN [1, [entry.id]] WHEN entry:Channel THEN [2, [entry.id]] WHEN entry:ContactPoint THEN [3, [entry.id]] WHEN entry:Coupon THEN [4, [entry.id]] WHEN entry:Customer THEN [5, [entry.id]] WHEN entry:Delivery THEN [6, [entry.id]] WHEN entry:Household THEN [7, [entry.id]] WHEN entry:Identifier THEN [8, [entry.id]] WHEN entry:Interaction THEN [9, [entry.id]] WHEN entry:LifeContext THEN [10, [entry.id]] WHEN entry:LifeEvent THEN [11, [entry.id]] WHEN entry:Need THEN [12, [entry.id]] WHEN entry:Order THEN [13, [entry.id]] WHEN entry:OrderLine THEN [14, [entry.id]] WHEN entry:Organization THEN [15, [entry.id]] WHEN entry:Product THEN [16, [entry.id]] WHEN entry:ProductCategory THEN [17, [entry.id]] WHEN entry:Redemption THEN [18, [entry.id]] WHEN entry:Return THEN [19, [entry.id]] WHEN entry:Source THEN [20, [entry.id]] WHEN entry:Survey THEN [21, [entry.id]] WHEN entry:SurveyResponse THEN [22, [entry.id]] WHEN entry:Team THEN [23, [entry.id]] WHEN entry:Verbatim THEN [24, [entry.id]] END, CASE WHEN setting:Brand THEN [0, [setting.id]] WHEN setting:Campaign THEN [1, [setting.id]] WHEN setting:Channel THEN [2, [setting.id]] WHEN setting:ContactPoint THEN [3, [setting.id]] WHEN setting:Coupon THEN [4, [setting.id]] WHEN setting:Customer THEN [5, [setting.id]] WHEN setting:Delivery THEN [6, [setting.id]] WHEN setting:Household THEN [7, [setting.id]] WHEN setting:Identifier THEN [8, [setting.id]] WHEN setting:Interaction THEN [9, [setting.id]] WHEN setting:LifeContext THEN [10, [setting.id]] WHEN setting:LifeEvent THEN [11, [setting.id]] WHEN setting:Need THEN [12, [setting.id]] WHEN setting:Order THEN [13, [setting.id]] WHEN setting:OrderLine THEN [14, [setting.id]] WHEN setting:Organization THEN [15, [setting.id]] WHEN setting:Product THEN [16, [setting.id]] WHEN setting:ProductCategory THEN [17, [setting.id]] WHEN setting:Redemption THEN [18, [setting.id]] WHEN setting:Return THEN [19, [setting.id]] WHEN setting:Source THEN [20, [setting.id]] WHEN setting:Survey THEN [21, [setting.id]] WHEN setting:SurveyResponse THEN [22, [setting.id]] WHEN setting:Team THEN [23, [setting.id]] WHEN setting:Verbatim THEN [24, [setting.id]] END]) AS c5
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p11, [kind])
      AND ($p.p5 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p5 })
    WITH entry
    RETURN count(entry) AS c6
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p4, [kind])
      AND ($p.p12 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p12 })
    WITH entry, kind, at, setting
    WHERE at IS NOT NULL
      AND kind IS NOT NULL
    ORDER BY at DESC, kind, entry.id
    LIMIT $p.p10
    RETURN collect([kind, toString(at), CASE WHEN entry:Brand THEN [0, [entry.id]] WHEN entry:Campaign THEN [1, [entry.id]] WHEN entry:Channel THEN [2, [entry.id]] WHEN entry:ContactPoint THEN [3, [entry.id]] WHEN entry:Coupon THEN [4, [entry.id]] WHEN entry:Customer THEN [5, [entry.id]] WHEN entry:Delivery THEN [6, [entry.id]] WHEN entry:Household THEN [7, [entry.id]] WHEN entry:Identifier THEN [8, [entry.id]] WHEN entry:Interaction THEN [9, [entry.id]] WHEN entry:LifeContext THEN [10, [entry.id]] WHEN entry:LifeEvent THEN [11, [entry.id]] WHEN entry:Need THEN [12, [entry.id]] WHEN entry:Order THEN [13, [entry.id]] WHEN entry:OrderLine THEN [14, [entry.id]] WHEN entry:Organization THEN [15, [entry.id]] WHEN entry:Product THEN [16, [entry.id]] WHEN entry:ProductCategory THEN [17, [entry.id]] WHEN entry:Redemption THEN [18, [entry.id]] WHEN entry:Return THEN [19, [entry.id]] WHEN entry:Source THEN [20, [entry.id]] WHEN entry:Survey THEN [21, [entry.id]] WHEN entry:SurveyResponse THEN [22, [entry.id]] WHEN entry:Team THEN [23, [entry.id]] WHEN entry:Verbatim THEN [24, [entry.id]] END, CASE WHEN setting:Brand THEN [0, [setting.id]] WHEN setting:Campaign THEN [1, [setting.id]] WHEN setting:Channel THEN [2, [setting.id]] WHEN setting:ContactPoint THEN [3, [setting.id]] WHEN setting:Coupon THEN [4, [setting.id]] WHEN setting:Customer THEN [5, [setting.id]] WHEN setting:Delivery THEN [6, [setting.id]] WHEN setting:Household THEN [7, [setting.id]] WHEN setting:Identifier THEN [8, [setting.id]] WHEN setting:Interaction THEN [9, [setting.id]] WHEN setting:LifeContext THEN [10, [setting.id]] WHEN setting:LifeEvent THEN [11, [setting.id]] WHEN setting:Need THEN [12, [setting.id]] WHEN setting:Order THEN [13, [setting.id]] WHEN setting:OrderLine THEN [14, [setting.id]] WHEN setting:Organization THEN [15, [setting.id]] WHEN setting:Product THEN [16, [setting.id]] WHEN setting:ProductCategory THEN [17, [setting.id]] WHEN setting:Redemption THEN [18, [setting.id]] WHEN setting:Return THEN [19, [setting.id]] WHEN setting:Source THEN [20, [setting.id]] WHEN setting:Survey THEN [21, [setting.id]] WHEN setting:SurveyResponse THEN [22, [setting.id]] WHEN setting:Team THEN [23, [setting.id]] WHEN setting:Verbatim THEN [24, [setting.id]] END]) AS c7
  }
  CALL (customer) {  // customer/timeline.cypher
    CALL (customer) {
      MATCH (customer)-[:TOOK_PART_IN]->(entry:Interaction) RETURN entry, 'INTERACTION' AS kind, entry.startedAt AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(entry:Order) UNWIND [['ORDERED', entry.orderedAt], ['CANCELLED', entry.cancelledAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:FULFILLED_BY]->(entry:Delivery)
      RETURN entry, 'DELIVERED' AS kind, entry.deliveredAt AS at, setting
      UNION MATCH (customer)-[:PLACED]->(setting:Order)-[:CONTAINS]->(:OrderLine)<-[:OF_LINE]-(entry:Return)
      RETURN entry, 'RETURNED' AS kind, entry.returnedAt AS at, setting
      UNION MATCH (customer)-[:HAS_NEED]->(entry:Need) UNWIND [['NEED_RAISED', entry.raisedAt], ['NEED_RESOLVED', entry.resolvedAt]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)<-[:SENT_TO]-(entry:Survey) RETURN entry, 'SURVEY_SENT' AS kind, entry.sentAt AS at, entry AS setting
      UNION MATCH (customer)<-[:GIVEN_BY]-(entry:SurveyResponse) OPTIONAL MATCH (entry)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SURVEY_ANSWERED' AS kind, entry.answeredAt AS at, coalesce(survey, entry) AS setting
      UNION MATCH (customer)<-[:SAID_BY]-(entry:Verbatim) OPTIONAL MATCH (entry)-[:IN]->(place) OPTIONAL MATCH (place)<-[:ANSWERED_BY]-(survey:Survey)
      RETURN entry, 'SAID' AS kind, entry.saidAt AS at, coalesce(survey, place, entry) AS setting
      UNION MATCH (customer)-[membership:MEMBER_OF]->(entry:Household)
      UNWIND [['JOINED_HOUSEHOLD', membership.validFrom], ['LEFT_HOUSEHOLD', membership.validTo]] AS moment
      RETURN entry, moment[0] AS kind, moment[1] AS at, entry AS setting
      UNION MATCH (customer)-[occurrence:EXPERIENCES|REDEEMED]->(entry:LifeEvent|Redemption)
      WITH entry, type(occurrence) AS sort, coalesce(entry.date, entry.redeemedOn) AS day WHERE day IS NOT NULL
      RETURN entry, CASE sort WHEN 'EXPERIENCES' THEN 'LIFE_EVENT' ELSE 'REDEEMED' END AS kind,
             datetime({datetime: datetime({date: day, timezone: $p.p2}), timezone: 'Z'}) AS at, entry AS setting
    }
    WITH entry, kind, at, setting
    WHERE at >= coalesce(datetime($p.p3), at) AND coalesce(at < datetime($p.p3), datetime($p.p3) IS NULL) AND kind IN coalesce($p.p4, [kind])
      AND ($p.p12 IS NULL OR EXISTS { MATCH (setting)-[:SERVED_BY]->(team:Team) WHERE team.id IN $p.p12 })
    WITH entry
    RETURN count(entry) AS c8
  }
  RETURN collect([[c1, c2], [c3, c4], [c5, c6], [c7, c8]])[0] AS c9
}
RETURN [c9] AS row
