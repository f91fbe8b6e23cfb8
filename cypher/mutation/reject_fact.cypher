// Says that somebody holds a fact about her to be wrong, in her own words or conversation.
//
// The fact stays, refuted, and so is whatever concludes the same again.
//
// owner    support
// reads    Judgement
OPTIONAL MATCH (judgement:Judgement {id: $changed})
RETURN judgement, $userErrors AS userErrors
