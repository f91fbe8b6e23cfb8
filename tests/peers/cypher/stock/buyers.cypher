// Who placed the order of a number.
MATCH (order:Order {number: $number})<-[:PLACED]-(customer:Customer)
WITH DISTINCT customer ORDER BY customer.displayName, customer.id LIMIT $first
RETURN customer {.id, .displayName, .kind, .status} AS found
