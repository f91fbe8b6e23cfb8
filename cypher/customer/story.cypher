// Who she is, in a few plain sentences for whoever serves her now.
//
// In this order: her life, her household, what she needs and what lies ahead of her, her last order, her last experience, what
// she last said, and what we do not know. Built from facts alone: where a fact is missing, so is its sentence. A bare value of
// which nobody knows what it means to her is none. Nothing is told of minors, nor of people who are not active customers, and no illness.
//
// owner    support
// order    position
// order    text
// order    factIds
// reads    LifeContext FactType Need LifeEvent Verbatim
CALL customer.isMinor(customer) YIELD value AS minor
WITH customer, minor WHERE customer.status = 'ACTIVE' AND NOT minor
CALL (customer) {
  MATCH (customer)-[:LIVES_IN_CONTEXT]->(lifeContext:LifeContext)
  WHERE coalesce(lifeContext.validFrom <= $now, true) AND coalesce(lifeContext.validTo > $now, true)
  CALL lifeContext.sentence(lifeContext) YIELD text, factIds RETURN 1 AS position, text, factIds
  UNION CALL customer.facts(customer, null, null, null) YIELD fact
  MATCH (fact)-[:OF_TYPE]->(factType:FactType) WHERE factType.sensitivity IN ['NONE', 'PRIVATE'] AND fact.stance <> 'UNKNOWN'
  CALL fact.sentence(fact) YIELD text, factIds RETURN 1 AS position, text, factIds
  UNION CALL customer.memberships(customer, $now) YIELD membership
  CALL membership.sentence(membership) YIELD text, factIds RETURN 2 AS position, text, factIds
  UNION MATCH (customer)-[:HAS_NEED]->(need:Need) WHERE need.status IN ['OPEN', 'IN_PROGRESS']
  CALL need.sentence(need) YIELD text, factIds RETURN 3 AS position, text, factIds
  UNION MATCH (customer)-[:EXPERIENCES]->(lifeEvent:LifeEvent)
  WHERE lifeEvent.kind <> 'ILLNESS' AND lifeEvent.date >= date(datetime({datetime: $now, timezone: $timeZone}))
  CALL lifeEvent.sentence(lifeEvent) YIELD text, factIds RETURN 4 AS position, text, factIds
  UNION CALL customer.lastOrder(customer) YIELD order
  CALL order.sentence(order) YIELD text, factIds RETURN 5 AS position, text, factIds
  UNION CALL customer.lastExperience(customer) YIELD at, order, interaction
  CALL lastExperience.sentence(at, order, interaction) YIELD text, factIds RETURN 6 AS position, text, factIds
  UNION MATCH (customer)<-[:SAID_BY]-(verbatim:Verbatim) WITH verbatim ORDER BY verbatim.saidAt DESC, verbatim.id LIMIT 1
  CALL verbatim.sentence(verbatim) YIELD text, factIds RETURN 7 AS position, text, factIds
  UNION CALL customer.notKnown(customer) YIELD what WITH what ORDER BY what
  WITH reduce(said = '', thing IN collect(what) | said + CASE said WHEN '' THEN '' ELSE ', ' END + thing) AS things WHERE things <> ''
  RETURN 8 AS position, 'We do not know ' + things + '.' AS text, [] AS factIds
}
WITH position, text, factIds WHERE text IS NOT NULL
RETURN position, text, factIds
