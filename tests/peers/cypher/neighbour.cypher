// Who placed the order of a number.
MATCH (order:Order {number: $number})<-[:PLACED]-(customer:Customer)
WITH DISTINCT customer ORDER BY customer.displayName, customer.id LIMIT 20
RETURN collect([customer.id, customer.displayName, customer.kind, customer.status]) AS rows
