CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/story.cypher
    CALL (customer) {
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p2), true) AND coalesce(membership.validTo > datetime($p.p2), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p2), timezone: $p.p3})) AS today
      RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS minor
    }
    WITH customer, minor WHERE customer.status = 'ACTIVE' AND NOT minor
    CALL (customer) {
      MATCH (customer)-[:LIVES_IN_CONTEXT]->(lifeContext:LifeContext)
      WHERE coalesce(lifeContext.validFrom <= datetime($p.p2), true) AND coalesce(lifeContext.validTo > datetime($p.p2), true)
      CALL (lifeContext) {
        WITH lifeContext, CASE lifeContext.kind WHEN 'ROLE' THEN 'Role' WHEN 'CONSTRAINT' THEN 'Constraint' ELSE 'Place' END AS side,
             CASE lifeContext.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
        RETURN side + ', ' + how + ': “' + lifeContext.text + '”.' AS text, [lifeContext.id] AS factIds
      } RETURN 1 AS position, text, factIds
      UNION CALL (customer) {
        MATCH (customer)-[:HAS_FACT]->(fact:Fact)
        WHERE fact.knownSince <= coalesce(null, fact.knownSince)
        CALL (fact) {
          CALL (fact) {
            OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
            OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
            WITH fact, factType, person ORDER BY person.id LIMIT 1
            WITH fact, factType, person,
                 CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p3})) END AS day
            RETURN coalesce(fact.reportedBasis IN ['INFERRED', 'ASSUMED'], false)
                   AND (NOT coalesce(factType.sensitivity IN ['NONE', 'PRIVATE'], true)
                        OR coalesce(person.birthDate + duration({years: 18}) > day, EXISTS { (person)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) })) AS barred
          }
          CALL (fact) {
            OPTIONAL CALL (fact) {
              MATCH (fact)<-[:SUPERSEDES]-(later:Fact) RETURN later
              UNION
              MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
              MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(later:Fact {series: fact.series}) WHERE later.notedAt > fact.notedAt
              RETURN later
            }
            WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p2)) AND later.knownSince <= coalesce(null, later.knownSince)
            RETURN count(later) > 0 AS superseded
          }
          OPTIONAL CALL (fact) {
            MATCH (fact)<-[:HAS_FACT]-(owner)
            MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
            WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
              AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
            RETURN judgement
            ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
          }
          RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                      WHEN fact.validTo <= coalesce(null, datetime($p.p2)) THEN 'ENDED'
                      WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p2)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
        }
        WITH fact, standing WHERE standing = 'HOLDS' OR NOT null
        RETURN fact
      }
      MATCH (fact)-[:OF_TYPE]->(factType:FactType) WHERE factType.sensitivity IN ['NONE', 'PRIVATE'] AND fact.stance <> 'UNKNOWN'
      CALL (fact) {
        CALL (fact) {
          OPTIONAL CALL (fact) {
            MATCH (fact)<-[:HAS_FACT]-(owner)
            MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
            WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
              AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
            RETURN judgement
            ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
          }
          RETURN CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS basis
        }
        WITH fact, CASE basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how,
             CASE fact.stance WHEN 'CONCERN' THEN ' It worries her' WHEN 'PRIDE' THEN ' She is proud of it' WHEN 'ASPIRATION' THEN ' She strives for it'
                              WHEN 'INDIFFERENT' THEN ' It does not matter to her' ELSE ' What it means to her nobody asked' END AS lived
        RETURN toUpper(left(fact.attribute, 1)) + substring(fact.attribute, 1) + coalesce(', ' + fact.contextWhen, '')
                 + coalesce(', for ' + fact.contextForWhom, '') + coalesce(', by ' + toLower(fact.contextChannel), '')
                 + ', ' + how + ': ' + fact.value + '.' + lived + coalesce(': “' + fact.meaning + '”', '') + '.' AS text, [fact.id] AS factIds
      } RETURN 1 AS position, text, factIds
      UNION CALL (customer) {
        MATCH (customer)-[membership:MEMBER_OF]->(:Household)
        WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p2)), true)
          AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p2)), true)
        RETURN membership
      }
      CALL (membership) {
        WITH membership, startNode(membership) AS customer, endNode(membership) AS household
        CALL (customer, household) {
          MATCH (household)<-[kinship:MEMBER_OF]-(other:Customer)
          WHERE other <> customer AND other.displayName IS NOT NULL
            AND coalesce(kinship.validFrom <= datetime($p.p2), true) AND coalesce(kinship.validTo > datetime($p.p2), true)
          WITH DISTINCT other ORDER BY other.displayName, other.id
          RETURN collect(other.displayName) AS names, collect(other.id) AS otherIds
        }
        WITH household, otherIds, CASE membership.role WHEN 'OTHER' THEN '' ELSE ' as ' + toLower(membership.role) END AS part,
             reduce(said = '', name IN names | said + CASE said WHEN '' THEN ', with ' ELSE ', ' END + name) AS company
        RETURN 'Belongs to the household “' + household.name + '”' + part + company + '.' AS text, [household.id] + otherIds AS factIds
      } RETURN 2 AS position, text, factIds
      UNION MATCH (customer)-[:HAS_NEED]->(need:Need) WHERE need.status IN ['OPEN', 'IN_PROGRESS']
      CALL (need) {
        WITH need, head([at IN [need.raisedAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $p.p3})))]) AS raised,
             CASE need.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
        RETURN 'Need since ' + raised + ', ' + how + ': “' + need.statement + '”' + coalesce(', needed by ' + toString(need.neededBy), '') + '.' AS text, [need.id] AS factIds
      } RETURN 3 AS position, text, factIds
      UNION MATCH (customer)-[:EXPERIENCES]->(lifeEvent:LifeEvent)
      WHERE lifeEvent.kind <> 'ILLNESS' AND lifeEvent.date >= date(datetime({datetime: datetime($p.p2), timezone: $p.p3}))
      CALL (lifeEvent) {
        RETURN 'On ' + toString(lifeEvent.date) + ': “' + lifeEvent.text + '”.' AS text, [lifeEvent.id] AS factIds
      } RETURN 4 AS position, text, factIds
      UNION CALL (customer) {
        MATCH (customer)-[:PLACED]->(order:Order)
        WHERE order.status <> 'CANCELLED' AND order.orderedAt IS NOT NULL
        RETURN order
        ORDER BY order.orderedAt DESC, order.id LIMIT 1
      }
      CALL (order) {
        CALL (order) {
          MATCH (order)-[:CONTAINS]->(orderLine:OrderLine {kind: 'GOODS'})-[:OF_PRODUCT]->(product:Product)
          WHERE orderLine.cancelledAt IS NULL
          OPTIONAL MATCH (product)-[:IN_CATEGORY]->(:ProductCategory)-[:PART_OF*0..5]->(category:ProductCategory)
          WITH orderLine, product, count(CASE WHEN category.sensitivity <> 'NONE' THEN 1 END) AS revealing
          WHERE revealing = 0
          WITH product, min(orderLine.position) AS position ORDER BY position, product.id LIMIT 3
          RETURN collect(product.name) AS names, collect(product.id) AS productIds
        }
        CALL (order) {
          OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
          WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
          RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
        }
        WITH order, names, productIds, [at IN [order.orderedAt, deliveredAt] |
             CASE WHEN at IS NOT NULL THEN toString(date(datetime({datetime: at, timezone: $p.p3}))) END] AS days
        WITH order, names, productIds, days[0] AS ordered, days[1] AS delivered
        WITH order, productIds, ordered, CASE WHEN order.status = 'CANCELLED' THEN 'cancelled' WHEN delivered IS NOT NULL THEN 'arrived on ' + delivered
             WHEN order.status = 'INVOICED' THEN 'invoiced' ELSE 'not arrived yet' + coalesce(', needed by ' + toString(order.neededBy), '') END AS outcome,
             reduce(said = '', name IN names | said + CASE said WHEN '' THEN ': ' ELSE ', ' END + name) AS goods
        RETURN 'Order ' + order.number + ' of ' + ordered + goods + '; ' + outcome + '.' AS text, [order.id] + productIds AS factIds
      } RETURN 5 AS position, text, factIds
      UNION CALL (customer) {
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
        RETURN at, coalesce(reached, linked) AS order, interaction
      }
      CALL (at, order, interaction) {
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
        RETURN 'Last experience, on ' + day + ': ' + CASE WHEN met IS NULL THEN 'order ' + reached.number + ' reached her' ELSE toLower(met.kind)
                 + coalesce(', “' + met.summary + '”', '') + coalesce(', order ' + reached.number, '') END + '.' + coalesce(judgement, '') AS text, [id IN ids WHERE id IS NOT NULL] AS factIds
      } RETURN 6 AS position, text, factIds
      UNION MATCH (customer)<-[:SAID_BY]-(verbatim:Verbatim) WITH verbatim ORDER BY verbatim.saidAt DESC, verbatim.id LIMIT 1
      CALL (verbatim) {
        OPTIONAL MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
        WITH verbatim, customer ORDER BY customer.id LIMIT 1
        WITH verbatim, customer, head([at IN [verbatim.saidAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $p.p3})))]) AS said
        RETURN 'Said on ' + said + coalesce(' about the experience of ' + customer.displayName, '') + ': “' + verbatim.text + '”' AS text, [verbatim.id] + CASE WHEN customer.displayName IS NULL THEN [] ELSE [customer.id] END AS factIds
      } RETURN 7 AS position, text, factIds
      UNION CALL (customer) {
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
        RETURN question[1] AS what
      } WITH what ORDER BY what
      WITH reduce(said = '', thing IN collect(what) | said + CASE said WHEN '' THEN '' ELSE ', ' END + thing) AS things WHERE things <> ''
      RETURN 8 AS position, 'We do not know ' + things + '.' AS text, [] AS factIds
    }
    WITH position, text, factIds WHERE text IS NOT NULL
    WITH position, text, factIds
    WHERE position IS NOT NULL
      AND text IS NOT NULL
      AND factIds IS NOT NULL
    ORDER BY position, text, factIds
    RETURN collect([factIds, position, text]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
