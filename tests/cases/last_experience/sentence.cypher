CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/last_experience.cypher
    CALL (customer) {
      MATCH (customer)-[:PLACED]->(order:Order)
      WHERE order.status <> 'CANCELLED'
      CALL (order) {
        OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
        WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
        RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
      }
      RETURN deliveredAt AS at, order, null AS interaction
      UNION ALL
      MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
      WHERE interaction.kind IN ['VISIT', 'CALL', 'CHAT', 'EMAIL', 'LETTER'] AND coalesce(interaction.mode <> 'BROADCAST', true)
      RETURN coalesce(interaction.endedAt, interaction.startedAt) AS at, null AS order, interaction
    }
    WITH customer, at, order AS reached, interaction WHERE at <= datetime($p.p2)
    ORDER BY at DESC, coalesce(reached.id, interaction.id) LIMIT 1
    CALL (customer, at, interaction) {
      OPTIONAL MATCH (interaction)-[:ABOUT]->(discussed:Order)
      WITH discussed ORDER BY discussed.orderedAt DESC, discussed.id LIMIT 1
      OPTIONAL MATCH (customer)-[:PLACED]->(received:Order)
      WHERE received.status <> 'CANCELLED'
      OPTIONAL CALL (received) {
        WITH received AS order
        OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
        WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
        RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS handedAt
      }
      WITH discussed, received, handedAt ORDER BY handedAt, received.id
      RETURN coalesce(head(collect(discussed)), last(collect(CASE WHEN interaction.startedAt <= handedAt <= at THEN received END))) AS linked
    }
    WITH at, coalesce(reached, linked) AS order, interaction
    CALL (at, order, interaction) {  // last_experience/sentence.cypher
      WITH order AS reached, interaction AS met, toString(date(datetime({datetime: at, timezone: $p.p3}))) AS day
      OPTIONAL MATCH (reached)<-[:ABOUT]-(asked:Survey)-[:ANSWERED_BY]->(answer:SurveyResponse)
      WITH reached, met, day, asked, answer ORDER BY answer.answeredAt DESC, answer.id LIMIT 1
      OPTIONAL CALL (answer) {
        WITH answer AS surveyResponse
        MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
        CALL (survey) {
          MATCH (survey)-[:ABOUT]->(order:Order)
          CALL (order) {
            OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
            WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
            RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
          }
          RETURN coalesce(survey.sentAt >= deliveredAt, false) AS timing
          ORDER BY order.id LIMIT 1
        }
        RETURN timing
        ORDER BY survey.id LIMIT 1
      }
      WITH reached, met, day, [reached.id, met.id, asked.id, answer.id] AS ids, ' She gave ' + toString(answer.score) + ' (' + asked.kind + ', '
           + toString(asked.scaleMin) + ' to ' + toString(asked.scaleMax)
           + CASE timing WHEN false THEN ', asked before it had reached her' ELSE '' END + ').' AS judgement
      WITH 'Last experience, on ' + day + ': ' + CASE WHEN met IS NULL THEN 'order ' + reached.number + ' reached her' ELSE toLower(met.kind)
               + coalesce(', “' + met.summary + '”', '') + coalesce(', order ' + reached.number, '') END + '.' + coalesce(judgement, '') AS text, [id IN ids WHERE id IS NOT NULL] AS factIds
      RETURN collect([factIds, text])[0] AS c1
    }
    RETURN collect([c1])[0] AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
