// One id for each decision on who is one person, and the people it was about.
//
// owner    product
CREATE CONSTRAINT merge_decision_id IF NOT EXISTS FOR (mergeDecision:MergeDecision) REQUIRE mergeDecision.id IS UNIQUE;
CREATE INDEX merge_decision_fragment IF NOT EXISTS FOR (mergeDecision:MergeDecision) ON (mergeDecision.fragmentId);
CREATE INDEX merge_decision_canonical IF NOT EXISTS FOR (mergeDecision:MergeDecision) ON (mergeDecision.canonicalId);
