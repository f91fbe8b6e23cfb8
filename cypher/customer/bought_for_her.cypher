// What was bought for her, by herself or by others.
//
// A gift counts for its payer in money and for her in taste. It can be a surprise: never read it out to her.
//
// owner    marketing
// inverse  Beneficiary.person
// reads    OrderLine
MATCH (customer)<-[beneficiary:FOR_PERSON]-(:OrderLine)
RETURN beneficiary
