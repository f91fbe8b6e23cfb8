// The person who belongs to the household.
//
// owner    marketing
// inverse  Customer.memberships
RETURN startNode(membership) AS customer
