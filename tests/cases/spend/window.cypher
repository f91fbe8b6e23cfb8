CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // spend/window.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p2), datetime($p.p3)), timezone: 'Z'}) AS at, $p.p4 AS unit, $p.p5 AS mode, $p.p6 AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p7}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
    WHERE from <= at AND at < until
    WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
         sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
         count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
    WITH from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount, [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns, [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([couponByMaker, currency, discount, toString(from), gross, list, net, orders, returns, revenue, toString(until)]) AS c1
  }
  CALL (customer) {  // spend/window.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p8), datetime($p.p3)), timezone: 'Z'}) AS at, $p.p9 AS unit, $p.p5 AS mode, $p.p10 AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p7}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
    WHERE from <= at AND at < until
    WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
         sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
         count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
    WITH from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount, [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns, [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([couponByMaker, currency, discount, toString(from), gross, list, net, orders, returns, revenue, toString(until)]) AS c2
  }
  CALL (customer) {  // spend/window.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p8), datetime($p.p3)), timezone: 'Z'}) AS at, $p.p9 AS unit, $p.p5 AS mode, $p.p6 AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p7}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
    WHERE from <= at AND at < until
    WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
         sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
         count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
    WITH from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount, [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns, [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([couponByMaker, currency, discount, toString(from), gross, list, net, orders, returns, revenue, toString(until)]) AS c3
  }
  CALL (customer) {  // spend/window.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p8), datetime($p.p3)), timezone: 'Z'}) AS at, $p.p11 AS unit, $p.p5 AS mode, $p.p6 AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p7}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
    WHERE from <= at AND at < until
    WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
         sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
         count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
    WITH from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount, [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns, [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([couponByMaker, currency, discount, toString(from), gross, list, net, orders, returns, revenue, toString(until)]) AS c4
  }
  CALL (customer) {  // spend/window.cypher
    CALL () {
      WITH datetime({datetime: coalesce(datetime($p.p8), datetime($p.p3)), timezone: 'Z'}) AS at, $p.p4 AS unit, $p.p12 AS mode, $p.p6 AS period
      WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p7}))
                                 ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
           CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                     ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
      RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
    WHERE from <= at AND at < until
    WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
         sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
         count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
    WITH from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount, [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns, [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([couponByMaker, currency, discount, toString(from), gross, list, net, orders, returns, revenue, toString(until)]) AS c5
  }
  RETURN collect([c1, c2, c3, c4, c5])[0] AS c6
}
RETURN [c6] AS row
