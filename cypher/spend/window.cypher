// What she spent in one window of time, one row for each currency; no row when nothing was paid or paid back in it.
//
// CALENDAR and ROLLING give different sums, so the mode has no default. An order counts on the day it was placed and a return
// or correction on its own, so that `net` can be below zero. The window holds its first moment and not its last.
//
// owner    sales
// param    unit    How long the window is.
// param    mode    Whether it follows the calendar of the business or counts back from a moment.
// param    period  Whether the running window is meant or the whole one before it.
// param    asOf    The moment to look from; now when left out.
// order    currency
CALL query.window($unit, $mode, $period, $asOf) YIELD from, until
CALL customer.payments(customer) YIELD order, at, kind, currency, list, discount, couponByMaker, paid, revenue
WITH from, until, order, at, kind, currency, list, discount, couponByMaker, paid, revenue
WHERE from <= at AND at < until
WITH from, until, currency, sum(list[0]) AS listMinor, sum(discount[0]) AS discountMinor, sum(couponByMaker[0]) AS couponMinor,
     sum(CASE kind WHEN 'PAID' THEN paid[0] ELSE 0 END) AS grossMinor, sum(paid[0]) AS netMinor, sum(revenue[0]) AS revenueMinor,
     count(DISTINCT CASE kind WHEN 'PAID' THEN order END) AS orders
RETURN from, until, currency, [listMinor, currency] AS list, [discountMinor, currency] AS discount,
       [couponMinor, currency] AS couponByMaker, [grossMinor, currency] AS gross, [grossMinor - netMinor, currency] AS returns,
       [netMinor, currency] AS net, [revenueMinor, currency] AS revenue, orders
