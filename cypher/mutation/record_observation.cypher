// Writes down what one of us noticed of somebody's life, in plain words that she will read.
//
// It is never mined for facts and runs out after a year. What it seems to mention of health, faith, origin, sexuality and other people
// is named first, and has to be meant.
//
// owner    support
// reads    Observation
OPTIONAL MATCH (observation:Observation {id: $changed})
RETURN observation, $userErrors AS userErrors
