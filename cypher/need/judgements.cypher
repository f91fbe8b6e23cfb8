// What she said to it, latest first: that she has it, that she has not, or that it is met.
//
// owner    product
// order    at desc
// inverse  Judgement.need
// reads    Judgement
MATCH (need)<-[:JUDGES]-(judgement:Judgement)
RETURN judgement
