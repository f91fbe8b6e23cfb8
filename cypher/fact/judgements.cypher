// What she said to this very fact, latest first.
//
// owner    support
// order    at desc
// inverse  Judgement.fact
// reads    Judgement
MATCH (fact)<-[:JUDGES]-(judgement:Judgement)
RETURN judgement
