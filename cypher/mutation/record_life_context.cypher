// Writes down a lasting circumstance of a person's life.
//
// In her words where they are known; it ends where a moment is given for that.
//
// owner    support
// reads    LifeContext
OPTIONAL MATCH (lifeContext:LifeContext {id: $changed})
RETURN lifeContext, $userErrors AS userErrors
