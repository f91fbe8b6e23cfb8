// Says that somebody has no such need, in her own words or conversation.
//
// The need stays, refuted, so that nobody concludes it again.
//
// owner    support
// reads    Judgement
OPTIONAL MATCH (judgement:Judgement {id: $changed})
RETURN judgement, $userErrors AS userErrors
