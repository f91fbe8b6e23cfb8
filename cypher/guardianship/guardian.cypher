// The person who decides.
//
// owner    support
// inverse  Customer.wards
RETURN startNode(guardianship) AS customer
