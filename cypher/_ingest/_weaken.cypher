// Makes strong marks weak that turned out to be shared by many or to be placeholders, and tells which merges they caused.
//
// Whatever a source says of the mark later, it stays weak until a person removes `weakenedBy`. The merges stay until a person undoes
// them.
//
// owner    marketing
// param    batch  Holds marks: a list of maps of id and reason.
UNWIND $batch.marks AS mark
MATCH (identifier:Identifier {id: mark.id})
SET identifier.strength = 'WEAK', identifier.weakenedBy = mark.reason
WITH identifier
CALL (identifier) {
  MATCH (mergeDecision:MergeDecision)
  WHERE identifier.id IN mergeDecision.marks AND mergeDecision.undoneAt IS NULL
  WITH mergeDecision ORDER BY mergeDecision.id
  RETURN collect([mergeDecision.id, mergeDecision.fragmentId, mergeDecision.canonicalId]) AS merges
}
RETURN identifier.id AS id, identifier.weakenedBy AS reason, merges
