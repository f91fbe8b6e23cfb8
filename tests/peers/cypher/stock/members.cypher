// The members of households.
UNWIND $keys AS key
MATCH (:Household {id: key})<-[membership:MEMBER_OF]-(customer:Customer)
WHERE coalesce(membership.validFrom <= datetime($now), true) AND coalesce(membership.validTo > datetime($now), true)
WITH DISTINCT key, customer ORDER BY customer.displayName, customer.id
RETURN key, collect(customer {.id, .displayName, .kind, .status})[..20] AS found
