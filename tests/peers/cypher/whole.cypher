// One customer with her households, open needs, last ten interactions and last five orders.
MATCH (customer:Customer {id: $id})
RETURN [
  customer.id, customer.displayName, customer.kind, customer.status, toString(customer.birthDate),
  customer.timeZone, customer.preferredLanguage, customer.addressAs, customer.pronouns,
  COLLECT {
    MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
    WHERE coalesce(membership.validFrom <= datetime($now), true) AND coalesce(membership.validTo > datetime($now), true)
    WITH DISTINCT household ORDER BY household.name, household.id LIMIT 20
    RETURN [household.id, household.name, COLLECT {
      MATCH (household)<-[membership:MEMBER_OF]-(member:Customer)
      WHERE coalesce(membership.validFrom <= datetime($now), true) AND coalesce(membership.validTo > datetime($now), true)
      WITH DISTINCT member ORDER BY member.displayName, member.id LIMIT 20
      RETURN [member.id, member.displayName, member.kind]
    }]
  },
  COLLECT {
    MATCH (customer)-[:HAS_NEED]->(need:Need)
    WHERE need.status IN ['OPEN', 'IN_PROGRESS']
    WITH need ORDER BY need.raisedAt DESC, need.id LIMIT 10
    RETURN [need.id, need.statement, need.status, need.basis, toString(need.raisedAt), toString(need.neededBy)]
  },
  COLLECT {
    MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
    WITH DISTINCT interaction ORDER BY interaction.startedAt DESC, interaction.id LIMIT 10
    RETURN [interaction.id, interaction.kind, interaction.direction, toString(interaction.startedAt), interaction.summary,
      COLLECT { MATCH (interaction)-[:VIA]->(channel:Channel) RETURN [channel.id, channel.name, channel.kind] LIMIT 1 },
      COLLECT { MATCH (interaction)-[:SERVED_BY]->(team:Team) RETURN [team.id, team.name] LIMIT 1 }]
  },
  COLLECT {
    MATCH (customer)-[:PLACED]->(order:Order)
    WITH order ORDER BY order.orderedAt DESC, order.id LIMIT 5
    CALL (order) {
      OPTIONAL MATCH (order)-[:CONTAINS]->(line:OrderLine)
      WHERE line.cancelledAt IS NULL AND line.currency = order.currency AND order.status <> 'CANCELLED'
      RETURN sum(line.paidMinor) AS gross
    }
    CALL (order) {
      OPTIONAL MATCH (order)-[:CONTAINS]->(line:OrderLine)<-[:OF_LINE]-(return:Return)
      WHERE line.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
      RETURN sum(return.refundMinor) AS returned
    }
    RETURN [order.id, order.number, order.status, toString(order.orderedAt), gross - returned, order.currency, COLLECT {
      MATCH (order)-[:CONTAINS]->(line:OrderLine)
      WITH line ORDER BY line.position, line.id LIMIT 20
      RETURN [line.id, line.position, line.quantity, line.paidMinor, line.currency,
        COLLECT { MATCH (line)-[:OF_PRODUCT]->(product:Product) RETURN [product.id, product.name] LIMIT 1 }]
    }]
  }
] AS row
