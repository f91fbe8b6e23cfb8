// Says that somebody has a need that we concluded, or stated one anew: in her own words or conversation.
//
// Whoever writes it heard it from her; without the conversation or the words in which she said it, it is refused.
//
// owner    support
// reads    Judgement
OPTIONAL MATCH (judgement:Judgement {id: $changed})
RETURN judgement, $userErrors AS userErrors
