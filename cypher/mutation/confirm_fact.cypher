// Says that somebody holds a fact about her to be true, in her own words or conversation.
//
// What she confirmed is stated from then on, whoever concluded it.
//
// owner    support
// reads    Judgement
OPTIONAL MATCH (judgement:Judgement {id: $changed})
RETURN judgement, $userErrors AS userErrors
