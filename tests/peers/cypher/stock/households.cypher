// The households of customers.
UNWIND $keys AS key
MATCH (:Customer {id: key})-[membership:MEMBER_OF]->(household:Household)
WHERE coalesce(membership.validFrom <= datetime($now), true) AND coalesce(membership.validTo > datetime($now), true)
WITH DISTINCT key, household ORDER BY household.name, household.id
RETURN key, collect(household {.id, .name})[..20] AS found
