// Whom it was bought for, where that is known: who gets it and who uses it.
//
// Nobody named does not mean that it was for the buyer.
//
// owner    marketing
// order    part
// inverse  Beneficiary.line
// reads    Customer
MATCH (orderLine)-[beneficiary:FOR_PERSON]->(:Customer)
RETURN beneficiary
