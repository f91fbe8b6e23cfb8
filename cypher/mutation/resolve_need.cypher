// Says when a need was met.
//
// Whether it was is for whoever had it to say; that is confirmed apart.
//
// owner    support
// reads    Need
OPTIONAL MATCH (need:Need {id: $changed})
RETURN need, $userErrors AS userErrors
