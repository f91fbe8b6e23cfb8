// The names of all customers, in order; a page of a hundred can start at each but the last hundred.
MATCH (customer:Customer)
WHERE customer.displayName IS NOT NULL
RETURN customer.displayName AS name ORDER BY customer.displayName, customer.id
