CYPHER 5
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  WHERE EXISTS {
    CALL (order) {  // order/channel.cypher
      MATCH (order)-[:VIA]->(channel:Channel)
      WITH channel ORDER BY channel.id LIMIT 1
      WITH channel
      WHERE channel.kind = $p.p2
      RETURN 1 AS e1
    }
    RETURN 1
  }
  CALL (order) {
    RETURN order.orderedAt AS o2
  }
  CALL (order, o2) {  // order/customer.cypher
    MATCH (order)<-[:PLACED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE EXISTS {
      CALL (customer, o2) {  // customer/interactions.cypher
        MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
        WITH DISTINCT interaction
        WITH interaction
        WHERE interaction.kind = $p.p3
          AND interaction.startedAt >= o2 + duration($p.p4)
          AND interaction.startedAt < o2
        RETURN 1 AS e3
      }
      RETURN 1
    }
    WITH 1 AS one LIMIT 1
    RETURN count(one) > 0 AS e4
  }
  WITH order, e4, o2
  WHERE e4
    AND order.orderedAt IS NOT NULL
  ORDER BY order.orderedAt DESC, order.id
  LIMIT $p.p5
  RETURN collect([order.number, toString(order.orderedAt)]) AS c5
}
CALL () {  // query/orders.cypher
  MATCH (order:Order)
  WHERE order.orderedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND order.orderedAt < coalesce(datetime($p.p1), datetime('+999999999-12-31T00:00Z'))
  WITH order
  WHERE EXISTS {
    CALL (order) {  // order/channel.cypher
      MATCH (order)-[:VIA]->(channel:Channel)
      WITH channel ORDER BY channel.id LIMIT 1
      WITH channel
      WHERE channel.kind = $p.p2
      RETURN 1 AS e6
    }
    RETURN 1
  }
  CALL (order) {
    RETURN order.orderedAt AS o7
  }
  CALL (order, o7) {  // order/customer.cypher
    MATCH (order)<-[:PLACED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE EXISTS {
      CALL (customer, o7) {  // customer/interactions.cypher
        MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
        WITH DISTINCT interaction
        WITH interaction
        WHERE interaction.kind = $p.p3
          AND interaction.startedAt >= o7 + duration($p.p4)
          AND interaction.startedAt < o7
        RETURN 1 AS e8
      }
      RETURN 1
    }
    WITH 1 AS one LIMIT 1
    RETURN count(one) > 0 AS e9
  }
  WITH order, e9, o7
  WHERE e9
  RETURN count(order) AS c10
}
RETURN [[c5, c10]] AS row
