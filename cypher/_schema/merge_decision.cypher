// One id for each decision on who is one person.
//
// owner    product
CREATE CONSTRAINT merge_decision_id IF NOT EXISTS FOR (mergeDecision:MergeDecision) REQUIRE mergeDecision.id IS UNIQUE;
