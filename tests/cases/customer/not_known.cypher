CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/not_known.cypher
    CALL (customer) {
      OPTIONAL CALL (customer) {
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
        RETURN coalesce(reached, linked) AS order, at, interaction
      }
      OPTIONAL MATCH (order)<-[:ABOUT]-(:Survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
      WITH at, count(surveyResponse) AS answers
      RETURN at IS NOT NULL AND answers = 0 AS unjudged
    }
    CALL (customer) {
      OPTIONAL CALL (customer) {
        MATCH (customer)-[:PLACED]->(order:Order)
        WHERE order.status <> 'CANCELLED' AND order.orderedAt IS NOT NULL
        WITH order
        ORDER BY order.orderedAt DESC, order.id LIMIT 1
        RETURN order AS latest
      }
      OPTIONAL MATCH (latest)-[:CONTAINS]->(orderLine:OrderLine {kind: 'GOODS', useOutcome: 'UNKNOWN'}) WHERE orderLine.cancelledAt IS NULL
      RETURN count(orderLine) > 0 AS untold
    }
    UNWIND [[customer.displayName IS NULL, 'her name', 'So that we can speak to her by it.', 'May I ask your name?'],
      [customer.addressAs IS NULL, 'how she wants to be addressed', 'So that nobody calls her what she dislikes.', 'How may I call you?'],
      [NOT EXISTS { (customer)-[:MEMBER_OF]->(:Household) }, 'who lives with her', 'She may buy for others too.', 'Do you buy for somebody else too?'],
      [NOT EXISTS { (customer)-[:LIVES_IN_CONTEXT]->(:LifeContext) }, 'what her life is like', 'A thing must fit the life it is for.',
       'What does it have to fit in with?'],
      [NOT EXISTS { (customer)-[:PREFERS]->(:Channel) }, 'which channel she prefers', 'So that we reach her where she likes it.',
       'How would you like to hear from us?'],
      [untold, 'whether she uses what she bought last', 'A thing that lies unused met no need.', 'How do you get on with it?'],
      [unjudged, 'how her last experience was', 'What went wrong is never put right unheard.', 'Was everything as you had hoped?']] AS question
    WITH question WHERE question[0]
    WITH question[1] AS what, question[2] AS whyItMatters, question[3] AS askHow
    WHERE what IS NOT NULL
    ORDER BY what
    RETURN collect([askHow, what, whyItMatters]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
