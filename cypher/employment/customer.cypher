// The person who works there.
//
// owner    sales
// inverse  Customer.employments
RETURN startNode(employment) AS customer
