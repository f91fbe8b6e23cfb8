// The first customers by name, from a name on.
MATCH (customer:Customer)
WHERE customer.displayName >= $from
WITH customer ORDER BY customer.displayName, customer.id LIMIT $first
RETURN customer {.id, .displayName, .kind, .status} AS found
