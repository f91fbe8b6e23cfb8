// What its members spent in one window of time, one row for each currency, each payment once.
//
// A payment counts when the payer belonged to the household at the moment of the order, and so does what was paid back for
// it later; a correction counts on its own day. Somebody who belongs to two households counts in both, so households do not add up to customers.
//
// owner    sales
// param    unit    How long the window is.
// param    mode    Whether it follows the calendar of the business or counts back from a moment.
// param    period  Whether the running window is meant or the whole one before it.
// param    asOf    The moment to look from; now when left out.
// order    currency
// reads    Customer
CALL query.window($unit, $mode, $period, $asOf) YIELD from, until
MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
WITH from, until, customer, collect(membership) AS memberships
CALL customer.payments(customer) YIELD order, at, kind, currency, list, discount, couponByMaker, paid, revenue
WITH from, until, order, kind, currency, list, discount, couponByMaker, paid, revenue, at, memberships
WHERE from <= at AND at < until AND any(membership IN memberships WHERE
      coalesce(membership.validFrom <= coalesce(order.orderedAt, at), true)
  AND coalesce(membership.validTo > coalesce(order.orderedAt, at), true))
WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
     sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
     count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
RETURN from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount,
       [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns,
       [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
