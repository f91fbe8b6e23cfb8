// What she spent with the last order she paid for, in each currency it was paid in.
//
// The last one that was not cancelled, also where somebody else placed it. What came back later is subtracted, whenever it
// came back. Empty when she never paid for anything.
//
// owner    sales
// order    currency
CALL customer.payments(customer) YIELD order, kind, currency, paid, revenue
WITH order, kind, currency, paid, revenue WHERE order IS NOT NULL
WITH order, collect({kind: kind, currency: currency, paid: paid[0], revenue: revenue[0]}) AS parts
ORDER BY order.orderedAt DESC, order.id LIMIT 1
UNWIND parts AS part
WITH order, part.currency AS currency, sum(CASE part.kind WHEN 'PAID' THEN part.paid ELSE 0 END) AS grossMinor,
     sum(CASE part.kind WHEN 'PAID' THEN 0 ELSE -part.paid END) AS returnsMinor, sum(part.revenue) AS revenueMinor
RETURN order, order.orderedAt AS at, currency, [grossMinor, currency] AS gross, [returnsMinor, currency] AS returns,
       [grossMinor - returnsMinor, currency] AS net, [revenueMinor, currency] AS revenue
