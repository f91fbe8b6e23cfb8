// Says that somebody holds a need of hers to be met, in her own words or conversation.
//
// That a team closed it is no such word; `resolveNeed` says that.
//
// owner    support
// reads    Judgement
OPTIONAL MATCH (judgement:Judgement {id: $changed})
RETURN judgement, $userErrors AS userErrors
