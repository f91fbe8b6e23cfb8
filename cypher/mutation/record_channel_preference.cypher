// Writes down which channel a person likes best, and how we know.
//
// What she said and what we think stand side by side.
//
// owner    marketing
OPTIONAL MATCH ()-[channelPreference:PREFERS {id: $changed}]->()
RETURN channelPreference, $userErrors AS userErrors
