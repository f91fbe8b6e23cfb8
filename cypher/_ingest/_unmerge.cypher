// Takes one merge back: the fragment is read as a person of her own again, with everybody who had been merged into her.
//
// The decision stays and says when it was undone. What the fragment brought, and what came under her id since, goes back with
// `_settle`, in the same transaction. A customer who is not merged into that canonical one gives no row.
//
// owner    marketing
// param    batch  Holds fragment, canonical (as whom she is read until now) and at.
MATCH (fragment:CustomerRecord {id: $batch.fragment})
MATCH (canonical:CustomerRecord {id: $batch.canonical})
SET fragment.id = fragment.id, canonical.id = canonical.id  // Both are locked before anybody asks who is merged into whom.
WITH fragment, canonical WHERE fragment.canonicalId = canonical.id
MATCH (fragment)-[merged:MERGED_INTO]->(:CustomerRecord)
MATCH (mergeDecision:MergeDecision {id: merged.decision})
REMOVE fragment.canonicalId, fragment.mergedInto
SET fragment:Customer, mergeDecision.undoneAt = datetime($batch.at)
DELETE merged
WITH fragment, canonical, mergeDecision
CALL (fragment, canonical) {
  MATCH (earlier:CustomerRecord {canonicalId: canonical.id})
  WHERE fragment.id IN earlier.mergedInto
  WITH earlier, fragment, [place IN range(0, size(earlier.mergedInto) - 1) WHERE earlier.mergedInto[place] = fragment.id][0] AS end
  SET earlier.mergedInto = earlier.mergedInto[..end + 1], earlier.canonicalId = fragment.id
}
RETURN mergeDecision.id AS decision
