// The person it was bought for.
//
// owner    marketing
// inverse  Customer.boughtForHer
RETURN endNode(beneficiary) AS customer
