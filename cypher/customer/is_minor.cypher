// Whether this person must be treated as a minor today.
//
// Under 18 by the birth date, counted in the time zone of the business; where no birth date is known, whoever is a child
// of a household now. Somebody of whom we know neither is not a minor here, which is no proof of age.
//
// owner    support
// reads    Household
OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
WHERE coalesce(membership.validFrom <= $now, true) AND coalesce(membership.validTo > $now, true)
WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: $now, timezone: $timeZone})) AS today
RETURN coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS value
