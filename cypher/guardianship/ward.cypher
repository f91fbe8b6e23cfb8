// The child that is decided for.
//
// owner    support
// inverse  Customer.guardians
RETURN endNode(guardianship) AS customer
