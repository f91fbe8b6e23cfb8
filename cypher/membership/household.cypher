// The household she belongs to.
//
// owner    marketing
// inverse  Household.memberships
RETURN endNode(membership) AS household
