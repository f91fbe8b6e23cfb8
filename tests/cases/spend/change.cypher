CYPHER 5
CALL () {  // query/customers.cypher
  MATCH (customer:Customer)
  WITH customer
  CALL (customer) {  // spend/change.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p4 AS mode, 'TO_DATE' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
    }
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p4 AS mode, 'PREVIOUS' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS earliest
    }
    CALL (customer) {
      CALL (customer) {
        MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order AS bill
        UNION MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order AS bill
        UNION MATCH (customer)-[:CREDITED]->(correction:Correction) RETURN correction AS bill
      }
      WITH customer, bill WHERE bill:Correction OR bill.status <> 'CANCELLED'
      OPTIONAL MATCH (bill)-[paying:PAID_BY]->(payer:Customer)
      WITH bill, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
           sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
      WITH bill, CASE given WHEN 0 THEN [1, sign(others), 1] ELSE [given, before, before + own] END AS share
      CALL (bill) {
        MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine) WHERE orderLine.cancelledAt IS NULL
        RETURN null AS refund, coalesce(bill.orderedAt, bill.madeAt) AS at, CASE WHEN bill:Order THEN 'PAID' ELSE 'REFUNDED' END AS kind,
               orderLine.currency AS currency, [sum(orderLine.listMinor), sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor),
               sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
        UNION ALL MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return) WHERE orderLine.cancelledAt IS NULL
        RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
               [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
      }
      WITH bill, share, refund, at, kind, currency, CASE kind WHEN 'PAID' THEN amounts ELSE [0, 0, 0, amounts[3], amounts[4]] END AS amounts
      WITH bill, refund, at, kind, currency, [minor IN amounts | minor * share[2] / share[0] - minor * share[1] / share[0]] AS parts
      RETURN at, [parts[3], currency] AS paid
    }
    WITH from, until, earliest, at, paid WHERE paid[1] = $p.p6
    WITH sum(CASE WHEN earliest <= at AND at < from THEN paid[0] END) AS earlier,
         sum(CASE WHEN from <= at AND at < until THEN paid[0] END) AS later
    WITH CASE WHEN earlier > 0 THEN toFloat(later - earlier) / earlier END AS value
    RETURN collect(value)[0] AS f1
  }
  WITH customer, f1
  WHERE f1 < $p.p7
  ORDER BY f1 IS NULL, f1, customer.id
  LIMIT $p.p8
  CALL (customer) {  // spend/change.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p9), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p10 AS unit, $p.p11 AS mode, 'TO_DATE' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
    }
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p9), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p10 AS unit, $p.p11 AS mode, 'PREVIOUS' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS earliest
    }
    CALL (customer) {
      CALL (customer) {
        MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order AS bill
        UNION MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order AS bill
        UNION MATCH (customer)-[:CREDITED]->(correction:Correction) RETURN correction AS bill
      }
      WITH customer, bill WHERE bill:Correction OR bill.status <> 'CANCELLED'
      OPTIONAL MATCH (bill)-[paying:PAID_BY]->(payer:Customer)
      WITH bill, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
           sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
      WITH bill, CASE given WHEN 0 THEN [1, sign(others), 1] ELSE [given, before, before + own] END AS share
      CALL (bill) {
        MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine) WHERE orderLine.cancelledAt IS NULL
        RETURN null AS refund, coalesce(bill.orderedAt, bill.madeAt) AS at, CASE WHEN bill:Order THEN 'PAID' ELSE 'REFUNDED' END AS kind,
               orderLine.currency AS currency, [sum(orderLine.listMinor), sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor),
               sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
        UNION ALL MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return) WHERE orderLine.cancelledAt IS NULL
        RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
               [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
      }
      WITH bill, share, refund, at, kind, currency, CASE kind WHEN 'PAID' THEN amounts ELSE [0, 0, 0, amounts[3], amounts[4]] END AS amounts
      WITH bill, refund, at, kind, currency, [minor IN amounts | minor * share[2] / share[0] - minor * share[1] / share[0]] AS parts
      RETURN at, [parts[3], currency] AS paid
    }
    WITH from, until, earliest, at, paid WHERE paid[1] = $p.p6
    WITH sum(CASE WHEN earliest <= at AND at < from THEN paid[0] END) AS earlier,
         sum(CASE WHEN from <= at AND at < until THEN paid[0] END) AS later
    WITH CASE WHEN earlier > 0 THEN toFloat(later - earlier) / earlier END AS value
    RETURN collect(value)[0] AS c2
  }
  CALL (customer) {  // spend/change.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p12 AS unit, $p.p4 AS mode, 'TO_DATE' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
    }
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p12 AS unit, $p.p4 AS mode, 'PREVIOUS' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS earliest
    }
    CALL (customer) {
      CALL (customer) {
        MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order AS bill
        UNION MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order AS bill
        UNION MATCH (customer)-[:CREDITED]->(correction:Correction) RETURN correction AS bill
      }
      WITH customer, bill WHERE bill:Correction OR bill.status <> 'CANCELLED'
      OPTIONAL MATCH (bill)-[paying:PAID_BY]->(payer:Customer)
      WITH bill, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
           sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
      WITH bill, CASE given WHEN 0 THEN [1, sign(others), 1] ELSE [given, before, before + own] END AS share
      CALL (bill) {
        MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine) WHERE orderLine.cancelledAt IS NULL
        RETURN null AS refund, coalesce(bill.orderedAt, bill.madeAt) AS at, CASE WHEN bill:Order THEN 'PAID' ELSE 'REFUNDED' END AS kind,
               orderLine.currency AS currency, [sum(orderLine.listMinor), sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor),
               sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
        UNION ALL MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return) WHERE orderLine.cancelledAt IS NULL
        RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
               [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
      }
      WITH bill, share, refund, at, kind, currency, CASE kind WHEN 'PAID' THEN amounts ELSE [0, 0, 0, amounts[3], amounts[4]] END AS amounts
      WITH bill, refund, at, kind, currency, [minor IN amounts | minor * share[2] / share[0] - minor * share[1] / share[0]] AS parts
      RETURN at, [parts[3], currency] AS paid
    }
    WITH from, until, earliest, at, paid WHERE paid[1] = $p.p6
    WITH sum(CASE WHEN earliest <= at AND at < from THEN paid[0] END) AS earlier,
         sum(CASE WHEN from <= at AND at < until THEN paid[0] END) AS later
    WITH CASE WHEN earlier > 0 THEN toFloat(later - earlier) / earlier END AS value
    RETURN collect(value)[0] AS c3
  }
  RETURN collect([customer.displayName, c2, f1, c3]) AS c4
}
CALL () {  // query/customers.cypher
  MATCH (customer:Customer)
  WITH customer
  CALL (customer) {  // spend/change.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p4 AS mode, 'TO_DATE' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
    }
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p4 AS mode, 'PREVIOUS' AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p5}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS earliest
    }
    CALL (customer) {
      CALL (customer) {
        MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order AS bill
        UNION MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order AS bill
        UNION MATCH (customer)-[:CREDITED]->(correction:Correction) RETURN correction AS bill
      }
      WITH customer, bill WHERE bill:Correction OR bill.status <> 'CANCELLED'
      OPTIONAL MATCH (bill)-[paying:PAID_BY]->(payer:Customer)
      WITH bill, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
           sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
      WITH bill, CASE given WHEN 0 THEN [1, sign(others), 1] ELSE [given, before, before + own] END AS share
      CALL (bill) {
        MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine) WHERE orderLine.cancelledAt IS NULL
        RETURN null AS refund, coalesce(bill.orderedAt, bill.madeAt) AS at, CASE WHEN bill:Order THEN 'PAID' ELSE 'REFUNDED' END AS kind,
               orderLine.currency AS currency, [sum(orderLine.listMinor), sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor),
               sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
        UNION ALL MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return) WHERE orderLine.cancelledAt IS NULL
        RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
               [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
      }
      WITH bill, share, refund, at, kind, currency, CASE kind WHEN 'PAID' THEN amounts ELSE [0, 0, 0, amounts[3], amounts[4]] END AS amounts
      WITH bill, refund, at, kind, currency, [minor IN amounts | minor * share[2] / share[0] - minor * share[1] / share[0]] AS parts
      RETURN at, [parts[3], currency] AS paid
    }
    WITH from, until, earliest, at, paid WHERE paid[1] = $p.p6
    WITH sum(CASE WHEN earliest <= at AND at < from THEN paid[0] END) AS earlier,
         sum(CASE WHEN from <= at AND at < until THEN paid[0] END) AS later
    WITH CASE WHEN earlier > 0 THEN toFloat(later - earlier) / earlier END AS value
    RETURN collect(value)[0] AS f5
  }
  WITH customer, f5
  WHERE f5 < $p.p7
  RETURN count(customer) AS c6
}
RETURN [[c4, c6]] AS row
