CYPHER 5
CALL () {  // mutation/record_interaction.cypher
  OPTIONAL MATCH (interaction:Interaction {id: $p.p1})
  WITH interaction, $p.p2 AS userErrors
  CALL (interaction) {  // interaction/customer.cypher
    MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (interaction) {  // interaction/order.cypher
    MATCH (interaction)-[:ABOUT]->(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c2
  }
  CALL (interaction) {  // interaction/products.cypher
    MATCH (interaction)-[:ABOUT]->(product:Product)
    WITH product
    WHERE product.name IS NOT NULL
    ORDER BY product.name, product.id
    LIMIT $p.p3
    RETURN collect([product.name]) AS c3
  }
  CALL (interaction) {  // interaction/verbatims.cypher
    MATCH (interaction)<-[:IN]-(verbatim:Verbatim)
    WITH verbatim
    WHERE verbatim.saidAt IS NOT NULL
    ORDER BY verbatim.saidAt, verbatim.id
    LIMIT $p.p3
    CALL (verbatim) {  // verbatim/said_by.cypher
      MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
      WITH customer ORDER BY customer.id LIMIT 1
      RETURN collect([customer.displayName])[0] AS c4
    }
    RETURN collect([verbatim.text, c4]) AS c5
  }
  RETURN collect([CASE WHEN interaction IS NOT NULL THEN [interaction.direction, interaction.id, interaction.kind, interaction.mode, toString(interaction.startedAt), c1, c2, c3, c5] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c6
}
RETURN [c6] AS row
