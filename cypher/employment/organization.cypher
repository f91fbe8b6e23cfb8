// The organization she works for.
//
// owner    sales
// inverse  Organization.employments
RETURN endNode(employment) AS organization
