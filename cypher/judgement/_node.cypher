// What somebody said to a fact or a need of hers: that it is so, that it is not, that it is solved.
//
// owner    support
// label    Judgement
// id       jud
MATCH (judgement:Judgement)
RETURN judgement.verdict AS verdict,   // What she said.
       judgement.at AS at              // When she said it.
